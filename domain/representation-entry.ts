import { type CalendarDate, firstDay, lastDay } from './calendar-date.ts';
import {
  isSamePerson,
  needsAgrement,
  type RepresentationEvent,
  type RepresentationEventKind,
} from './representation.ts';
import { eventsByOffice, isOfficeUnclear, officesOf } from './representation-offices.ts';
import { REPRESENTATION_STEPS, type RepresentationStep, type Track } from './representation-track.ts';
import { type EffectiveDateRefusal, effectiveDateRefusal } from './stage-move.ts';

/** What is said of an event, before it is on record or while it is corrected. */
export interface RepresentationEntry extends RepresentationEvent {
  readonly source: string;
}

export type RepresentationRefusal =
  | EffectiveDateRefusal
  | { readonly code: 'formMissing' | 'officeUnclear'; readonly field: 'form' }
  | { readonly code: 'endBeforeStart'; readonly field: 'effectiveOn' }
  | { readonly code: 'textMissing'; readonly field: 'source' };

/**
 * Why the event cannot be recorded, or `null` when it can. The day may be unknown; one that is given exists, is past, and does
 * not end what began later. A leaving that names nobody is taken as that of the head on record; a predecessor is named.
 *
 * Where a mission and a consul are both on record, a newcomer says by the form to which of the two they belong.
 *
 * An answer without its request, or credentials without agrément, are not refused: old files have nothing else.
 *
 * @param others all other events on record for the direction
 */
export function representationRefusal(
  entry: RepresentationEntry,
  others: readonly RepresentationEvent[],
  today: CalendarDate,
): RepresentationRefusal | null {
  if (entry.effectiveOn !== null) {
    const refusal = effectiveDateRefusal(entry.effectiveOn, today);
    if (refusal) return refusal;
  }
  if (entry.kind === 'formAgreed' && entry.form === null) return { code: 'formMissing', field: 'form' };
  if (isOfficeUnclear(entry, others)) return { code: 'officeUnclear', field: 'form' };
  // A consul begins and ends apart from the head of mission.
  const { mission, consulate } = eventsByOffice<RepresentationEvent>([...others, entry]);
  const office = consulate.includes(entry) ? consulate : mission;
  if (
    endsBeforeItsStart(
      entry,
      office.filter((event) => event !== entry),
    )
  )
    return { code: 'endBeforeStart', field: 'effectiveOn' };
  return entry.source.trim() === '' ? { code: 'textMissing', field: 'source' } : null;
}

const STARTS: Readonly<Partial<Record<RepresentationEventKind, readonly RepresentationEventKind[]>>> = {
  headLeft: ['credentialsPresented', 'missionWorking'],
  resumed: ['suspended', 'severed', 'downgraded'],
};

function endsBeforeItsStart(entry: RepresentationEvent, others: readonly RepresentationEvent[]): boolean {
  const starts = STARTS[entry.kind];
  if (starts) {
    const begun = others.filter(({ kind, person }) => starts.includes(kind) && (!entry.person || isOf(person, entry)));
    return begun.length > 0 && begun.every((start) => isBefore(entry, start));
  }
  if (entry.kind !== 'credentialsPresented' || entry.person === null) return false;
  // The other way round: the same person is on record as gone, and nothing says that they had begun before.
  const isEnded = others.some(({ kind, person, effectiveOn }) => {
    return kind === 'headLeft' && isOf(person, entry) && isBefore({ effectiveOn }, entry);
  });
  const hadBegun = others.some(({ kind, person, effectiveOn }) => {
    return kind === 'credentialsPresented' && isOf(person, entry) && !isBefore(entry, { effectiveOn });
  });
  return isEnded && !hadBegun;
}

function isOf(person: string | null, entry: RepresentationEvent): boolean {
  return person !== null && entry.person !== null && isSamePerson(person, entry.person);
}

/** Whether all of one date lies before all of the other; what has no day is before nothing. */
function isBefore(
  one: Pick<RepresentationEvent, 'effectiveOn'>,
  other: Pick<RepresentationEvent, 'effectiveOn'>,
): boolean {
  if (one.effectiveOn === null || other.effectiveOn === null) return false;
  return lastDay(one.effectiveOn) < firstDay(other.effectiveOn);
}

/** The stage of the relations case that each step amounts to. A request alone is not agrément granted: the form is agreed. */
const STEP_STAGES: Readonly<Record<RepresentationStep, string | null>> = {
  none: null,
  formAgreed: 'D4',
  agrementAsked: 'D4',
  agrementGranted: 'D5',
  accredited: 'D6',
  working: 'D7',
};

/** The stages of representation, in the order in which a direction passes them. */
export const REPRESENTATION_STAGES = ['D4', 'D5', 'D6', 'D7'] as const;

/**
 * The stage that the relations case enters because a direction has come further, or `null` when it stays where it is: the
 * direction is not further than before, or the case is there already. A case never goes back by itself. A stage that the
 * ministry took out of use gives way to the nearest one before it.
 *
 * A consul alone takes no case over the beginning of relations: consular relations are no diplomatic ones. Source: Vienna
 * Convention on Consular Relations 1963, Art. 2.
 *
 * @param at place of the case in its pipeline
 * @param act place of the stage in which relations begin
 * @param inUse the stages of the pipeline that are in use, with their places
 */
export function stageAfter<S extends { readonly id: string; readonly position: number }>(
  before: Track,
  after: Track,
  { at, act }: { readonly at: number; readonly act: number },
  inUse: readonly S[],
): S | null {
  if (isOfConsul(after) && at < act) return null;
  if (REPRESENTATION_STEPS.indexOf(after.step) <= REPRESENTATION_STEPS.indexOf(before.step)) return null;
  // A consul without exequatur has been agreed on and no more: a commission handed over is no accreditation.
  const isOnlyAgreed = isOfConsul(after) && after.working === null;
  const reached = isOnlyAgreed ? 'D4' : STEP_STAGES[after.step];
  const stage = REPRESENTATION_STAGES.filter((stageId) => reached !== null && stageId <= reached)
    .toReversed()
    .flatMap((stageId) => inUse.find(({ id }) => id === stageId) ?? [])
    .at(0);
  return stage && stage.position > at ? stage : null;
}

/** Whether a direction has nobody but an honorary consul: such a track speaks for it only while there is no word of a mission. */
export function isOfConsul({ form }: Pick<Track, 'form'>): boolean {
  return form === 'honoraryConsul';
}

/** Whether the entry would put credentials on record of a head who needs agrément, while no grant is on record. */
export function lacksAgrement(
  entry: RepresentationEvent,
  others: readonly RepresentationEvent[],
  today: CalendarDate,
): boolean {
  if (entry.kind !== 'credentialsPresented') return false;
  const { isWithoutAgrement, accredited } = officesOf([...others, entry], today).mission;
  return isWithoutAgrement && accredited?.id === entry.id;
}

/** What usually happens next in a direction: what a form begins with. */
export function usualNext(track: Track): RepresentationEventKind {
  const sides = track.sides.map(({ kind }) => kind);
  if (sides.includes('severed') || sides.includes('suspended')) return 'resumed';
  if (track.agrement?.state === 'asked') return 'agrementGranted';
  if (track.agrement?.state === 'granted' && !track.accredited) return 'credentialsPresented';
  if (track.working && track.accredited) return 'headLeft';
  if (track.accredited) return 'missionWorking';
  if (track.step === 'none') return 'formAgreed';
  return needsAgrement(track.form) ? 'agrementAsked' : nextOfConsul(track);
}

function nextOfConsul({ working }: Track): RepresentationEventKind {
  return working ? 'headLeft' : 'missionWorking';
}
