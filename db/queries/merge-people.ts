import { and, asc, eq, or } from 'drizzle-orm';
import type { MERGED_PERSON_FIELDS } from '../../domain/person.ts';
import type { Tx } from '../database.ts';
import { people } from '../schema/contacts.ts';
import { acquaintances, personChannels } from '../schema/persons.ts';
import { repointDistinctions } from './distinctions.ts';
import { pointElsewhere, referencesTo } from './merge-references.ts';
import { findPerson, type PersonFields, updatePerson } from './people.ts';
import { postsOf, removePost } from './person-details.ts';

export type MergedField = (typeof MERGED_PERSON_FIELDS)[number];

/**
 * Makes two records of one person into one. Everything that pointed to the one that goes points to the one that stays; where
 * both are on the same entry, its link is kept once with both remarks. The name that is not chosen stays findable among the
 * other names. All of it is history like any other change, so undoing the change brings back every row as it was.
 *
 * @param taken the fields of which the value of the one that goes is chosen
 */
export function mergePeople(tx: Tx, keptId: string, goneId: string, taken: readonly MergedField[]): void {
  const kept = findPerson(tx, keptId);
  const gone = findPerson(tx, goneId);
  if (!kept || !gone) throw new Error('only two people on record can become one');
  const chosen = Object.fromEntries(taken.map((field) => [field, gone[field]])) as Partial<PersonFields>;
  const name = chosen.name ?? kept.name;
  const otherNames = otherNamesOf(name, [chosen.otherNames ?? kept.otherNames, kept.name, gone.name, gone.otherNames]);

  dropWhatBothHave(tx, keptId, goneId);
  repointDistinctions(tx, 'person', keptId, goneId);
  const references = referencesTo(tx, 'people').filter(({ table }) => table !== 'person_distinctions');
  pointElsewhere(tx, references, keptId, goneId);
  updatePerson(tx, keptId, { ...chosen, otherNames });
  tx.delete(people).where(eq(people.id, goneId)).run();
}

/** All spellings but the one chosen, each once, parted by semicolons. */
function otherNamesOf(name: string, spellings: readonly (string | null)[]): string | null {
  const others = new Set(spellings.flatMap((spelling) => spelling?.split(';') ?? []).map((each) => each.trim()));
  others.delete(name);
  others.delete('');
  return others.size === 0 ? null : [...others].join('; ');
}

/** The same post, the same number, and what the two know of each other: once is enough, or nothing at all. */
function dropWhatBothHave(tx: Tx, keptId: string, goneId: string): void {
  const mine = postsOf(tx, keptId);
  for (const post of postsOf(tx, goneId)) {
    const isSame = (each: typeof post): boolean =>
      (['title', 'organisationId', 'isActing', 'fromOn', 'toOn'] as const).every(
        (field) => each[field] === post[field],
      );
    if (mine.some(isSame)) removePost(tx, post.id);
  }
  const channelsOf = (personId: string) =>
    tx.select().from(personChannels).where(eq(personChannels.personId, personId)).orderBy(asc(personChannels.id)).all();
  const channels = channelsOf(keptId);
  for (const channel of channelsOf(goneId)) {
    const row = eq(personChannels.id, channel.id);
    const isSame = channels.some(
      ({ kind, value, matchKey }) =>
        kind === channel.kind && (value === channel.value || (matchKey !== null && matchKey === channel.matchKey)),
    );
    if (isSame) tx.delete(personChannels).where(row).run();
    else if (channel.isPreferred && channels.some(({ isPreferred }) => isPreferred)) {
      tx.update(personChannels).set({ isPreferred: false }).where(row).run();
    }
  }
  const ofEachOther = or(
    and(eq(acquaintances.personId, keptId), eq(acquaintances.otherPersonId, goneId)),
    and(eq(acquaintances.personId, goneId), eq(acquaintances.otherPersonId, keptId)),
  );
  tx.delete(acquaintances).where(ofEachOther).run();
}
