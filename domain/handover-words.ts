import type { BriefingLanguage } from './briefing-labels.ts';
import { HANDOVER_WORDS_EN } from './handover-words-en.ts';
import { HANDOVER_WORDS_SQ } from './handover-words-sq.ts';
import { HANDOVER_WORDS_SR } from './handover-words-sr.ts';
import type { AskStep } from './partner-asks.ts';
import type { PersonOfNote } from './people-who-matter.ts';

/** Every word of ours in a handover pack. */
export interface HandoverWords {
  readonly kickerOfficer: string;
  readonly kickerDesk: string;
  readonly summary: (cases: number, promises: number, notes: number) => string;
  readonly asOf: (date: string) => string;
  readonly tier: (tier: string) => string;
  /** Instead of what is on record and marked above the copy. */
  readonly notInThisCopy: string;
  readonly cases: ListWords & { readonly noStep: string; readonly neverContacted: string };
  readonly promises: {
    readonly heading: string;
    readonly columns: readonly string[];
    readonly nobody: string;
    readonly askSteps: Record<AskStep['kind'], string>;
    readonly lists: Record<'ours' | 'theirs' | 'partner', { readonly caption: string; readonly missing: string }>;
  };
  readonly notes: ListWords & { readonly owes: Record<'in' | 'out', string> };
  readonly people: ListWords & {
    readonly noPost: string;
    readonly approach: (person: PersonOfNote) => string;
    readonly owes: (count: number) => string;
  };
}

interface ListWords {
  readonly heading: string;
  readonly caption: string;
  readonly missing: string;
  readonly columns: readonly string[];
}

const WORDS: Record<BriefingLanguage, HandoverWords> = {
  en: HANDOVER_WORDS_EN,
  sq: HANDOVER_WORDS_SQ,
  sr: HANDOVER_WORDS_SR,
};

/** The words of a handover pack in a language. */
export function handoverWords(language: BriefingLanguage): HandoverWords {
  return WORDS[language];
}
