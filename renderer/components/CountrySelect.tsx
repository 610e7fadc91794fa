import { Box, Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTRPC } from '../api/trpc.ts';
import { useLocale } from '../i18n/locale.ts';
import { findCountries } from '../search/find-countries.ts';
import { takeFirstOption } from './take-first-option.ts';
import { type Choice, withChosen } from './with-chosen.ts';

/** As many as one reads at a glance. */
const SHOWN = 8;

/** One state or none, typed ahead as everywhere: by any of three names, without accents, or by code. */
export function CountrySelect({
  value,
  onChange,
  label,
  none,
  error,
  isFilter = false,
}: {
  readonly value: string | null;
  readonly onChange: (countryId: string | null) => void;
  readonly label: string;
  /** What it means to choose none. */
  readonly none: string;
  readonly error?: string | null;
  /** Small and without a label of its own, in a row of filters. */
  readonly isFilter?: boolean;
}) {
  const trpc = useTRPC();
  const { countryName } = useLocale();
  const [typed, setTyped] = useState('');
  const countries = useQuery(trpc.countries.list.queryOptions(undefined, { staleTime: Number.POSITIVE_INFINITY }));
  const all = countries.data ?? [];
  const chosen = all.find(({ id }) => id === value);
  const isTyping = typed.trim() !== '' && typed !== (chosen && countryName(chosen));
  const found = isTyping ? findCountries(all, typed, countryName).slice(0, SHOWN) : all;
  const choiceOf = (country: (typeof all)[number]): Choice => ({ value: country.id, label: countryName(country) });
  return (
    <Box onKeyDown={takeFirstOption(isTyping)}>
      <Select
        {...(isFilter ? { 'aria-label': label, size: 'xs', w: 140 } : { label })}
        placeholder={none}
        data={withChosen(chosen && choiceOf(chosen), found.map(choiceOf), isTyping)}
        value={value}
        onChange={onChange}
        searchValue={typed}
        onSearchChange={setTyped}
        filter={({ options }) => options}
        searchable
        openOnFocus={false}
        selectFirstOptionOnChange
        clearable
        clearButtonProps={{ 'aria-label': none }}
        comboboxProps={isFilter ? { width: 220, position: 'bottom-start' } : {}}
        error={error ?? null}
      />
    </Box>
  );
}
