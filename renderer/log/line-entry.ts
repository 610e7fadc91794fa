import { fold } from '../../domain/fold.ts';
import type { ReadLine } from '../../domain/log-line.ts';
import { nameWords } from '../../domain/person-name.ts';
import type { DraftPerson, EntryDraft } from './entry-draft.ts';

/** Whom a name of the line means: somebody on record, somebody new, or nobody at all: it was no name. */
export type Decision =
  | { readonly personId: string; readonly name: string }
  | { readonly personId: null; readonly isLeftOut?: boolean };

/** Decisions by the name as it was typed, folded: it may be typed again. */
export type Decisions = Readonly<Record<string, Decision>>;

interface Candidate {
  readonly id: string;
  readonly name: string;
  readonly nativeName: string | null;
  readonly countryId: string | null;
  readonly post: string | null;
  readonly countryName: string | null;
}

/** Something of the line that nobody but its writer can answer. */
export type LineQuestion =
  | { readonly about: 'person'; readonly typed: string; readonly candidates: readonly Candidate[] }
  | {
      readonly about: 'country';
      readonly typed: string;
      readonly candidates: readonly { readonly id: string; readonly name: string }[];
    };

export function decisionKey(name: string): string {
  return fold(name.trim());
}

/** One of ours, who was there. */
export interface OurOfficer {
  readonly officerId: string;
}

/**
 * Whom a name means: as it was decided, the only one on record whose name has every word that was typed, or else the only one
 * of ours. The states of the line tell two of one name apart, and somebody of another state is not taken for granted. Anything
 * else is asked about: a slip of the pen may be another person. `'leftOut'` for what was said to be no name; `null` while nobody
 * knows yet.
 *
 * @param found what the search gave for it; `undefined` while it is still searching
 * @param countryIds the states that the line names
 * @param officers those of ours who work here
 */
export function personOf(
  typed: string,
  found: readonly Candidate[] | undefined,
  decisions: Decisions,
  countryIds: readonly string[],
  officers: readonly { readonly id: string; readonly name: string }[],
): DraftPerson | OurOfficer | LineQuestion | 'leftOut' | null {
  const decision = decisions[decisionKey(typed)];
  if (decision) {
    if (decision.personId === null && decision.isLeftOut) return 'leftOut';
    return decision.personId === null
      ? { personId: null, name: typed, title: '' }
      : { personId: decision.personId, name: decision.name, title: '' };
  }
  if (found === undefined) return null;
  const words = nameWords(typed);
  const sure = found.filter(({ name, nativeName }) => {
    const known = nameWords(`${name} ${nativeName ?? ''}`);
    return words.every((word) => known.includes(word));
  });
  const here = sure.filter(({ countryId }) => countryId !== null && countryIds.includes(countryId));
  const [only, ...rest] = here.length > 0 ? here : sure;
  const isOfNamedState = countryIds.length === 0 || only?.countryId === null || here.length > 0;
  if (only && rest.length === 0 && isOfNamedState) return { personId: only.id, name: only.name, title: '' };
  const ours = officers.filter(({ name }) => words.every((word) => nameWords(name).includes(word)));
  const [officer] = ours;
  if (officer && ours.length === 1 && sure.length === 0) return { officerId: officer.id };
  return { about: 'person', typed, candidates: sure.length > 1 ? sure : found };
}

export function isQuestion(value: ReturnType<typeof personOf>): value is LineQuestion {
  return value !== null && value !== 'leftOut' && 'about' in value;
}

export function isOurs(value: ReturnType<typeof personOf>): value is OurOfficer {
  return value !== null && value !== 'leftOut' && 'officerId' in value;
}

/** What the line says for the fields of the form. A field that it says nothing about is not among them. */
export function fieldsOf(
  read: ReadLine,
  people: readonly DraftPerson[],
  countryIds: readonly string[],
  officerIds: readonly string[],
): Partial<EntryDraft> {
  return {
    ...(read.kind ? { kind: read.kind } : {}),
    ...(read.happenedOn ? { happenedOn: read.happenedOn } : {}),
    ...(read.localTime ? { localTime: read.localTime } : {}),
    ...(read.said ? saidFields(read.said) : {}),
    ...(people.length > 0 ? { people } : {}),
    ...(countryIds.length > 0 ? { countryIds } : {}),
    ...(officerIds.length > 0 ? { officerIds } : {}),
    ...(read.task ? { followUp: read.task.text } : {}),
    ...(read.task?.dueOn ? { followUpDue: read.task.dueOn } : {}),
    ...(read.theirs ? { theirPromise: read.theirs.text } : {}),
    ...(read.theirs?.dueOn ? { theirPromiseDue: read.theirs.dueOn } : {}),
    ...(read.marking ? { marking: read.marking } : {}),
  };
}

/** As long as one line of outcome may be. */
const SUMMARY_LETTERS = 400;

/** What was said as the outcome; more than one line of it, pasted, stands in the notes as a whole. */
function saidFields(said: string): Pick<EntryDraft, 'summary'> & Partial<Pick<EntryDraft, 'notes'>> {
  if (said.length <= SUMMARY_LETTERS) return { summary: said };
  const beginning = said.slice(0, SUMMARY_LETTERS - 1).replace(/\s+\S*$/u, '');
  return { summary: `${beginning}…`, notes: said };
}

/** The entry with what the line says, but for the fields that were set by hand: a hand is never overruled. */
export function withLine(entry: EntryDraft, fields: Partial<EntryDraft>): EntryDraft {
  const free = Object.entries(fields).filter(([field]) => !entry.byHand.includes(field));
  // Notes by hand leave no room for what is more than a line: it stays whole where the desk will say that it is too long.
  const isCut = fields.notes !== undefined && entry.byHand.includes('notes') && !entry.byHand.includes('summary');
  return { ...entry, ...Object.fromEntries(free), ...(isCut ? { summary: fields.notes } : {}) };
}
