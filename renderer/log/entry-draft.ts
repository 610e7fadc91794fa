import { ACTION_KINDS, type ActionKind, isSpoken, proposedFollowUpDays } from '../../domain/action-kind.ts';
import { addDays, type CalendarDate } from '../../domain/calendar-date.ts';
import { MARKINGS, type Marking } from '../../domain/marking.ts';
import type { Raiser } from '../../domain/point.ts';
import type { Inputs } from '../api/trpc.ts';
import { zoneFor } from '../trips/zones.ts';
import type { Decisions } from './line-entry.ts';

const FULL_LENGTH = 'YYYY-MM-DD'.length;

export interface DraftPerson {
  /** `null` for someone who is not on record yet. */
  readonly personId: string | null;
  readonly name: string;
  readonly title: string;
  /** Of someone new: the state, where it is not simply that of the entry. */
  readonly countryId?: string;
  /** Between us: what one of ours thinks of them. */
  readonly remark?: string;
}

/** One point of what was said. */
export interface DraftPoint {
  readonly topic: string;
  readonly raisedBy: Raiser;
  readonly ourAsk: string;
  readonly theirWords: string;
  readonly answer: string;
  readonly followUp: string;
  readonly marking: Marking;
  /** What of the entry was said here: our next step, their promise. */
  readonly saidHere?: readonly SaidHere[];
  /** Its follow-up is a promise of ours. `dueOn` is null until someone sets it: then it follows the entry. */
  readonly promise?: { readonly dueOn: CalendarDate | null; readonly ownerId: string | null } | null;
}

/** What an entry promises as a whole and one of its points may have brought. */
export type SaidHere = 'followUp' | 'theirPromise';

/** Of a point, in the order in which they are said. */
export const POINT_TEXTS = ['ourAsk', 'theirWords', 'answer', 'followUp'] as const;

/** What stands in the log dialog, half done or whole. Text, so that it can be kept as a draft. */
export interface EntryDraft {
  readonly kind: ActionKind;
  /** Empty when it was cleared: the desk then says what is missing. */
  readonly happenedOn: CalendarDate;
  readonly localTime: string;
  /** Of the local time; empty while it follows from the place. */
  readonly zone: string;
  readonly place: string;
  readonly summary: string;
  readonly notes: string;
  /** What the writer thinks of it, never said in the room. */
  readonly comment: string;
  readonly marking: Marking;
  readonly countryIds: readonly string[];
  /** What it is about, once somebody has said so (`useEntryCases`). */
  readonly caseIds: readonly string[];
  readonly people: readonly DraftPerson[];
  /** Who of ours was there. Until someone says, whoever sits at this desk, where it is of a kind that has somebody there. */
  readonly officerIds: readonly string[];
  readonly points: readonly DraftPoint[];
  readonly followUp: string;
  /** `null` until someone sets it: then it follows kind and day. */
  readonly followUpDue: CalendarDate | null;
  readonly followUpOwnerId: string | null;
  readonly theirPromise: string;
  readonly theirPromiseDue: CalendarDate | null;
  /** `keyOfMet` of whoever promised it, once somebody has said so; until then whoever stands first. */
  readonly theirPromiseBy: string | null;
  /** The entry in one line, as far as it was written so; what it says fills the fields that nobody set by hand. */
  readonly line: string;
  readonly byHand: readonly string[];
  /** Whom the names of the line mean, where that had to be asked. */
  readonly decided: Decisions;
}

export function newEntry(
  today: CalendarDate,
  countryIds: readonly string[],
  { defaultMarking, officerId }: { readonly defaultMarking: Marking; readonly officerId: string | null },
): EntryDraft {
  return {
    kind: 'meeting',
    happenedOn: today,
    localTime: '',
    zone: '',
    place: '',
    summary: '',
    notes: '',
    comment: '',
    marking: defaultMarking,
    countryIds,
    caseIds: [],
    people: [],
    officerIds: officerId === null ? [] : [officerId],
    points: [],
    followUp: '',
    followUpDue: null,
    followUpOwnerId: officerId,
    theirPromise: '',
    theirPromiseDue: null,
    theirPromiseBy: null,
    line: '',
    byHand: [],
    decided: {},
  };
}

/** The day that the follow-up falls on when nobody says otherwise. */
export function followUpDueOf(entry: EntryDraft): CalendarDate | null {
  return entry.followUpDue ?? proposedDueOf(entry);
}

/** The day by which one usually comes back to an entry of that kind. */
export function proposedDueOf({ kind, happenedOn }: EntryDraft): CalendarDate | null {
  // A day that is empty or only a month has no day after so many days.
  return happenedOn.length < FULL_LENGTH ? null : addDays(happenedOn, proposedFollowUpDays(kind));
}

/** Who of ours was there, as far as anybody said or it is plain. */
export function oursOn({ kind, officerIds, byHand }: EntryDraft): readonly string[] {
  return byHand.includes('officerIds') || isSpoken(kind) ? officerIds : [];
}

/** A point that says something. */
function saidPoints({ points }: EntryDraft): readonly DraftPoint[] {
  return points.filter((point) => ['topic' as const, ...POINT_TEXTS].some((field) => point[field].trim() !== ''));
}

/** Whether someone has typed anything worth keeping. */
export function hasContent(entry: EntryDraft): boolean {
  return (
    [entry.line, entry.summary, entry.notes, entry.comment, entry.place, entry.followUp, entry.theirPromise].some(
      (text) => text !== '',
    ) ||
    entry.people.length > 0 ||
    saidPoints(entry).length > 0
  );
}

/** The zone of the local time: the one that was chosen, else that of the city where it was, else that of the desk. */
export function zoneOf({ zone, place }: Pick<EntryDraft, 'zone' | 'place'>, ownZone: string): string {
  return zone || (zoneFor(place) ?? ownZone);
}

/** Whose word their promise is, as far as it can be told from who was there. */
export function promisedBy({ people, theirPromiseBy }: EntryDraft): DraftPerson | undefined {
  return people.find((person) => keyOfMet(person) === theirPromiseBy) ?? people[0];
}

/** By which those who were there are told apart: two on record may have one name. */
export function keyOfMet({ personId, name }: DraftPerson): string {
  return personId ?? name;
}

/** Somebody new as the desk takes them in. @param countryIds of the entry: a state that was taken out again is nobody's */
export function newPersonOf({ name, title, countryId, remark }: DraftPerson, countryIds: readonly string[]) {
  return {
    name,
    ...(countryId && countryIds.includes(countryId) ? { countryId } : {}),
    ...(title.trim() ? { title: title.trim() } : {}),
    ...(remark?.trim() ? { remark: remark.trim() } : {}),
  };
}

/** As who reads a comment or a remark sees it: for the house, and more narrowly than what was said. */
const COMMENT_MARKING: Marking = 'confidential';

/** The entry as the desk takes it. */
export function toInput(entry: EntryDraft, ownZone: string): Inputs['actions']['log'] {
  const points = saidPoints(entry);
  const placeOf = (what: SaidHere): number | null => {
    const place = points.findIndex(({ saidHere }) => saidHere?.includes(what));
    return place < 0 ? null : place;
  };
  return {
    kind: entry.kind,
    happenedOn: entry.happenedOn,
    ...(entry.localTime ? { localTime: entry.localTime, zone: zoneOf(entry, ownZone) } : {}),
    ...(entry.place ? { place: entry.place } : {}),
    summary: entry.summary,
    ...(entry.notes ? { notes: entry.notes } : {}),
    ...(entry.comment.trim() ? { comment: { text: entry.comment.trim(), marking: COMMENT_MARKING } } : {}),
    marking: entry.marking,
    countryIds: [...entry.countryIds],
    caseIds: [...entry.caseIds],
    people: entry.people.flatMap(({ personId, remark }) =>
      personId ? [{ personId, ...(remark?.trim() ? { remark: remark.trim() } : {}) }] : [],
    ),
    newPeople: entry.people.flatMap((person) => (person.personId ? [] : newPersonOf(person, entry.countryIds))),
    officerIds: [...oursOn(entry)],
    points: points.map(({ saidHere: _, promise, ...point }) => ({
      ...point,
      topic: point.topic.trim(),
      promise: promise && point.followUp.trim() ? { ...promise, dueOn: promise.dueOn ?? proposedDueOf(entry) } : null,
    })),
    followUp: entry.followUp.trim()
      ? {
          text: entry.followUp.trim(),
          dueOn: followUpDueOf(entry),
          ownerId: entry.followUpOwnerId,
          point: placeOf('followUp'),
        }
      : null,
    theirPromise: entry.theirPromise.trim()
      ? {
          text: entry.theirPromise.trim(),
          dueOn: entry.theirPromiseDue,
          point: placeOf('theirPromise'),
          ...placeOfPromiser(entry),
        }
      : null,
  };
}

/** By the order in which the desk takes people: first those on record. */
function placeOfPromiser(entry: EntryDraft): { readonly by?: number } {
  const by = promisedBy(entry);
  const inOrder = [
    ...entry.people.filter(({ personId }) => personId),
    ...entry.people.filter(({ personId }) => !personId),
  ];
  return by ? { by: inOrder.indexOf(by) } : {};
}

/** A kept draft, or `null` when what was kept is none of ours (another version wrote it): then one starts anew. */
export function readDraft(content: string | null, fresh: EntryDraft): EntryDraft | null {
  if (content === null) return null;
  try {
    const kept = JSON.parse(content) as Partial<EntryDraft>;
    const isOurs =
      ACTION_KINDS.includes(kept.kind as ActionKind) &&
      MARKINGS.includes(kept.marking as Marking) &&
      Array.isArray(kept.countryIds) &&
      Array.isArray(kept.people) &&
      Array.isArray(kept.points ?? []);
    return isOurs ? { ...fresh, ...kept } : null;
  } catch {
    return null;
  }
}
