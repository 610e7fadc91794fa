import { useQueries, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { alsoCalled } from '../../domain/country-finder.ts';
import { fold } from '../../domain/fold.ts';
import { type ReadLine, readLogLine, stateBehind } from '../../domain/log-line.ts';
import { useTRPC } from '../api/trpc.ts';
import { useLocale } from '../i18n/locale.ts';
import { countryMeant, findCountries } from '../search/find-countries.ts';
import type { DraftPerson, EntryDraft } from './entry-draft.ts';
import { fieldsOf, isOurs, isQuestion, type LineQuestion, personOf } from './line-entry.ts';

/** Proposals for a state that was not understood. */
const NEAR_STATES = 3;

export interface LineReading {
  readonly read: ReadLine;
  /** What it says for the form. */
  readonly fields: Partial<EntryDraft>;
  readonly questions: readonly LineQuestion[];
  /** A name is still being looked up: nobody knows yet whether it has to be asked about. */
  readonly isSearching: boolean;
}

/** Reads the line of an entry and looks its names and states up; what is not sure comes back as a question. */
export function useLogLine(entry: EntryDraft, today: string): LineReading {
  const trpc = useTRPC();
  const { countryName } = useLocale();
  const countries = useQuery(trpc.countries.list.queryOptions(undefined, { staleTime: Number.POSITIVE_INFINITY }));
  const all = countries.data;
  const names = useMemo(
    () =>
      new Set(
        (all ?? []).flatMap(({ nameEn, nameSq, nameSr, iso3 }) =>
          [nameEn, nameSq, nameSr, ...alsoCalled(iso3)].map(fold),
        ),
      ),
    [all],
  );
  const read = useMemo(
    () => readLogLine(entry.line, today, (text) => names.has(fold(text)), takenNames(entry)),
    [entry, today, names],
  );

  const states = read.countries.map((typed) => {
    const sure = countryMeant(all ?? [], typed, countryName);
    return { typed, id: sure?.id ?? null, found: sure ? [] : findCountries(all ?? [], typed, countryName) };
  });
  const countryIds = states.flatMap(({ id }) => id ?? []);

  const searches = useQueries({
    queries: read.names.map((query) => trpc.people.search.queryOptions({ query, countryIds })),
  });
  const officers = useQuery(trpc.officers.list.queryOptions());
  const ours = (officers.data ?? []).filter(({ isActive }) => isActive);
  const people = read.names.map((typed, index) =>
    personOf(typed, officers.data && searches[index]?.data, entry.decided, countryIds, ours),
  );

  const questions: LineQuestion[] = [
    ...states.flatMap(({ typed, id, found }): LineQuestion[] =>
      id !== null || all === undefined
        ? []
        : [
            {
              about: 'country',
              typed,
              candidates: found
                .slice(0, NEAR_STATES)
                .map((country) => ({ id: country.id, name: countryName(country) })),
            },
          ],
    ),
    ...people.filter(isQuestion),
  ];
  const chosen = people.flatMap((person): DraftPerson[] => {
    if (person === null || person === 'leftOut' || isQuestion(person) || isOurs(person)) return [];
    const behind = person.personId === null ? stateBehind(entry.line, read, person.name) : null;
    const countryId = states.find(({ typed }) => typed === behind)?.id;
    return [countryId ? { ...person, countryId } : person];
  });
  const named = people.flatMap((person) => (isOurs(person) ? person.officerId : []));
  // Whoever writes was there too, as without a name.
  const officerIds = named.length > 0 ? [...new Set([...entry.officerIds, ...named])] : [];
  return {
    read,
    fields: fieldsOf(read, chosen, countryIds, officerIds),
    questions,
    isSearching: people.includes(null),
  };
}

/** Names that came from the record as they stand: `Namuna, Sita` is one of them. */
function takenNames({ decided }: EntryDraft): readonly string[] {
  return Object.values(decided).flatMap((decision) => (decision.personId === null ? [] : decision.name));
}
