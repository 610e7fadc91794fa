import { Box, Select } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { fold, hasWordBeginning } from '../../domain/fold.ts';
import { trpcClient, useTRPC } from '../api/trpc.ts';
import { useFailureNotice } from '../api/use-failure-notice.ts';
import { takeFirstOption } from './take-first-option.ts';

const NEW = 'new:';

/**
 * One of our own people; an unknown name is added on the spot. Nobody opposite and no partner can be chosen here: what
 * others promise has no owner among us.
 */
export function OfficerSelect({
  value,
  onChange,
  label,
}: {
  readonly value: string | null;
  readonly onChange: (officerId: string | null) => void;
  readonly label?: string;
}) {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const tellFailure = useFailureNotice();
  const { t } = useTranslation('common');
  const officers = useQuery(trpc.officers.list.queryOptions());
  const [typed, setTyped] = useState('');
  const name = typed.trim();
  const known = (officers.data ?? [])
    .filter(({ id, isActive }) => isActive || id === value)
    .map(({ id, name: label_ }) => ({ value: id, label: label_ }));
  const canAdd = name.length > 1 && !known.some((officer) => fold(officer.label) === fold(name));

  const add = async (): Promise<void> => {
    try {
      const { id } = await trpcClient.officers.add.mutate({ name });
      await queryClient.invalidateQueries({ queryKey: trpc.officers.list.queryKey() });
      onChange(id);
    } catch (error) {
      tellFailure(t('notDone'), error);
    }
  };
  const isTyping = typed !== (known.find((officer) => officer.value === value)?.label ?? '');
  return (
    <Box onKeyDown={takeFirstOption(isTyping)}>
      <Select
        label={label ?? t('owner')}
        placeholder={t('nobody')}
        data={canAdd ? [...known, { value: `${NEW}${name}`, label: t('addOfficer', { name }) }] : known}
        value={value}
        searchable
        openOnFocus={false}
        selectFirstOptionOnChange
        searchValue={typed}
        onSearchChange={setTyped}
        filter={({ options, search }) =>
          options.filter((option) => 'value' in option && matches(option.value, option.label, search))
        }
        clearable
        clearButtonProps={{ 'aria-label': t('nobody') }}
        onChange={(chosen) => {
          if (chosen?.startsWith(NEW)) void add();
          else onChange(chosen);
        }}
      />
    </Box>
  );
}

function matches(key: string | number | boolean | bigint, label: string, search: string): boolean {
  return String(key).startsWith(NEW) || hasWordBeginning(fold(label), fold(search.trim()));
}
