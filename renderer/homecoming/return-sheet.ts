import type { CalendarDate } from '../../domain/calendar-date.ts';
import { officersAt } from '../../domain/homecoming.ts';
import type { Marking } from '../../domain/marking.ts';
import type { Direction } from '../../domain/note-register.ts';
import { DOCUMENT_KINDS, type DocumentKind } from '../../domain/pipelines.ts';
import type { LineEffect } from '../../domain/positions.ts';
import type { MeetingResult } from '../../domain/trip.ts';
import type { Inputs, Outputs } from '../api/trpc.ts';
import { type DraftPerson, newPersonOf } from '../log/entry-draft.ts';

export type TripEvent = Outputs['trips']['page']['events'][number];
export type HomeResult = Exclude<MeetingResult, 'didNotHappen'>;

/** A row of a list that is being typed. Its key outlives its place. */
export interface PromiseDraft {
  readonly key: string;
  readonly text: string;
  readonly dueOn: CalendarDate | null;
  readonly personId: string | null;
  readonly ownerId: string | null;
}

export interface PaperDraft {
  readonly key: string;
  readonly kind: DocumentKind;
  readonly title: string;
  /** Theirs that we brought home, or ours that we left. */
  readonly direction: Direction;
  readonly isGiven: boolean;
}

/** What stands in the return sheet of one meeting, half done or whole. Text, so that it can be kept as a draft. */
export interface SheetDraft {
  readonly result: HomeResult | null;
  readonly summary: string;
  readonly said: string;
  readonly marking: Marking;
  /** Of those who were to be met, who was not there. */
  readonly absentIds: readonly string[];
  /** Who was there and had not been expected. */
  readonly unplanned: readonly DraftPerson[];
  readonly officerIds: readonly string[];
  /** Of a meeting that was planned with no state: which it concerned, or that it concerned none. */
  readonly countryIds: readonly string[];
  readonly isOfNoState: boolean;
  readonly ours: readonly PromiseDraft[];
  readonly theirs: readonly PromiseDraft[];
  readonly isThanking: boolean;
  readonly thanks: string;
  readonly papers: readonly PaperDraft[];
  readonly effects: Readonly<Record<string, LineEffect>>;
}

/** The sheet as the corridor, the programme and the book leave it: the result, who was to attend, the papers to be handed over. */
export function newSheet(
  event: TripEvent,
  ours: { readonly members: Outputs['trips']['page']['members']; readonly officers: Outputs['officers']['list'] },
  marking: Marking,
  thanks: string,
): SheetDraft {
  return {
    result: event.result === null || event.result === 'didNotHappen' ? null : event.result,
    summary: event.resultLine ?? '',
    said: '',
    marking,
    absentIds: [],
    unplanned: [],
    officerIds: officersAt(event, ours.members, ours.officers),
    countryIds: [],
    isOfNoState: false,
    ours: [],
    theirs: [],
    isThanking: false,
    thanks,
    papers: event.parts
      .filter(({ kind }) => kind === 'handOver')
      .map(({ id, text }) => ({ key: id, kind: 'aideMemoire', title: text.trim(), direction: 'out', isGiven: true })),
    effects: {},
  };
}

/** A kept draft, or `null` when what was kept is none of ours. */
export function readSheet(content: string | null, fresh: SheetDraft): SheetDraft | null {
  if (content === null) return null;
  try {
    const kept = JSON.parse(content) as Partial<SheetDraft>;
    const isOurs =
      Array.isArray(kept.ours) &&
      Array.isArray(kept.theirs) &&
      Array.isArray(kept.papers) &&
      kept.papers.every(({ kind }) => DOCUMENT_KINDS.includes(kind));
    if (!isOurs) return null;
    // A draft that was kept before papers had a direction knows of ours alone.
    const papers = kept.papers?.map((paper) => ({ ...paper, direction: paper.direction ?? 'out' })) ?? [];
    return { ...fresh, ...kept, papers };
  } catch {
    return null;
  }
}

/** The sheet as the desk takes it. Rows that were opened and left empty are none. */
export function toReturnSheet(event: TripEvent, draft: SheetDraft, result: HomeResult): Inputs['homecoming']['record'] {
  return {
    eventId: event.id,
    result,
    summary: draft.summary.trim(),
    said: draft.said.trim() || null,
    marking: draft.marking,
    personIds: [
      ...new Set([
        ...event.people.map(({ id }) => id).filter((id) => !draft.absentIds.includes(id)),
        ...draft.unplanned.flatMap(({ personId }) => personId ?? []),
      ]),
    ],
    newPeople: draft.unplanned.flatMap((person) =>
      person.personId === null ? newPersonOf(person, draft.countryIds) : [],
    ),
    officerIds: [...draft.officerIds],
    countryIds: [...draft.countryIds],
    isOfNoState: draft.isOfNoState,
    ourPromises: written(draft.ours).map(({ text, dueOn, ownerId }) => ({ text, dueOn, ownerId })),
    theirPromises: written(draft.theirs).map(({ text, dueOn, personId }) => ({ text, dueOn, personId })),
    thanks: draft.isThanking ? draft.thanks.trim() || null : null,
    papers: draft.papers
      .filter(({ isGiven }) => isGiven)
      .map(({ kind, title, direction }) => ({ kind, title: title.trim(), direction })),
    lineUses: Object.entries(draft.effects).map(([partId, effect]) => ({ partId, effect })),
  };
}

/** A promise with a day and no words is asked about; one with neither was never made. */
function written(rows: readonly PromiseDraft[]): readonly PromiseDraft[] {
  return rows.filter(({ text, dueOn }) => text.trim() !== '' || dueOn !== null);
}
