import { Box, Select } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useTRPC } from '../api/trpc.ts';
import { takeFirst } from '../components/take-first.ts';

const TYPING_MS = 120;
const NEW = 'new:';

/** Somebody on record, or somebody new of whom the name is all that is known. */
export interface ChosenPerson {
  readonly personId: string | null;
  readonly name: string;
}

/** One person, typed ahead. */
export function PersonSelect({
  value,
  onChange,
  label,
  description,
  countryId,
  exceptId,
  canAdd = false,
  error,
}: {
  readonly value: ChosenPerson | null;
  readonly onChange: (person: ChosenPerson | null) => void;
  readonly label: string;
  readonly description?: string;
  readonly countryId: string | null;
  readonly exceptId: string;
  readonly canAdd?: boolean;
  readonly error?: string | null;
}) {
  const trpc = useTRPC();
  const { t } = useTranslation(['people', 'common']);
  const [typed, setTyped] = useState('');
  const [query] = useDebouncedValue(typed, TYPING_MS);
  const found = useQuery(
    trpc.people.search.queryOptions(
      { query, countryIds: countryId === null ? [] : [countryId] },
      { placeholderData: keepPreviousData, enabled: query.trim() !== '' },
    ),
  );
  const keyOf = (person: ChosenPerson): string => person.personId ?? `${NEW}${person.name}`;
  const name = typed.trim();
  const isTyping = name !== '' && name !== value?.name;
  const people = isTyping && query === typed && !found.isPlaceholderData ? (found.data ?? []) : [];
  const options = people
    .filter(({ id }) => id !== exceptId && id !== value?.personId)
    .map((person) => ({
      value: person.id,
      label: [person.name, person.post, person.countryName].filter(Boolean).join(' · '),
    }));
  const choose = (key: string | null): void => {
    if (key === null) onChange(null);
    else if (key.startsWith(NEW)) onChange({ personId: null, name: key.slice(NEW.length) });
    else onChange({ personId: key, name: people.find(({ id }) => id === key)?.name ?? value?.name ?? '' });
  };
  return (
    <Box onKeyDown={takeFirst}>
      <Select
        label={label}
        description={description}
        placeholder={t('people:typeName')}
        data={[
          ...(value ? [{ value: keyOf(value), label: value.name }] : []),
          ...options,
          ...(canAdd && isTyping && name.length > 1
            ? [{ value: `${NEW}${name}`, label: t('people:createPerson', { name }) }]
            : []),
        ]}
        value={value === null ? null : keyOf(value)}
        onChange={choose}
        searchValue={typed}
        onSearchChange={setTyped}
        filter={({ options: all }) => all}
        searchable
        openOnFocus={false}
        selectFirstOptionOnChange
        clearable
        clearButtonProps={{ 'aria-label': t('common:nobody') }}
        nothingFoundMessage={isTyping ? t('people:noneFound') : null}
        error={error ?? null}
      />
    </Box>
  );
}
