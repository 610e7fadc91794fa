import { MultiSelect } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { fold, hasWordBeginning } from '../../domain/fold.ts';
import { useTRPC } from '../api/trpc.ts';

/** Those of ours who were there, typed ahead. Nobody opposite can be chosen here. */
export function OfficersField({
  label,
  value,
  onChange,
  error,
}: {
  readonly label: string;
  readonly value: readonly string[];
  readonly onChange: (officerIds: string[]) => void;
  readonly error?: string | null;
}) {
  const trpc = useTRPC();
  const { t } = useTranslation('common');
  const [typed, setTyped] = useState('');
  const officers = useQuery(trpc.officers.list.queryOptions());
  const known = (officers.data ?? []).filter(({ id, isActive }) => isActive || value.includes(id));
  const found = known.filter(({ id, name }) => !value.includes(id) && hasWordBeginning(fold(name), fold(typed.trim())));
  return (
    <MultiSelect
      label={label}
      placeholder={value.length === 0 ? t('nobody') : ''}
      data={known.map(({ id, name }) => ({ value: id, label: name }))}
      value={[...value]}
      onChange={onChange}
      searchValue={typed}
      onSearchChange={setTyped}
      filter={({ options }) =>
        options.filter((option) => 'value' in option && found.some(({ id }) => id === option.value))
      }
      // Left with Tab, the field keeps the best match: what someone typed is never lost.
      onBlur={() => typed.trim() !== '' && found[0] && onChange([...value, found[0].id])}
      searchable
      openOnFocus={false}
      selectFirstOptionOnChange
      hidePickedOptions
      {...(typed.trim() === '' ? {} : { nothingFoundMessage: t('nobody') })}
      comboboxProps={{ transitionProps: { duration: 0 } }}
      error={error ?? null}
    />
  );
}
