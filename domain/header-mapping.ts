import { type ExchangeField, RECORD_KINDS, type RecordKind } from './exchange-field.ts';
import { EXCHANGE_FIELDS } from './exchange-fields.ts';
import { fold } from './fold.ts';
import { READING_SHEET_NAMES } from './reading-sheet.ts';

/** What the rows of one sheet are, and which field each of its columns fills. */
export interface Mapping {
  /** Null leaves the sheet out. */
  readonly kind: RecordKind | null;
  /** The field of each column, null for one that is left out. */
  readonly fields: readonly (string | null)[];
  /** What holds for every row that has nothing of its own in that field, as text that a cell could hold. */
  readonly fixed: readonly { readonly field: string; readonly text: string }[];
}

/** A heading without accents, script, digits and signs: `E-mail 2 Address` and `E-MAIL ADDRESS` are the same. */
export function foldedHeader(header: string): string {
  return fold(header)
    .replace(/[^\p{L}]+/gu, ' ')
    .trim();
}

/**
 * The mark by which the mapping of a source is found again: its headings in their order. A later file of the same program has
 * the same mark although its rows are others.
 */
export function headerSignature(columns: readonly string[]): string {
  return columns.map((column) => fold(column).trim()).join('\u001f');
}

/**
 * What the rows are and what the columns mean, as far as the headings tell: from our own exports, from the address books of
 * Outlook, Google and Thunderbird, in English, Albanian and Serbian, and as Outlook writes them in German, French, Spanish and
 * Italian. A guess that the user corrects.
 *
 * @param sheet the name of the sheet or file, which may say what its rows are
 */
export function guessMapping(columns: readonly string[], sheet: string): Mapping {
  if (isOnlyRead(columns, sheet)) return { kind: null, fields: columns.map(() => null), fixed: [] };
  const named = RECORD_KINDS.find((kind) => KIND_WORDS[kind].includes(foldedHeader(sheet)));
  const guesses = (named ? [named] : RECORD_KINDS).map((kind) => ({ kind, ...fieldsOf(kind, columns) }));
  const best = guesses.toSorted((a, b) => b.score - a.score)[0];
  if (!best || best.fields.every((field) => field === null)) {
    return { kind: named ?? null, fields: columns.map(() => null), fixed: [] };
  }
  return { kind: best.kind, fields: best.fields, fixed: [] };
}

/**
 * The same for a table without headings, as far as its first row tells by what stands in it: where there is an address or a
 * number, it is a list of people.
 */
export function guessByValues(row: readonly string[]): Mapping {
  const fields = row.map((cell) => VALUES.find(({ looksLike }) => looksLike.test(cell.trim()))?.field ?? null);
  return { kind: fields.some((field) => field !== null) ? 'person' : null, fields, fixed: [] };
}

const VALUES: readonly { readonly field: string; readonly looksLike: RegExp }[] = [
  { field: 'emails', looksLike: /^[^\s@]+@[^\s@]+\.[^\s@]+$/ },
  { field: 'phones', looksLike: /^(?:\+|00|0)[\d\s()/-]{6,}$/ },
];

/** Whether it is a sheet of ours that does not come back: it has the name of one, and the id of each row comes last. */
export function isOnlyRead(columns: readonly string[], sheet: string): boolean {
  if (!/\bid$/.test(foldedHeader(columns.at(-1) ?? ''))) return false;
  return ONLY_READ.some((name) => `${foldedHeader(sheet)} `.startsWith(`${name} `));
}

const ONLY_READ = Object.values(READING_SHEET_NAMES).map(foldedHeader);

/** The fields of another kind for the same columns, when the user says what the rows are. */
export function guessFields(kind: RecordKind, columns: readonly string[]): readonly (string | null)[] {
  return fieldsOf(kind, columns).fields;
}

const KIND_WORDS: Readonly<Record<RecordKind, readonly string[]>> = {
  body: ['bodies', 'institutions', 'organisations', 'institucionet', 'institucije'],
  person: ['people', 'contacts', 'persons', 'kontaktet', 'njerezit', 'kontakti', 'osobe'],
  channel: ['channels'],
  assessment: ['assessments'],
  post: ['posts', 'positions', 'pozitat', 'funkcije'],
  point: ['points'],
  comment: ['comments'],
  action: ['actions', 'entries', 'meetings', 'takimet', 'sastanci'],
  promise: ['promises', 'tasks', 'premtimet', 'obecanja'],
};

/** Kinds that hold the same headings are told apart by what only one of them has; people are what most files hold. */
const KIND_BONUS: Readonly<Record<RecordKind, number>> = {
  body: 0,
  person: 0.5,
  channel: 0,
  post: 0,
  assessment: 0,
  action: 0.2,
  point: 0,
  comment: 0,
  promise: 0,
};

const LISTS: ReadonlySet<string> = new Set(['emails', 'phones', 'addresses', 'names', 'prose']);

function fieldsOf(
  kind: RecordKind,
  columns: readonly string[],
): { readonly fields: readonly (string | null)[]; readonly score: number } {
  const known = EXCHANGE_FIELDS[kind];
  const isPartOfState = hasCountryBesideState(columns);
  const candidates = columns.flatMap((column, index) =>
    known.map((field) => ({
      index,
      field,
      likeness: isPartOfState && OF_FEDERATIONS.has(foldedHeader(column)) ? 0 : likenessOfAny(field, column),
    })),
  );
  const fields: (string | null)[] = columns.map(() => null);
  const taken = new Set<string>();
  let score = KIND_BONUS[kind];
  // The surest first: `Name` must not lose its field to `Company name`, nor `Job title` to the `Title` of an address.
  const length = ({ index }: (typeof candidates)[number]): number => columns[index]?.length ?? 0;
  const order = candidates.toSorted((a, b) => b.likeness - a.likeness || length(b) - length(a));
  for (const { index, field, likeness: likes } of order) {
    if (likes === 0 || fields[index] !== null || (taken.has(field.id) && !LISTS.has(field.shape))) continue;
    fields[index] = field.id;
    taken.add(field.id);
    score += likes;
  }
  if (kind === 'person') settleNames(fields, columns);
  if (kind === 'action') settleSummary(fields, taken);
  for (const field of known) {
    if (field.isRequired && !taken.has(field.id) && !(field.id === 'name' && taken.has('familyName'))) score -= 2;
  }
  return { fields, score };
}

/** Headings of a part of a state where the state itself has a column of its own. */
const OF_FEDERATIONS: ReadonlySet<string> = new Set(['state', 'state region', 'state province']);

function hasCountryBesideState(columns: readonly string[]): boolean {
  const headings = columns.map(foldedHeader);
  return (
    headings.some((heading) => OF_FEDERATIONS.has(heading)) && headings.some((heading) => /^country\b/.test(heading))
  );
}

/** What a calendar calls its description is what came of it where no subject stands beside it. */
function settleSummary(fields: (string | null)[], taken: Set<string>): void {
  if (taken.has('summary')) return;
  const at = fields.indexOf('notes');
  if (at < 0) return;
  fields[at] = 'summary';
  taken.add('summary');
}

/** Headings that mean the whole name where they stand alone, and the family name beside a column of given names alone. */
const FAMILY_BESIDE_GIVEN: ReadonlySet<string> = new Set(['name', 'nom']);
/** The same beside a column of family names: the given name. */
const GIVEN_BESIDE_FAMILY: ReadonlySet<string> = new Set(['name', 'emri', 'ime', 'nome', 'nombre']);
/** Headings of the form of address where the post has a column of its own. */
const ADDRESS_BESIDE_POST: ReadonlySet<string> = new Set(['title', 'titull', 'titulli', 'titula', 'titre', 'titel']);

/** What a heading means depends on its neighbours: `Emri` beside `Mbiemri`, `Title` beside `Job title`. */
function settleNames(fields: (string | null)[], columns: readonly string[]): void {
  const at = (field: string): number => fields.indexOf(field);
  const isOne = (index: number, of: ReadonlySet<string>): boolean => of.has(foldedHeader(columns[index] ?? ''));
  if (at('familyName') >= 0 && at('givenName') < 0 && isOne(at('name'), GIVEN_BESIDE_FAMILY)) {
    fields[at('name')] = 'givenName';
  }
  if (at('givenName') >= 0 && at('familyName') < 0 && isOne(at('name'), FAMILY_BESIDE_GIVEN)) {
    fields[at('name')] = 'familyName';
  }
  const title = fields.findIndex((field, index) => field === null && isOne(index, ADDRESS_BESIDE_POST));
  const post = at('postTitle');
  if (title < 0 || post < 0 || at('addressForm') >= 0) return;
  // Where both have one heading, as Outlook writes them in French, the form of address comes first.
  const isSecond = title > post && isOne(post, ADDRESS_BESIDE_POST);
  fields[isSecond ? post : title] = 'addressForm';
  if (isSecond) fields[title] = 'postTitle';
}

/** 3: our own heading; 2: what another program calls it; 1: the heading holds such a name among other words; 0: not at all. */
/** A heading may name two things that share a column, such as `Ministry/Institution`: each tells, but less than the whole. */
function likenessOfAny(field: ExchangeField, column: string): number {
  const parts = column.split('/');
  const whole = likeness(field, foldedHeader(column));
  return parts.length === 1 ? whole : Math.max(whole, ...parts.map((part) => likeness(field, foldedHeader(part)) / 2));
}

/** Words that make of `phone` or `e-mail` a number of somebody else, or no number at all. */
const OF_SOMETHING_ELSE = /\b(?:ass?istent\w*|assistant\w*|asst|fax|faks|typ|type|label|name|nom)\b/;

function likeness(field: ExchangeField, header: string): number {
  if (header === '') return 0;
  if (header === foldedHeader(field.header)) return 3;
  const aliases = field.aliases.map(foldedHeader);
  if (aliases.includes(header)) return 2;
  // An id or a plain `name` inside a longer heading says nothing: `Assistant's name` is somebody else.
  const longer = aliases.filter((alias) => alias.length > 4 && ` ${header} `.includes(` ${alias} `));
  const isSureShape = field.shape === 'emails' || field.shape === 'phones';
  return longer.length > 0 && isSureShape && !OF_SOMETHING_ELSE.test(header) ? 1 : 0;
}
