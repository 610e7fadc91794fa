import { slipsBetween } from '../../domain/nearly.ts';
import { type PersonRecord, type PersonTraits, soundOf, traitsOf } from '../../domain/person-duplicate.ts';
import { nameWords } from '../../domain/person-name.ts';
import { prepareOnce, type Reader } from '../database.ts';

/** More people with one of the words than this are not looked at one by one: the word then says nothing. */
const CANDIDATES = 2000;

type Known = PersonTraits & { readonly id: string };

/** The next so many people by id, made ready to be compared: ten thousand at once would hold up whoever types. */
export function traitsAfter(db: Reader, afterId: string, limit: number): Known[] {
  return traitsFrom(db, `SELECT id FROM people WHERE id > @afterId ORDER BY id LIMIT ${limit}`, { afterId });
}

/**
 * Those on record who may be the person that somebody is about to enter: with a word of the name, or one that is nearly so or
 * sounds so, or with the same address or number. Whether they are is for the rule to say.
 */
export function traitsOfCandidates(db: Reader, record: PersonRecord): Known[] {
  const typed = nameWords(`${record.name} ${record.nativeName ?? ''} ${record.otherNames ?? ''}`);
  const sounds = new Set(typed.map(soundOf));
  const known = prepareOnce(db, 'SELECT DISTINCT word FROM person_words').pluck().all() as string[];
  const words = known.filter(
    (word) =>
      word.length > 1 &&
      (typed.some((each) => each === word || slipsBetween(each, word) !== null) || sounds.has(soundOf(word))),
  );
  return traitsFrom(
    db,
    `SELECT person_id AS id FROM person_words WHERE word IN (SELECT value FROM json_each(@words))
     UNION SELECT person_id FROM person_channels WHERE match_key IN (SELECT value FROM json_each(@keys))
     LIMIT ${CANDIDATES}`,
    { words: JSON.stringify(words), keys: JSON.stringify(record.channelKeys) },
  );
}

function traitsFrom(db: Reader, ids: string, values: Readonly<Record<string, string>> = {}): Known[] {
  type Row = Omit<PersonRecord, 'channelKeys' | 'posts'> & { id: string; channelKeys: string; posts: string };
  const rows = prepareOnce(
    db,
    `SELECT people.id, name, native_name AS nativeName, other_names AS otherNames, country_id AS countryId, born_on AS bornOn,
       (SELECT json_group_array(match_key) FROM person_channels
        WHERE person_id = people.id AND match_key IS NOT NULL) AS channelKeys,
       (SELECT json_group_array(json_object('title', title, 'organisationId', organisation_id, 'fromOn', from_on, 'toOn', to_on))
        FROM posts WHERE person_id = people.id) AS posts
     FROM people WHERE id IN (${ids}) ORDER BY people.id`,
  ).all(values) as Row[];
  return rows.map(({ id, channelKeys, posts, ...row }) => ({
    id,
    ...traitsOf({ ...row, channelKeys: JSON.parse(channelKeys), posts: JSON.parse(posts) }),
  }));
}
