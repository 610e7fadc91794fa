import type { CalendarDate } from './calendar-date.ts';
import { type BankLine, rankLines } from './line-ranking.ts';
import type { Marking } from './marking.ts';
import type { SheetPartKind } from './trip.ts';

export interface ExpectedObjection {
  readonly id: string;
  readonly codeId: string;
  readonly words: string;
  readonly by: string | null;
  readonly saidOn: CalendarDate;
  readonly marking: Marking;
}

export interface ProposedPart {
  readonly kind: SheetPartKind;
  readonly text: string;
  readonly toWhom: null;
  readonly lineId: string | null;
  readonly objectionId: string | null;
  readonly asOf: CalendarDate | null;
  readonly marking: Marking;
}

export interface NotedFact {
  readonly topic: 'decides' | 'position' | 'background';
  readonly text: string;
  readonly asOf: CalendarDate;
  readonly marking: Marking;
}

const FACTS_AT_MOST = 3;

/**
 * What the record already knows for the sheet of one meeting: each kind of objection that stands as what they will raise (its
 * newest wording), the best line that is cleared on that day as the answer to it, and the newest facts as background. A line
 * that answers two objections is proposed once. Nothing is proposed that the sheet already took from the record.
 *
 * @param objections standing on the day, the newest of each kind first
 */
export function proposedParts<L extends BankLine & { readonly text: string; readonly marking: Marking }>(
  {
    objections,
    lines,
    notes,
  }: {
    readonly objections: readonly ExpectedObjection[];
    readonly lines: readonly L[];
    readonly notes: readonly NotedFact[];
  },
  present: readonly { readonly kind: SheetPartKind; readonly text: string; readonly lineId: string | null }[],
  on: CalendarDate,
): readonly ProposedPart[] {
  const newest = objections.filter(
    ({ codeId }, index) => objections.findIndex((other) => other.codeId === codeId) === index,
  );
  const raised = newest.map((objection): ProposedPart => {
    const { id, words, by, saidOn, marking } = objection;
    return part('theyRaise', by ? `“${words}” (${by})` : `“${words}”`, saidOn, marking, { objectionId: id });
  });
  const answers = newest.flatMap((objection): ProposedPart[] => {
    const best = rankLines(lines, { codeId: objection.codeId, level: null }, on)[0];
    if (best?.clearance !== 'cleared') return [];
    const { id, text, approvedOn, marking } = best.line;
    return [part('answer', text, approvedOn, marking, { lineId: id, objectionId: objection.id })];
  });
  const facts = notes
    .filter(({ topic }) => topic !== 'position')
    .slice(0, FACTS_AT_MOST)
    .map(({ text, asOf, marking }) => part('background', text, asOf, marking, {}));
  const once = [...raised, ...answers, ...facts].filter(
    ({ kind, lineId, text }, index, all) =>
      all.findIndex((other) => other.kind === kind && (other.lineId ?? other.text) === (lineId ?? text)) === index,
  );
  return once.filter(
    (proposed) =>
      !present.some(
        ({ kind, text, lineId }) =>
          kind === proposed.kind && (text === proposed.text || (lineId !== null && lineId === proposed.lineId)),
      ),
  );
}

/**
 * The note in a dossier from which a paragraph was taken, the newest with its words; `undefined` where the words are somebody's own.
 *
 * @param notes of the states of the meeting, the newest first
 */
export function noteBehind<N extends Pick<NotedFact, 'text'>>(
  { kind, text }: { readonly kind: SheetPartKind; readonly text: string },
  notes: readonly N[],
): N | undefined {
  return kind === 'background' ? notes.find((note) => note.text.trim() === text.trim()) : undefined;
}

function part(
  kind: SheetPartKind,
  text: string,
  asOf: CalendarDate | null,
  marking: Marking,
  from: { readonly lineId?: string; readonly objectionId?: string },
): ProposedPart {
  return {
    kind,
    text,
    toWhom: null,
    lineId: from.lineId ?? null,
    objectionId: from.objectionId ?? null,
    asOf,
    marking: bookMarkingOf(marking),
  };
}

/**
 * The marking with which something of the record comes into a book. `Restricted` meant the house when it was noted; in a book
 * it means that partners may read it. Only a person can decide that, so what is not open comes in for the internal copy alone.
 */
export function bookMarkingOf(recorded: Marking): Marking {
  return recorded === 'open' ? 'open' : 'confidential';
}
