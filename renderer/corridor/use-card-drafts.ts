import { useState } from 'react';
import { MEETING_RESULTS, type MeetingResult } from '../../domain/trip.ts';
import { useKeptText } from '../api/use-kept-text.ts';
import type { TripEvent } from './cards-of-day.ts';

export interface CardDraft {
  readonly result: MeetingResult | null;
  readonly line: string;
}

export interface CardDrafts {
  /** What stands in the fields of a card: what was typed for it, else what the record has. */
  readonly draftOf: (card: TripEvent) => CardDraft;
  /** Something was typed for this card that the record does not have yet. */
  readonly isTyped: (card: TripEvent) => boolean;
  readonly change: (card: TripEvent, changed: Partial<CardDraft>) => void;
  /** The record has it now. What was typed since then stays. */
  readonly settle: (card: TripEvent, kept: CardDraft) => void;
}

/**
 * What is typed for the cards of a trip, each its own, until the record has it: going on to the next hand, a refusal and the end
 * of the program lose none of it.
 *
 * @param kept what was kept of it when the corridor was last left
 */
export function useCardDrafts(form: string, cards: readonly TripEvent[], kept: string | null): CardDrafts {
  const [drafts, setDrafts] = useState(() => readDrafts(kept));
  const isTyped = (card: TripEvent): boolean => {
    const draft = drafts[card.id];
    // What was brought home meanwhile is mended in the log.
    return draft !== undefined && card.actionId === null && !isSame(draft, recordOf(card));
  };
  const typed = cards.filter(isTyped).map(({ id }) => [id, drafts[id]] as const);
  useKeptText(form, typed.length === 0 ? null : JSON.stringify(Object.fromEntries(typed)));
  return {
    draftOf: (card) => drafts[card.id] ?? recordOf(card),
    isTyped,
    change: (card, changed) =>
      setDrafts((before) => ({ ...before, [card.id]: { ...(before[card.id] ?? recordOf(card)), ...changed } })),
    settle: (card, settled) =>
      setDrafts((before) => {
        const { [card.id]: draft, ...others } = before;
        return draft !== undefined && isSame(draft, settled) ? others : before;
      }),
  };
}

function recordOf({ result, resultLine }: TripEvent): CardDraft {
  return { result, line: resultLine ?? '' };
}

function isSame(one: CardDraft, other: CardDraft): boolean {
  return one.result === other.result && one.line.trim() === other.line.trim();
}

/** What another version of the program kept in another form is left aside. */
function readDrafts(kept: string | null): Readonly<Record<string, CardDraft>> {
  try {
    const read = Object.entries(JSON.parse(kept ?? '{}') as Readonly<Record<string, Partial<CardDraft> | null>>);
    return Object.fromEntries(
      read.flatMap(([id, draft]) => {
        const result = MEETING_RESULTS.find((known) => known === draft?.result) ?? null;
        return typeof draft?.line === 'string' ? [[id, { result, line: draft.line }]] : [];
      }),
    );
  } catch {
    return {};
  }
}
