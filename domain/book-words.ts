import type { BookCopy } from './book-copy.ts';
import type { BookPartKind } from './book-document.ts';
import { BOOK_WORDS_EN } from './book-words-en.ts';
import { BOOK_WORDS_SQ } from './book-words-sq.ts';
import { BOOK_WORDS_SR } from './book-words-sr.ts';
import type { BriefingLanguage } from './briefing-labels.ts';
import type { NightChannel } from './out-of-hours.ts';
import type { MeetingResult, PartOnSheet, TripEventKind, TripOccasion, VisitKind } from './trip.ts';

/** Every word of ours in a book, in one language. Another language is another value of this type. */
export interface BookWords {
  readonly kicker: Record<'book' | 'onePage' | 'part', string>;
  readonly copy: Record<BookCopy, string>;
  /** `number` is `null` in a preview, which is no copy yet. */
  readonly copyNumber: (copy: string, number: number | null) => string;
  readonly contents: string;
  readonly part: Record<Exclude<BookPartKind, 'sheet' | 'country'>, string>;
  /** The sheets of all meetings, and the notes on all states. */
  readonly all: Record<'sheet' | 'country', string>;
  readonly sheetTitle: (when: string, title: string) => string;
  readonly countryTitle: (name: string) => string;
  /** `principal` for the one whose copy it is, `traveller` where others read it. */
  readonly cover: Record<'principal' | 'traveller' | 'days' | 'marking' | 'version' | 'owner' | 'copy', string>;
  readonly occasion: Record<TripOccasion, string>;
  readonly visitKind: Record<VisitKind, string>;
  readonly days: (from: string, to: string) => string;
  readonly steering: {
    readonly why: string;
    readonly noPurpose: string;
    readonly objectives: string;
    readonly noObjectives: string;
    readonly asks: string;
    readonly askColumns: readonly [string, string, string];
    readonly noAsks: string;
    readonly noAsk: string;
    readonly success: string;
    readonly avoid: string;
    readonly pressPosture: string;
  };
  readonly programme: {
    readonly columns: readonly [string, string, string];
    readonly localTime: (day: string, zones: string) => string;
    /** `offset` and `ahead` as `+5:45` and `−1`; `ahead` of the clocks at home, empty where they show the same. */
    readonly zone: (place: string, offset: string, ahead: string) => string;
    readonly noHour: string;
    /** Before the hour and the place of a departure, and of an arrival. */
    readonly departs: string;
    readonly arrives: string;
    readonly empty: string;
    readonly delegation: string;
    readonly delegationColumns: readonly [string, string];
    /** Whom to call when offices are closed. */
    readonly night: {
      readonly title: string;
      readonly columns: readonly [string, string, string];
      /** Where our own people are: with the trip. */
      readonly ours: string;
      readonly channel: Record<NightChannel, string>;
      readonly none: (names: string) => string;
    };
    readonly kind: Record<TripEventKind, string>;
    readonly theirs: (names: string) => string;
    readonly ours: (names: string) => string;
    readonly dress: (dress: string) => string;
    readonly language: (language: string, interpreter: string | null) => string;
    readonly noteTaker: (name: string) => string;
  };
  readonly sheet: {
    readonly with: string;
    readonly nobody: string;
    readonly address: (form: string) => string;
    readonly said: (as: string) => string;
    readonly languages: (languages: string, needsInterpreter: boolean) => string;
    readonly stance: (stance: string, date: string | null) => string;
    readonly noBiography: string;
    readonly verified: (date: string) => string;
    /** Face to face with this person. */
    readonly lastMet: (date: string) => string;
    readonly notMet: string;
    /** `names` is empty where nobody of theirs was named; not with them: with somebody else of their state. */
    readonly lastContact: (kind: string, names: string, summary: string, isWithThem: boolean) => string;
    readonly neverMet: string;
    readonly heading: Record<PartOnSheet, string>;
    readonly missing: Record<'objective' | 'ask' | 'point', string>;
    readonly to: (whom: string) => string;
    readonly promises: string;
    readonly promiseColumns: readonly [string, string, string];
    readonly direction: Record<'ours' | 'theirs' | 'partner', string>;
    readonly noPromises: string;
    /** In place of the table that another sheet has already. */
    readonly asBefore: (sheet: string) => string;
    readonly offers: string;
    readonly offerColumns: readonly [string, string, string];
    readonly noAuthority: string;
    readonly left: (count: number) => string;
    readonly offerUntil: (date: string) => string;
    readonly offerExpired: (date: string) => string;
    readonly notOnOffer: string;
    readonly toThem: (count: number, date: string) => string;
  };
  readonly line: Record<'expired' | 'notCleared' | 'retired' | 'changed', string>;
  /** Below the biographies. */
  readonly noBiographies: (names: string) => string;
  /** Of a paper of the register that is an annex. */
  readonly annex: {
    readonly paper: string;
    readonly number: (number: string) => string;
    readonly file: (name: string) => string;
  };
  readonly media: Record<'press' | 'readOut' | 'question', string>;
  readonly returnSheet: {
    readonly explain: string;
    readonly result: string;
    readonly results: Record<MeetingResult, string>;
    readonly theirPromises: string;
    readonly ourPromises: string;
    readonly thanks: string;
    readonly writes: string;
  };
}

const WORDS: Record<BriefingLanguage, BookWords> = { en: BOOK_WORDS_EN, sq: BOOK_WORDS_SQ, sr: BOOK_WORDS_SR };

/** The words of a book in a language. */
export function bookWords(language: BriefingLanguage): BookWords {
  return WORDS[language];
}
