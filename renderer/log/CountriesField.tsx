import { MultiSelect, type OptionsFilter } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { Ref } from 'react';
import { useTranslation } from 'react-i18next';
import { fold } from '../../domain/fold.ts';
import { useTRPC } from '../api/trpc.ts';
import { useLocale } from '../i18n/locale.ts';

/** As many as one reads at a glance. */
const SHOWN = 8;

/** Countries typed ahead: by any of three names, without accents, or by code. */
export function CountriesField({
  value,
  onChange,
  error,
  ref,
}: {
  readonly value: readonly string[];
  readonly onChange: (countryIds: string[]) => void;
  readonly error?: string | null;
  readonly ref?: Ref<HTMLInputElement>;
}) {
  const trpc = useTRPC();
  const { t } = useTranslation('log');
  const { countryName } = useLocale();
  const countries = useQuery(trpc.countries.list.queryOptions(undefined, { staleTime: Number.POSITIVE_INFINITY }));
  const foldedOf = new Map((countries.data ?? []).map(({ id, folded }) => [id, folded]));
  const filter: OptionsFilter = ({ options, search }) => {
    const wanted = fold(search.trim());
    const options_ = options as { value: string; label: string }[];
    const rank = ({ value: id, label }: { value: string; label: string }): number => {
      const folded = foldedOf.get(id) ?? '';
      if (folded.endsWith(` ${wanted}`) && wanted.length === 3) return 0;
      if (fold(label).startsWith(wanted)) return 1;
      return ` ${folded}`.includes(` ${wanted}`) ? 2 : 3;
    };
    return options_
      .filter((option) => rank(option) < 3)
      .sort((a, b) => rank(a) - rank(b))
      .slice(0, SHOWN);
  };
  return (
    <MultiSelect
      {...(ref ? { ref } : {})}
      label={t('countries')}
      placeholder={value.length === 0 ? t('countriesHint') : ''}
      data={(countries.data ?? []).map((country) => ({ value: country.id, label: countryName(country) }))}
      value={[...value]}
      onChange={onChange}
      filter={filter}
      searchable
      selectFirstOptionOnChange
      hidePickedOptions
      nothingFoundMessage={t('nothing')}
      withAsterisk
      error={error ?? null}
    />
  );
}
