import { Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useTRPC } from '../api/trpc.ts';

/** One of our own people. Nobody opposite and no partner can be chosen here: what others promise has no owner among us. */
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
  const { t } = useTranslation('common');
  const officers = useQuery(trpc.officers.list.queryOptions());
  return (
    <Select
      label={label ?? t('owner')}
      placeholder={t('nobody')}
      data={(officers.data ?? []).map(({ id, name }) => ({ value: id, label: name }))}
      value={value}
      searchable
      clearable
      clearButtonProps={{ 'aria-label': t('nobody'), tabIndex: 0 }}
      onChange={onChange}
    />
  );
}
