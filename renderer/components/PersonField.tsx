import { Autocomplete } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useTRPC } from '../api/trpc.ts';

const TYPING_MS = 120;

/** Somebody on record, by id and name, or somebody in words only. */
export interface NamedPerson {
  readonly personId: string | null;
  readonly name: string;
}

/**
 * One person, typed ahead among those on record, those of the country first; whoever is not on record stays in words. For
 * what somebody said or has to sign, where a name need not be a person of ours to keep.
 */
export function PersonField({
  label,
  placeholder,
  value,
  onChange,
  countryId,
  error,
  required = false,
}: {
  readonly label: string;
  readonly placeholder: string;
  readonly value: NamedPerson;
  readonly onChange: (person: NamedPerson) => void;
  readonly countryId: string;
  readonly error?: string | null;
  readonly required?: boolean;
}) {
  const trpc = useTRPC();
  const { t } = useTranslation('positions');
  const [query] = useDebouncedValue(value.personId === null ? value.name : '', TYPING_MS);
  const found = useQuery(
    trpc.people.search.queryOptions({ query, countryIds: [countryId] }, { placeholderData: keepPreviousData }),
  );
  // By what one reads: two of one name are told apart by post and country, or cannot be told apart at all.
  const options = new Map(
    (found.data ?? []).map((person) => [
      [person.name, person.post, person.countryName].filter(Boolean).join(' · '),
      person,
    ]),
  );
  const description = value.personId !== null ? t('onRecord') : value.name.trim() === '' ? undefined : t('inWords');
  return (
    <Autocomplete
      label={label}
      placeholder={placeholder}
      description={description}
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      data={[...options.keys()]}
      // The desk has filtered already, by its own rule.
      filter={({ options: all }) => all}
      value={value.name}
      withAsterisk={required}
      onChange={(typed) => {
        const chosen = options.get(typed);
        onChange(chosen ? { personId: chosen.id, name: chosen.name } : { personId: null, name: typed });
      }}
      error={error ?? null}
    />
  );
}
