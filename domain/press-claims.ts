import type { BookFacts, EventFact } from './book-facts.ts';
import type { BriefingFacts } from './briefing-facts.ts';
import { type CalendarDate, lastDay } from './calendar-date.ts';
import { isContestedOn, verdictOf } from './counts.ts';
import { fold } from './fold.ts';
import { dateOfClaim, isAtLeast } from './recognition-evidence.ts';
import { REPRESENTATION_DIRECTIONS } from './representation.ts';
import { officesOf } from './representation-offices.ts';
import type { BookTextKind, SheetPartKind } from './trip.ts';

/** What the record has instead of a recognition that may be spoken of, from nothing to what was undone. */
export type RecognitionLack =
  | 'none'
  | 'later'
  | 'undated'
  | 'claimed'
  | 'reported'
  | 'refused'
  | 'contested'
  | 'withdrawn';
export type RelationsLack = 'none' | 'claimed' | 'severed';

/** What of a state its record does not carry; `null` where it does. */
export interface PressStanding {
  readonly recognition: RecognitionLack | null;
  readonly relations: RelationsLack | null;
}

export interface StateInPress {
  readonly id: string;
  readonly name: string;
  readonly standing: PressStanding;
}

export type PressWarning = {
  readonly state: { readonly id: string; readonly name: string };
  /** As it stands in the line. */
  readonly found: string;
} & (
  | { readonly topic: 'recognition'; readonly has: RecognitionLack }
  | { readonly topic: 'relations'; readonly has: RelationsLack }
);

/**
 * What may not be claimed of a state on a day. A recognition is carried by a paper of theirs, seen at least, or by what the strict
 * count goes by; a report alone is not enough: announced recognitions have been denied by the state concerned. With diplomatic
 * relations it is: who keeps them confirms by conduct. Relations are carried by a report of them, and by nothing while they are
 * suspended or severed.
 */
export function pressStanding(
  facts: Pick<BriefingFacts, 'claims' | 'representation'>,
  on: CalendarDate,
): PressStanding {
  const recognition = recognitionLacks(facts.claims, on);
  const relations = relationsLack(facts, on);
  return { recognition: recognition === 'reported' && relations === null ? null : recognition, relations };
}

function recognitionLacks(claims: BriefingFacts['claims'], on: CalendarDate): RecognitionLack | null {
  // Whether a list leaves the state out, and whose member it is, decides on a count and not on what is proved.
  const state = { iso3: '', isUnMember: true, claims };
  const { reason } = verdictOf('ministry', state, on);
  if (reason === 'noRecognition') return 'none';
  if (reason === 'later') return 'later';
  if (reason === 'noDate') return 'undated';
  const strict = verdictOf('strict', state, on);
  if (strict.reason === 'withdrawn') return 'withdrawn';
  if (isContestedOn(claims, on)) return 'contested';
  if (reason === 'announcedOnly') return 'refused';
  if (strict.isCounted) return null;
  if (reason === 'claimedOnly') return 'claimed';
  const hasPaper = inForce(claims, 'recognition', on).some(({ grade }) => isAtLeast(grade, 'noteSeen'));
  return hasPaper ? null : 'reported';
}

function relationsLack(
  { claims, representation }: Pick<BriefingFacts, 'claims' | 'representation'>,
  on: CalendarDate,
): RelationsLack | null {
  const established = inForce(claims, 'relationsEstablished', on);
  if (established.length === 0) return 'none';
  const isCut = REPRESENTATION_DIRECTIONS.some((direction) => {
    const events = representation.filter((event) => event.direction === direction);
    return officesOf(events, on).leading.sides.some(({ kind }) => kind === 'severed' || kind === 'suspended');
  });
  if (isCut) return 'severed';
  return established.some(({ grade }) => isAtLeast(grade, 'reported')) ? null : 'claimed';
}

function inForce(claims: BriefingFacts['claims'], kind: 'recognition' | 'relationsEstablished', on: CalendarDate) {
  return claims.filter((claim) => {
    const day = claim.kind === kind ? dateOfClaim(claim) : null;
    return day !== null && lastDay(day) <= on;
  });
}

/** The states that a meeting is with, and what may not be claimed of each. */
export function statesInPress(
  { countries }: Pick<EventFact, 'countries'>,
  facts: Pick<BookFacts, 'countries'>,
  on: CalendarDate,
): readonly StateInPress[] {
  return statesOfTrip({ countries: facts.countries.filter(({ id }) => countries.some((met) => met.id === id)) }, on);
}

/** The same of every state that a trip visits or meets. */
export function statesOfTrip({ countries }: Pick<BookFacts, 'countries'>, on: CalendarDate): readonly StateInPress[] {
  return countries.map((record) => ({
    id: record.id,
    name: record.country.name,
    standing: pressStanding(record, on),
  }));
}

/**
 * The texts of a book and the parts of a sheet that are said to the press: lines, draft read-outs, and what is answered to a question,
 * the heading of which is theirs.
 */
export function isForPress(kind: BookTextKind | SheetPartKind): boolean {
  return kind === 'press' || kind === 'question' || kind === 'pressLine' || kind === 'readOut';
}

/**
 * The words by which a line claims something, in the three languages of our papers, without accents: `*` stands for any ending, and
 * words with a blank between them follow each other. Sq: *njohje* is recognition, but *njohuri* knowledge, so that its verb is listed
 * by its forms. A line in which somebody only hopes for recognition has these words too: it is warned of, and somebody reads it once.
 */
const VOCABULARY: Readonly<Record<keyof PressStanding, readonly string[]>> = {
  recognition: ['recogni*', 'njohj*', 'njoh', 'njeh', 'njohu', 'njohur', 'njohen', 'prizna*'],
  relations: [
    'ambassad*',
    'embass*',
    'diplomatic relation*',
    'ambasad*',
    'marredheni* diplomatik*',
    'diplomatsk* odnos*',
  ],
};

/** Words by which a line says no more than that it was said: what is only reported may be called so. */
const HEDGES: readonly string[] = [
  'announc*',
  'njoftua*',
  'njoftoi',
  'njoftim*',
  'shpall*',
  'najav*',
  'objav*',
  'saopst*',
];

interface Word {
  readonly start: number;
  readonly end: number;
  readonly folded: string;
}

/**
 * What a line for the press claims of states whose record does not carry it, once for each state and topic, with the words that
 * claim it. The line is held against those that it names; where it names none, against each: it does not say of whom it speaks.
 *
 * @param text Markdown
 */
export function pressWarnings(text: string, states: readonly StateInPress[]): readonly PressWarning[] {
  const words = wordsOf(text);
  const named = states.filter(({ name }) => phraseIn(words, `${fold(name)}*`) !== null);
  const claimed = (topic: keyof PressStanding): string | null => {
    const places = VOCABULARY[topic].flatMap((phrase) => phraseIn(words, phrase) ?? []);
    const [first] = places.toSorted((a, b) => a.start - b.start);
    return first ? text.slice(first.start, first.end) : null;
  };
  const [recognition, relations] = [claimed('recognition'), claimed('relations')];
  const isHedged = HEDGES.some((hedge) => phraseIn(words, hedge) !== null);
  return (named.length > 0 ? named : states).flatMap(({ id, name, standing }): PressWarning[] => {
    const state = { id, name };
    const isCalledSo = standing.recognition === 'reported' && isHedged;
    return [
      ...(recognition !== null && standing.recognition !== null && !isCalledSo
        ? [{ state, topic: 'recognition' as const, found: recognition, has: standing.recognition }]
        : []),
      ...(relations !== null && standing.relations !== null
        ? [{ state, topic: 'relations' as const, found: relations, has: standing.relations }]
        : []),
    ];
  });
}

function wordsOf(text: string): readonly Word[] {
  return [...text.matchAll(/[\p{L}\p{M}]+/gu)].map(({ index, 0: word }) => ({
    start: index,
    end: index + word.length,
    folded: fold(word),
  }));
}

/** Where a phrase of the vocabulary stands first. */
function phraseIn(words: readonly Word[], phrase: string): Pick<Word, 'start' | 'end'> | null {
  const wanted = phrase.split(' ');
  for (const [index, first] of words.entries()) {
    const run = words.slice(index, index + wanted.length);
    const isIt = run.length === wanted.length && run.every(({ folded }, place) => fits(folded, wanted[place] ?? ''));
    if (isIt) return { start: first.start, end: run.at(-1)?.end ?? first.end };
  }
  return null;
}

function fits(word: string, wanted: string): boolean {
  return wanted.endsWith('*') ? word.startsWith(wanted.slice(0, -1)) : word === wanted;
}
