import type { Ref } from 'react';
import { CountriesField } from '../log/CountriesField.tsx';

/** One state, typed ahead as everywhere; choosing another takes its place. */
export function CountryField({
  value,
  onChange,
  label,
  error,
  ref,
}: {
  readonly value: string | null;
  readonly onChange: (countryId: string | null) => void;
  readonly label: string;
  readonly error: string | null;
  readonly ref?: Ref<HTMLInputElement>;
}) {
  return (
    <CountriesField
      {...(ref ? { ref } : {})}
      label={label}
      value={value === null ? [] : [value]}
      onChange={(countryIds) => onChange(countryIds.at(-1) ?? null)}
      error={error}
    />
  );
}
