import { MultiSelect, NativeSelect, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Fragment, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useTRPC } from '../api/trpc.ts';
import { useLocale } from '../i18n/locale.ts';
import { SimilarPeople } from '../people/SimilarPeople.tsx';
import type { DraftPerson } from './entry-draft.ts';

const TYPING_MS = 120;
const NEW = 'new:';

/** People typed ahead, those of the countries at hand first; an unknown name is added on the spot, with a post if one likes. */
export function PeopleField({
  value,
  onChange,
  countryIds,
  label,
  error,
}: {
  readonly value: readonly DraftPerson[];
  readonly onChange: (people: DraftPerson[]) => void;
  readonly countryIds: readonly string[];
  readonly label?: string;
  readonly error?: string | null;
}) {
  const trpc = useTRPC();
  const { t } = useTranslation('log');
  const { countryName } = useLocale();
  const countries = useQuery(trpc.countries.list.queryOptions(undefined, { staleTime: Number.POSITIVE_INFINITY }));
  const states = (countries.data ?? []).filter(({ id }) => countryIds.includes(id));
  const [typed, setTyped] = useState('');
  const [query] = useDebouncedValue(typed, TYPING_MS);
  const found = useQuery(
    trpc.people.search.queryOptions(
      { query, countryIds: [...countryIds] },
      { placeholderData: keepPreviousData, enabled: query !== '' || countryIds.length > 0 },
    ),
  );
  const keyOf = (person: DraftPerson): string => person.personId ?? `${NEW}${person.name}`;
  const chosen = value.map((person) => ({ value: keyOf(person), label: person.name }));
  const name = typed.trim();
  // Answers to what was typed before must not be chosen by an Enter that means the new name.
  const isAnswered = query === typed && !found.isPlaceholderData;
  const suggestions = (isAnswered ? (found.data ?? []) : []).map((person) => ({
    value: person.id,
    label: [person.name, person.post, person.countryName].filter(Boolean).join(' · '),
  }));
  const canAdd = name.length > 1 && !value.some((person) => person.name === name);
  const options = [
    ...suggestions.filter(({ value: id }) => !chosen.some((person) => person.value === id)),
    ...(canAdd ? [{ value: `${NEW}${name}`, label: t('create', { name }) }] : []),
  ];
  const choose = (keys: string[]): void => {
    const people = keys.map((key): DraftPerson => {
      const known = value.find((person) => keyOf(person) === key);
      if (known) return known;
      if (key.startsWith(NEW)) return { personId: null, name: key.slice(NEW.length), title: '' };
      return { personId: key, name: found.data?.find(({ id }) => id === key)?.name ?? '', title: '' };
    });
    setTyped('');
    onChange(people);
  };
  // Left with Tab, the field keeps what stands first in its list, as with Enter: what someone typed is never lost.
  const chooseTyped = (): void => {
    const [first] = options;
    if (name !== '' && first) choose([...chosen.map((person) => person.value), first.value]);
  };
  return (
    <>
      <MultiSelect
        onBlur={chooseTyped}
        label={label ?? t('people')}
        placeholder={value.length === 0 ? t('peopleHint') : ''}
        data={[...chosen, ...options]}
        value={chosen.map((person) => person.value)}
        onChange={choose}
        searchValue={typed}
        onSearchChange={setTyped}
        // The desk has filtered already, by its own rule.
        filter={({ options: all }) => all}
        searchable
        selectFirstOptionOnChange
        hidePickedOptions
        nothingFoundMessage={t('nothing')}
        error={error ?? null}
      />
      {value
        .filter((person) => person.personId === null)
        .map((person) => (
          <Fragment key={person.name}>
            <TextInput
              label={t('newPost', { name: person.name })}
              placeholder={t('newPostHint')}
              value={person.title}
              onChange={({ currentTarget }) =>
                onChange(value.map((each) => (each === person ? { ...each, title: currentTarget.value } : each)))
              }
            />
            {states.length > 1 && (
              <NativeSelect
                label={t('newState', { name: person.name })}
                data={states.map((country) => ({ value: country.id, label: countryName(country) }))}
                value={person.countryId ?? countryIds[0] ?? ''}
                onChange={({ currentTarget }) =>
                  onChange(value.map((each) => (each === person ? { ...each, countryId: currentTarget.value } : each)))
                }
              />
            )}
            <SimilarPeople
              record={{ name: person.name, countryId: person.countryId ?? countryIds[0] ?? null }}
              onTake={({ id, name: known }) =>
                onChange(value.map((each) => (each === person ? { personId: id, name: known, title: '' } : each)))
              }
            />
          </Fragment>
        ))}
    </>
  );
}
