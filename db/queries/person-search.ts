import { nearestWords } from '../../domain/nearly.ts';
import type { Influence, Stance } from '../../domain/person.ts';
import { nameWords } from '../../domain/person-name.ts';
import { prepareOnce, type Reader } from '../database.ts';
import { BODIES_WITHIN, heldOn, lastMet, latest, postHeld } from './post-sql.ts';

/** Behind every word that begins so: no character sorts after this one. */
const LAST_CHARACTER = '\u{10FFFF}';
/** Words that one with a slip in it may stand for: more would bury the one that was meant. */
const NEAR_WORDS = 12;
/** A person may have several words that begin alike; each would take a place in the list. */
const WORDS_ALIKE = 4;

export interface FoundPerson {
  readonly id: string;
  readonly name: string;
  readonly nativeName: string | null;
  readonly countryId: string | null;
  readonly countryName: string | null;
  readonly post: string | null;
}

/**
 * People whose names hold every word typed, at the start of a word; those of the countries at hand first. Where nobody has
 * them, people with words that are nearly so. Blind to accents and script, because both sides go through `fold`.
 *
 * Without any word: the people of the countries at hand, or simply the first.
 */
export function searchPeople(
  db: Reader,
  query: string,
  countryIds: readonly string[],
  limit: number,
  today: string,
): FoundPerson[] {
  const words = nameWords(query);
  const found = idsOf(db, words.map(beginningWith), countryIds, limit);
  const ids = found.length > 0 || words.length === 0 ? found : idsOf(db, nearlyLike(db, words), countryIds, limit);
  return namePeople(db, ids, today);
}

/** The people of these ids in this order, with the post that each holds today. */
export function namePeople(db: Reader, ids: readonly string[], today: string): FoundPerson[] {
  const statement = prepareOnce(
    db,
    `SELECT people.id, people.name, native_name AS nativeName, people.country_id AS countryId, countries.name_en AS countryName,
       (${postHeld('people.id', '@today')}) AS post
     FROM json_each(@ids) AS wanted JOIN people ON people.id = wanted.value
     LEFT JOIN countries ON countries.id = people.country_id
     ORDER BY wanted.key`,
  );
  return statement.all({ ids: JSON.stringify(ids), today }) as FoundPerson[];
}

/** Which words of a name one typed word may mean: all that begin so, or one of a few. */
type Meaning =
  | { readonly typed: string; readonly kind: 'beginning' }
  | { readonly typed: string; readonly kind: 'oneOf'; readonly words: readonly string[] };

function beginningWith(typed: string): Meaning {
  return { typed, kind: 'beginning' };
}

/** The same question, forgiving slips. Nothing is found by it when a word is too short to have any. */
function nearlyLike(db: Reader, typed: readonly string[]): Meaning[] {
  const shortest = Math.min(...typed.map(({ length }) => length));
  const known = prepareOnce(db, 'SELECT DISTINCT word FROM person_words WHERE length(word) >= ?')
    .pluck()
    .all(shortest - 2) as string[];
  return typed.map((each) => ({ typed: each, kind: 'oneOf', words: nearestWords(each, known, NEAR_WORDS) }));
}

interface Condition {
  readonly sql: string;
  readonly values: Readonly<Record<string, string>>;
}

/** That a column holds such a word. `name` tells its values from those of the other words typed. */
function holds(column: string, meaning: Meaning, name: string): Condition {
  return meaning.kind === 'beginning'
    ? {
        sql: `${column} >= @${name} AND ${column} < @${name}End`,
        values: { [name]: meaning.typed, [`${name}End`]: meaning.typed + LAST_CHARACTER },
      }
    : {
        sql: `${column} IN (SELECT value FROM json_each(@${name}))`,
        values: { [name]: JSON.stringify(meaning.words) },
      };
}

/**
 * One walk along the words for the longest of those typed, which has the fewest; the others are looked up person by person.
 * Name and country stand beside each word, so that the order needs no other table.
 */
function idsOf(db: Reader, meanings: readonly Meaning[], countryIds: readonly string[], limit: number): string[] {
  const [first, ...others] = meanings.toSorted((a, b) => b.typed.length - a.typed.length);
  const near = Object.fromEntries(countryIds.map((countryId, index) => [`near${index}`, countryId]));
  const isNear = `country_id IN (${Object.keys(near)
    .map((name) => `@${name}`)
    .join(', ')})`;
  if (!first) {
    const where = countryIds.length > 0 ? `WHERE ${isNear}` : '';
    return prepareOnce(db, `SELECT id FROM people ${where} ORDER BY name, id LIMIT @limit`)
      .pluck()
      .all({ ...near, limit }) as string[];
  }
  const walked = holds('word', first, 'first');
  const lookedUp = others.map((meaning, index) => holds('other.word', meaning, `other${index}`));
  const also = lookedUp.map(
    ({ sql }) =>
      `AND EXISTS (SELECT 1 FROM person_words AS other WHERE other.person_id = person_words.person_id AND ${sql})`,
  );
  const ids = prepareOnce(
    db,
    `SELECT person_id FROM person_words WHERE ${walked.sql} ${also.join(' ')}
     ORDER BY ${isNear} DESC, name, person_id LIMIT @limit`,
  )
    .pluck()
    .all({
      ...walked.values,
      ...Object.assign({}, ...lookedUp.map(({ values }) => values)),
      ...near,
      limit: limit * WORDS_ALIKE,
    }) as string[];
  return [...new Set(ids)].slice(0, limit);
}

export interface PeopleFilters {
  readonly query: string;
  readonly countryId: string | null;
  /** With the bodies that are a part of it. */
  readonly bodyId: string | null;
  readonly stance: Stance | null;
  readonly ownerId: string | null;
  /** Last verified before this day, or never. */
  readonly verifiedBefore: string | null;
}

export interface ListedPerson {
  readonly id: string;
  readonly name: string;
  readonly nativeName: string | null;
  readonly countryId: string | null;
  readonly iso2: string | null;
  readonly nameEn: string | null;
  readonly nameSq: string | null;
  readonly nameSr: string | null;
  readonly post: string | null;
  readonly stance: Stance | null;
  readonly influence: Influence | null;
  readonly ownerName: string | null;
  readonly verifiedOn: string | null;
  readonly lastMetOn: string | null;
}

/**
 * One page of the people who pass all filters, by name, and how many there are in all. `isGuess` says that nobody has the
 * words typed and that these have nearly the same.
 */
export function listPeople(
  db: Reader,
  filters: PeopleFilters,
  { limit, offset, today }: { readonly limit: number; readonly offset: number; readonly today: string },
): { readonly people: ListedPerson[]; readonly total: number; readonly isGuess: boolean } {
  const words = nameWords(filters.query);
  const exact = pageOf(db, words.map(beginningWith), filters, limit, offset, today);
  if (exact.total > 0 || words.length === 0) return { ...exact, isGuess: false };
  const near = pageOf(db, nearlyLike(db, words), filters, limit, offset, today);
  return { ...near, isGuess: near.total > 0 };
}

function pageOf(
  db: Reader,
  meanings: readonly Meaning[],
  filters: PeopleFilters,
  limit: number,
  offset: number,
  today: string,
): { readonly people: ListedPerson[]; readonly total: number } {
  const conditions = conditionsOf(meanings, filters);
  const where = conditions.length > 0 ? `WHERE ${conditions.map(({ sql }) => sql).join(' AND ')}` : '';
  const values = Object.assign({ today }, ...conditions.map((condition) => condition.values));
  const total = prepareOnce(db, `SELECT count(*) FROM people ${where}`).pluck().get(values) as number;
  const people = prepareOnce(
    db,
    `SELECT people.id, people.name, people.native_name AS nativeName, people.country_id AS countryId,
       iso2, name_en AS nameEn, name_sq AS nameSq, name_sr AS nameSr, verified_on AS verifiedOn,
       (${postHeld('people.id', '@today')}) AS post,
       (${latest('stance', 'people.id')}) AS stance,
       (${latest('influence', 'people.id')}) AS influence,
       (SELECT officers.name FROM officers WHERE officers.id = people.owner_id) AS ownerName,
       (${lastMet('people.id')}) AS lastMetOn
     FROM (SELECT id FROM people ${where} ORDER BY name, id LIMIT @limit OFFSET @offset) AS page
     JOIN people ON people.id = page.id LEFT JOIN countries ON countries.id = people.country_id
     ORDER BY people.name, people.id`,
  ).all({ ...values, limit, offset }) as ListedPerson[];
  return { people, total };
}

function conditionsOf(meanings: readonly Meaning[], filters: PeopleFilters): Condition[] {
  const { countryId, bodyId, stance, ownerId, verifiedBefore } = filters;
  const byWord = meanings.map((meaning, index) => {
    const { sql, values } = holds('word', meaning, `word${index}`);
    return { sql: `people.id IN (SELECT person_id FROM person_words WHERE ${sql})`, values };
  });
  const given = (sql: string, name: string, value: string | null): Condition[] =>
    value === null ? [] : [{ sql, values: { [name]: value } }];
  return [
    ...byWord,
    ...given('people.country_id = @countryId', 'countryId', countryId),
    ...given(`(${latest('stance', 'people.id')}) = @stance`, 'stance', stance),
    ...given('@ownerId IN (people.owner_id, people.deputy_id)', 'ownerId', ownerId),
    ...given("coalesce(people.verified_on, '') < @verifiedBefore", 'verifiedBefore', verifiedBefore),
    ...given(
      `people.id IN (
         WITH RECURSIVE ${BODIES_WITHIN}
         SELECT posts.person_id FROM posts JOIN bodies ON bodies.id = posts.organisation_id WHERE ${heldOn('@today')})`,
      'bodyId',
      bodyId,
    ),
  ];
}
