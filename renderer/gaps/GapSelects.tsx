import { Button, Group, Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useTRPC } from '../api/trpc.ts';
import { type GapFilters, type GapRow, readGapFilters } from './gap-filters.ts';

/** Region, tier and owner. Only what some gap has can be chosen, so that no filter leads nowhere. */
export function GapSelects({
  gaps,
  filters,
  onFilter,
}: {
  readonly gaps: readonly GapRow[];
  readonly filters: GapFilters;
  readonly onFilter: (filters: GapFilters) => void;
}) {
  const trpc = useTRPC();
  const { t } = useTranslation('gaps');
  const officers = useQuery(trpc.officers.list.queryOptions());
  const owners = new Set(gaps.map(({ ownerId }) => ownerId));
  const select = (
    key: 'region' | 'tier' | 'owner',
    label: string,
    any: string,
    data: readonly { readonly value: string; readonly label: string }[],
  ) => (
    <Select
      size="xs"
      w={132}
      aria-label={label}
      placeholder={any}
      data={data}
      value={filters[key] ?? null}
      onChange={(value) => onFilter(readGapFilters({ ...filters, [key]: value ?? '' }))}
      clearable
      searchable
      clearButtonProps={{ 'aria-label': any }}
      comboboxProps={{ width: 200, position: 'bottom-start' }}
    />
  );
  const regions = [...new Set(gaps.map(({ region }) => region))].sort();
  const tiers = [...new Set(gaps.flatMap(({ tier }) => tier ?? []))].sort();
  return (
    <Group gap={6}>
      {select(
        'region',
        t('region'),
        t('anyRegion'),
        regions.map((region) => ({ value: region, label: region })),
      )}
      {select(
        'tier',
        t('tier'),
        t('anyTier'),
        tiers.map((tier) => ({ value: tier, label: t('tierName', { tier }) })),
      )}
      {select(
        'owner',
        t('owner'),
        t('anyOwner'),
        (officers.data ?? []).filter(({ id }) => owners.has(id)).map(({ id, name }) => ({ value: id, label: name })),
      )}
      {Object.keys(filters).length > 0 && (
        <Button size="xs" variant="subtle" onClick={() => onFilter({})}>
          {t('clear')}
        </Button>
      )}
    </Group>
  );
}
