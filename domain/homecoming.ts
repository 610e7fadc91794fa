import type { ActionKind } from './action-kind.ts';
import { addDays, type CalendarDate, isCalendarDate } from './calendar-date.ts';
import { fold } from './fold.ts';
import type { LineLevel } from './positions.ts';
import { RANKS, rankOfPost } from './ranks.ts';
import { hasSheet, type MeetingResult, type TripEventKind } from './trip.ts';

/** Days within which thanks are sent: later they read like an afterthought. */
export const THANKS_WITHIN_DAYS = 3;

interface Planned {
  readonly kind: TripEventKind;
  readonly on: CalendarDate;
  readonly result: MeetingResult | null;
  readonly actionId: string | null;
}

/**
 * Whether a meeting still has to be brought home: it was to be on that day or before, and neither stands in the log nor is
 * known not to have happened.
 */
export function isToBringHome({ kind, on, result, actionId }: Planned, today: CalendarDate): boolean {
  return hasSheet(kind) && on <= today && actionId === null && result !== 'didNotHappen';
}

/** Why a trip is not over yet, as a number of meetings; 0 when nothing of it is left to do. */
export function meetingsLeft(events: readonly Planned[]): number {
  return events.filter(({ kind, result, actionId }) => hasSheet(kind) && actionId === null && result !== 'didNotHappen')
    .length;
}

/** What a meeting of a programme is called in the log. */
export function actionKindOf(kind: TripEventKind): ActionKind {
  return kind === 'pullAside'
    ? 'pullAside'
    : kind === 'event'
      ? 'reception'
      : kind === 'internal'
        ? 'internal'
        : 'meeting';
}

/**
 * Whether it has to be asked if a meeting concerned a state at all: it was planned with none, or with those alone that its people
 * come from. Who speaks for an organisation has a nationality too, and the programme takes them for a voice of their state.
 */
export function mayBeOfNoState(meeting: {
  readonly countries: readonly { readonly id: string }[];
  readonly people: readonly { readonly country: { readonly id: string } | null }[];
}): boolean {
  return meeting.countries.every(({ id }) => meeting.people.some(({ country }) => country?.id === id));
}

/** The day by which thanks for a meeting are due. */
export function thanksDueOn(on: CalendarDate): CalendarDate {
  return addDays(on, THANKS_WITHIN_DAYS);
}

interface Named {
  readonly id: string;
  readonly name: string;
}

/**
 * Who of our officers was at a meeting, as far as its programme says: those of the delegation who were to attend, all of them where
 * nobody is named, but not in a corridor, where nobody stands by; and whoever was to take notes, travelling or not.
 */
export function officersAt(
  meeting: {
    readonly kind: TripEventKind;
    readonly memberIds: readonly string[];
    /** As it was typed: the name, and perhaps the post behind it. */
    readonly noteTaker: string | null;
  },
  members: readonly (Named & { readonly officerId: string | null })[],
  officers: readonly Named[],
): readonly string[] {
  const { kind, memberIds, noteTaker } = meeting;
  const isWhole = memberIds.length === 0 && kind !== 'pullAside';
  const attending = members.flatMap(({ id, officerId }) =>
    isWhole || memberIds.includes(id) ? (officerId ?? []) : [],
  );
  const [written = ''] = (noteTaker ?? '').split(',');
  const isWriter = ({ name }: Named): boolean => fold(name).trim() === fold(written).trim();
  const writer = members.find(isWriter)?.officerId ?? officers.find(isWriter)?.id;
  return [...new Set(writer ? [...attending, writer] : attending)];
}

/**
 * The rank to which the lines of a meeting were said: of the highest who heard them. Where no post of theirs is known it is that of our
 * own side, since equals meet.
 *
 * @param heard posts of theirs who were there, `null` for one that is not known
 * @param spoke posts of ours, with or without the name before it
 */
export function levelSaidAt(heard: readonly (string | null)[], spoke: readonly (string | null)[]): LineLevel {
  const theirs = heard.filter((post) => post !== null);
  const posts = theirs.length > 0 ? theirs : spoke.flatMap((post) => post?.split(',') ?? []);
  const ranks = posts.map((post) => rankOfPost(post));
  const highest = RANKS.find((rank) => ranks.includes(rank));
  return highest === 'headOfState' || highest === 'minister' ? highest : 'official';
}

export type HomeRefusal =
  | { readonly code: 'summaryMissing'; readonly field: 'summary' }
  | { readonly code: 'dateInFuture'; readonly field: 'eventId' }
  | { readonly code: 'broughtHome'; readonly field: 'eventId' }
  | { readonly code: 'countryMissing'; readonly field: 'countryIds' }
  /** What follows from a meeting stands in the record of a state, and this one is said to concern none. */
  | { readonly code: 'stateNeeded'; readonly field: 'countryIds' }
  | { readonly code: 'textMissing'; readonly field: string }
  | { readonly code: 'impossibleDate'; readonly field: string }
  | { readonly code: 'meetingsLeft'; readonly field?: undefined; readonly count: number };

interface Promised {
  readonly text: string;
  readonly dueOn: CalendarDate | null;
}

/** Why the return sheet of one meeting cannot be taken into the record, or `null` when it can. */
export function homeRefusal(
  sheet: {
    readonly on: CalendarDate;
    readonly actionId: string | null;
    readonly summary: string;
    readonly countryIds: readonly string[];
    /** Said of a meeting with an organisation, for one. */
    readonly isOfNoState: boolean;
    readonly thanks: string | null;
    readonly ourPromises: readonly Promised[];
    readonly theirPromises: readonly Promised[];
    readonly papers: readonly { readonly title: string }[];
  },
  today: CalendarDate,
): HomeRefusal | null {
  if (sheet.actionId !== null) return { code: 'broughtHome', field: 'eventId' };
  if (sheet.on > today) return { code: 'dateInFuture', field: 'eventId' };
  if (sheet.summary.trim() === '') return { code: 'summaryMissing', field: 'summary' };
  if (sheet.countryIds.length === 0) {
    if (!sheet.isOfNoState) return { code: 'countryMissing', field: 'countryIds' };
    const follows = [...sheet.ourPromises, ...sheet.theirPromises, ...sheet.papers];
    if (follows.length > 0 || sheet.thanks) return { code: 'stateNeeded', field: 'countryIds' };
  }
  for (const list of ['ourPromises', 'theirPromises'] as const) {
    for (const [index, { text, dueOn }] of sheet[list].entries()) {
      if (text.trim() === '') return { code: 'textMissing', field: `${list}.${index}.text` };
      if (dueOn !== null && !isCalendarDate(dueOn)) return { code: 'impossibleDate', field: `${list}.${index}.dueOn` };
    }
  }
  const nameless = sheet.papers.findIndex(({ title }) => title.trim() === '');
  return nameless < 0 ? null : { code: 'textMissing', field: `papers.${nameless}.title` };
}
