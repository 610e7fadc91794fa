import { MultiSelect } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type Ref, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useTRPC } from '../api/trpc.ts';
import { useLocale } from '../i18n/locale.ts';
import { findCountries } from '../search/find-countries.ts';

/** As many as one reads at a glance. */
const SHOWN = 8;

/** Countries typed ahead: by any of three names, without accents, or by code. */
export function CountriesField({
  value,
  onChange,
  error,
  label,
  ref,
}: {
  readonly value: readonly string[];
  readonly onChange: (countryIds: string[]) => void;
  readonly error?: string | null;
  readonly label?: string;
  readonly ref?: Ref<HTMLInputElement>;
}) {
  const trpc = useTRPC();
  const { t } = useTranslation('log');
  const { countryName } = useLocale();
  const [typed, setTyped] = useState('');
  const countries = useQuery(trpc.countries.list.queryOptions(undefined, { staleTime: Number.POSITIVE_INFINITY }));
  const all = countries.data ?? [];
  const found = findCountries(all, typed, countryName).filter(({ id }) => !value.includes(id));
  const chosen = all.filter(({ id }) => value.includes(id));
  // Left with Tab, the field keeps the best match, as with Enter: what someone typed is never lost.
  const chooseTyped = (): void => {
    if (found[0]) onChange([...value, found[0].id]);
  };
  return (
    <MultiSelect
      onBlur={chooseTyped}
      {...(ref ? { ref } : {})}
      label={label ?? t('countries')}
      placeholder={value.length === 0 ? t('countriesHint') : ''}
      data={[...chosen, ...found.slice(0, SHOWN)].map((country) => ({
        value: country.id,
        label: countryName(country),
      }))}
      value={[...value]}
      onChange={onChange}
      searchValue={typed}
      onSearchChange={setTyped}
      // Found already, by the one rule that search and log share; nobody reads through 198 names.
      filter={({ options }) => options}
      searchable
      openOnFocus={false}
      selectFirstOptionOnChange
      hidePickedOptions
      {...(typed.trim() === '' ? {} : { nothingFoundMessage: t('nothing') })}
      comboboxProps={{ transitionProps: { duration: 0 } }}
      withAsterisk
      error={error ?? null}
    />
  );
}
