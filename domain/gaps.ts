import { type CalendarDate, daysBetween, firstDay, lastDay } from './calendar-date.ts';
import { needsAgrement, type RepresentationDirection, type RepresentationEvent } from './representation.ts';
import { type Offices, officesOf } from './representation-offices.ts';
import type { Track } from './representation-track.ts';

/** What is missing between two states, in the order of the work: each is a quick win that nobody has to negotiate anew. */
export const GAP_GROUPS = [
  'noRelations',
  'noForm',
  'noRequest',
  'silent',
  'noCredentials',
  'noHead',
  'noVisit',
  'onlyListed',
] as const;
export type GapGroup = (typeof GAP_GROUPS)[number];

/** A non-resident head who has not come for a year is no representation. Source: the rule of stage D7. */
export const VISIT_WITHIN_DAYS = 365;

/** A state that has recognised, with all that its gaps depend on. */
export interface GapState {
  /** The day of the recognition, may be partial; `null` when no claim gives one. */
  readonly recognisedOn: CalendarDate | null;
  readonly hasRelations: boolean;
  /** Since when the relations case stands in its stage. */
  readonly relationsSince: CalendarDate | null;
  readonly events: readonly (RepresentationEvent & { readonly direction: RepresentationDirection })[];
  /** The last visit in either direction that was logged. */
  readonly lastVisitOn: CalendarDate | null;
  /** A list of missions names one of ours there. */
  readonly hasListedMission: boolean;
}

export interface Gap {
  readonly group: GapGroup;
  /** `null` where it is about the relations as such. */
  readonly direction: RepresentationDirection | null;
  readonly since: CalendarDate | null;
  /** Whole days since then; `null` when nobody knows the day. */
  readonly days: number | null;
  /** The person it is about: asked for, granted, or gone. */
  readonly person: string | null;
  /** A successor for whom agrément is asked while the post is empty, and not yet for too long. */
  readonly successorAskedOn: CalendarDate | null;
}

/**
 * The gaps of one state on a day, none twice: a direction stands in the first group that fits it. What was suspended or severed
 * is no gap but a decision. A direction of theirs is told once they have begun: whether they send anybody is theirs to say.
 */
export function gapsOf(state: GapState, today: CalendarDate): readonly Gap[] {
  if (!state.hasRelations) return [gap('noRelations', null, state.recognisedOn, today)];
  const of = (direction: RepresentationDirection): Offices =>
    officesOf(
      state.events.filter((event) => event.direction === direction),
      today,
    );
  return [gapOfOurs(of('ours'), state, today), gapOfTrack('theirs', of('theirs').leading, today)].flatMap(
    (found) => found ?? [],
  );
}

function gapOfOurs({ consulate, leading: track }: Offices, state: GapState, today: CalendarDate): Gap | null {
  // A consul does not stand for the embassy that a list names.
  if (consulate && track === consulate && state.hasListedMission) return gap('onlyListed', 'ours', null, today);
  const found = gapOfTrack('ours', track, today);
  if (found) return found;
  const [side] = track.sides;
  if (side?.kind === 'refused' && !track.accredited) {
    return { ...gap('noRequest', 'ours', side.since, today), person: track.agrement?.person ?? null };
  }
  if (side) return null;
  if (track.step === 'none') {
    return state.hasListedMission
      ? gap('onlyListed', 'ours', null, today)
      : gap('noForm', 'ours', state.relationsSince, today);
  }
  const isUnasked = track.agrement === null && track.accredited === null && track.working === null;
  if (isUnasked && needsAgrement(track.form)) return gap('noRequest', 'ours', track.since, today);
  if (track.form !== 'nonResident' || !track.accredited) return null;
  // To present credentials one has to be there.
  const cameOn = latest(state.lastVisitOn, track.accredited.effectiveOn);
  const isVisited = cameOn !== null && daysBetween(lastDay(cameOn), today) <= VISIT_WITHIN_DAYS;
  return isVisited ? null : { ...gap('noVisit', 'ours', cameOn, today), person: track.head };
}

function gapOfTrack(direction: RepresentationDirection, track: Track, today: CalendarDate): Gap | null {
  const side = new Map(track.sides.map((found) => [found.kind, found]));
  if (side.has('severed') || side.has('suspended')) return null;
  const { agrement } = track;
  const silent = side.get('silent');
  if (silent) return { ...gap('silent', direction, silent.since, today), person: agrement?.person ?? null };
  if (agrement?.state === 'granted' && !track.accredited) {
    return {
      ...gap('noCredentials', direction, agrement.answered?.effectiveOn ?? null, today),
      person: agrement.person,
    };
  }
  const gone = side.get('lapsed') ?? side.get('downgraded');
  if (gone) {
    const successorAskedOn = agrement?.state === 'asked' ? (agrement.asked?.effectiveOn ?? null) : null;
    return { ...gap('noHead', direction, gone.since, today), person: gone.event.person, successorAskedOn };
  }
  return null;
}

function gap(group: GapGroup, direction: Gap['direction'], since: CalendarDate | null, today: CalendarDate): Gap {
  const days = since === null ? null : Math.max(0, daysBetween(lastDay(since), today));
  return { group, direction, since, days, person: null, successorAskedOn: null };
}

function latest(one: CalendarDate | null, other: CalendarDate | null): CalendarDate | null {
  if (one === null || other === null) return one ?? other;
  return firstDay(one) >= firstDay(other) ? one : other;
}
