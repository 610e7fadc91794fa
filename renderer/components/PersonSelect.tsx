import { Box, Select } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useTRPC } from '../api/trpc.ts';
import { takeFirstOption } from './take-first-option.ts';
import { withChosen } from './with-chosen.ts';

const TYPING_MS = 120;
const NEW = 'new:';

/** Somebody on record, or, with no id, somebody new of whom the name is all that is known. */
export interface ChosenPerson {
  readonly id: string | null;
  readonly name: string;
}

/** One person, typed ahead; before anything is typed, those of the state at hand. */
export function PersonSelect({
  value,
  onChange,
  countryId,
  label,
  description,
  exceptId,
  canAdd = false,
  error,
}: {
  readonly value: ChosenPerson | null;
  readonly onChange: (person: ChosenPerson | null) => void;
  readonly countryId: string | null;
  readonly label: string;
  readonly description?: string;
  /** A person who cannot be chosen: oneself. */
  readonly exceptId?: string;
  /** Whether somebody who is not on record may be chosen, too. */
  readonly canAdd?: boolean;
  readonly error: string | null;
}) {
  const trpc = useTRPC();
  const { t } = useTranslation(['common', 'people']);
  const [typed, setTyped] = useState(value?.name ?? '');
  const name = typed.trim();
  const isTyping = name !== '' && name !== value?.name;
  const query = isTyping ? name : '';
  const [asked] = useDebouncedValue(query, TYPING_MS);
  const found = useQuery(
    trpc.people.search.queryOptions(
      { query: asked, countryIds: countryId === null ? [] : [countryId] },
      { enabled: asked !== '' || countryId !== null },
    ),
  );
  // Never the answer to an earlier name: Enter would take it.
  const isAnswered = asked === query && found.isSuccess;
  const people = isAnswered ? found.data.filter(({ id }) => id !== exceptId && id !== value?.id) : [];
  const keyOf = (person: ChosenPerson): string => person.id ?? `${NEW}${person.name}`;
  const choose = (key: string | null): void => {
    const person = people.find(({ id }) => id === key);
    if (key === null) onChange(null);
    else if (person) onChange({ id: person.id, name: person.name });
    else if (key.startsWith(NEW)) onChange({ id: null, name: key.slice(NEW.length) });
  };
  const choices = people.map((person) => ({
    value: person.id,
    label: [person.name, person.post, person.countryName].filter(Boolean).join(' · '),
  }));
  if (canAdd && isTyping && name.length > 1)
    choices.push({ value: `${NEW}${name}`, label: t('people:createPerson', { name }) });
  return (
    <Box onKeyDown={takeFirstOption(isTyping)}>
      <Select
        label={label}
        description={description}
        placeholder={t('common:personHint')}
        data={withChosen(value ? { value: keyOf(value), label: value.name } : undefined, choices, isTyping)}
        value={value && keyOf(value)}
        onChange={choose}
        searchable
        searchValue={typed}
        onSearchChange={setTyped}
        // The desk has filtered already, by its own rule.
        filter={({ options }) => options}
        openOnFocus={false}
        selectFirstOptionOnChange
        clearable
        clearButtonProps={{ 'aria-label': t('common:noPerson') }}
        nothingFoundMessage={isTyping && isAnswered ? t('common:noSuchPerson') : null}
        error={error}
      />
    </Box>
  );
}
