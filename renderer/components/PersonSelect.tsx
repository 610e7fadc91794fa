import { Select } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useTRPC } from '../api/trpc.ts';

const TYPING_MS = 120;

interface Person {
  readonly id: string;
  readonly name: string;
}

/** One person who is on record already, those of the state at hand first; somebody new comes in with a logged entry. */
export function PersonSelect({
  value,
  onChange,
  countryId,
  label,
  error,
}: {
  readonly value: Person | null;
  readonly onChange: (person: Person | null) => void;
  readonly countryId: string | null;
  readonly label: string;
  readonly error: string | null;
}) {
  const trpc = useTRPC();
  const { t } = useTranslation('common');
  const [typed, setTyped] = useState(value?.name ?? '');
  const [query] = useDebouncedValue(typed, TYPING_MS);
  const isChosen = value !== null && query === value.name;
  const found = useQuery(
    trpc.people.search.queryOptions(
      { query: isChosen ? '' : query, countryIds: countryId === null ? [] : [countryId] },
      { placeholderData: keepPreviousData, enabled: query !== '' || countryId !== null },
    ),
  );
  const known = (found.data ?? []).filter(({ id }) => id !== value?.id);
  return (
    <Select
      label={label}
      placeholder={t('personHint')}
      data={[
        ...(value ? [{ value: value.id, label: value.name }] : []),
        ...known.map(({ id, name, post, countryName }) => ({
          value: id,
          label: [name, post, countryName].filter(Boolean).join(' · '),
        })),
      ]}
      value={value?.id ?? null}
      onChange={(id) => {
        const person = known.find((each) => each.id === id);
        onChange(id === null ? null : person ? { id: person.id, name: person.name } : value);
      }}
      searchable
      searchValue={typed}
      onSearchChange={setTyped}
      // The desk has filtered already, by its own rule.
      filter={({ options }) => options}
      openOnFocus={false}
      clearable
      clearButtonProps={{ 'aria-label': t('noPerson') }}
      nothingFoundMessage={t('noSuchPerson')}
      error={error}
    />
  );
}
