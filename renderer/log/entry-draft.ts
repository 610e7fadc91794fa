import { ACTION_KINDS, type ActionKind, proposedFollowUpDays } from '../../domain/action-kind.ts';
import { addDays, type CalendarDate } from '../../domain/calendar-date.ts';
import { MARKINGS, type Marking } from '../../domain/marking.ts';
import type { Inputs } from '../api/trpc.ts';
import type { Decisions } from './line-entry.ts';

const FULL_LENGTH = 'YYYY-MM-DD'.length;

export interface DraftPerson {
  /** `null` for someone who is not on record yet. */
  readonly personId: string | null;
  readonly name: string;
  readonly title: string;
}

/** What stands in the log dialog, half done or whole. Text, so that it can be kept as a draft. */
export interface EntryDraft {
  readonly kind: ActionKind;
  /** Empty when it was cleared: the desk then says what is missing. */
  readonly happenedOn: CalendarDate;
  readonly localTime: string;
  readonly place: string;
  readonly summary: string;
  readonly notes: string;
  readonly marking: Marking;
  readonly countryIds: readonly string[];
  readonly people: readonly DraftPerson[];
  readonly followUp: string;
  /** `null` until someone sets it: then it follows kind and day. */
  readonly followUpDue: CalendarDate | null;
  readonly followUpOwnerId: string | null;
  readonly theirPromise: string;
  readonly theirPromiseDue: CalendarDate | null;
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
    place: '',
    summary: '',
    notes: '',
    marking: defaultMarking,
    countryIds,
    people: [],
    followUp: '',
    followUpDue: null,
    followUpOwnerId: officerId,
    theirPromise: '',
    theirPromiseDue: null,
    line: '',
    byHand: [],
    decided: {},
  };
}

/** The day that the follow-up falls on when nobody says otherwise. */
export function followUpDueOf(entry: EntryDraft): CalendarDate | null {
  // A day that is empty or only a month has no day after so many days.
  if (entry.followUpDue === null && entry.happenedOn.length < FULL_LENGTH) return null;
  return entry.followUpDue ?? addDays(entry.happenedOn, proposedFollowUpDays(entry.kind));
}

/** Whether someone has typed anything worth keeping. */
export function hasContent(entry: EntryDraft): boolean {
  return (
    [entry.line, entry.summary, entry.notes, entry.place, entry.followUp, entry.theirPromise].some(
      (text) => text !== '',
    ) || entry.people.length > 0
  );
}

/** The entry as the desk takes it. */
export function toInput(entry: EntryDraft, zone: string): Inputs['actions']['log'] {
  return {
    kind: entry.kind,
    happenedOn: entry.happenedOn,
    ...(entry.localTime ? { localTime: entry.localTime, zone } : {}),
    ...(entry.place ? { place: entry.place } : {}),
    summary: entry.summary,
    ...(entry.notes ? { notes: entry.notes } : {}),
    marking: entry.marking,
    countryIds: [...entry.countryIds],
    people: entry.people.flatMap(({ personId }) => (personId ? [{ personId }] : [])),
    newPeople: entry.people.flatMap(({ personId, name, title }) =>
      personId ? [] : [{ name, ...(title.trim() ? { title: title.trim() } : {}) }],
    ),
    followUp: entry.followUp.trim()
      ? { text: entry.followUp.trim(), dueOn: followUpDueOf(entry), ownerId: entry.followUpOwnerId }
      : null,
    theirPromise: entry.theirPromise.trim() ? { text: entry.theirPromise.trim(), dueOn: entry.theirPromiseDue } : null,
  };
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
      Array.isArray(kept.people);
    return isOurs ? { ...fresh, ...kept } : null;
  } catch {
    return null;
  }
}
