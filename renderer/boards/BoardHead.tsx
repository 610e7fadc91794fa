import { Button, Select, Text, TextInput, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { CONDITIONS, OUTCOMES } from '../../domain/case-state.ts';
import { useTRPC } from '../api/trpc.ts';
import { usePipelineName } from '../components/use-pipeline-name.ts';
import { type BoardFilters, type Card, readBoardFilters } from './board-filters.ts';
import classes from './boards.module.css';

/** Title, count and filters of a board. Only what some card has can be chosen, so that no filter leads nowhere. */
export function BoardHead({
  pipelineId,
  cards,
  shownCount,
  filters,
  groups,
  onFilter,
}: {
  readonly pipelineId: string;
  readonly cards: readonly Card[];
  readonly shownCount: number;
  readonly filters: BoardFilters;
  readonly groups: readonly string[];
  readonly onFilter: (filters: BoardFilters) => void;
}) {
  const trpc = useTRPC();
  const { t } = useTranslation(['boards', 'words']);
  const pipelineName = usePipelineName();
  const officers = useQuery(trpc.officers.list.queryOptions());
  const set = (key: keyof BoardFilters, value: string | null): void =>
    onFilter(readBoardFilters({ ...filters, [key]: value ?? '' }));
  const regions = [...new Set(cards.map((card) => card.region))].sort();
  const tiers = [...new Set(cards.flatMap((card) => card.tier ?? []))].sort();
  const states = [
    ...CONDITIONS.filter((condition) => cards.some((card) => card.condition === condition)).map((condition) => ({
      value: condition as string,
      label: t(`words:condition.${condition}`),
    })),
    ...OUTCOMES.filter((outcome) => cards.some((card) => card.outcome === outcome)).map((outcome) => ({
      value: outcome as string,
      label: t(`words:outcome.${outcome}`),
    })),
  ];
  const select = (key: keyof BoardFilters, any: string, data: { value: string; label: string }[] | string[]) => (
    <Select
      size="xs"
      w={118}
      aria-label={t(`boards:${key as 'region'}`)}
      placeholder={any}
      data={data}
      value={filters[key] ?? null}
      onChange={(value) => set(key, value)}
      clearable
      searchable
      clearButtonProps={{ 'aria-label': any }}
      comboboxProps={{ width: 200, position: 'bottom-start' }}
    />
  );
  return (
    <div className={classes.head}>
      <Title order={1} size="h3" className={classes.title}>
        {pipelineName(pipelineId)}
      </Title>
      <Text size="sm" className="dim" aria-live="polite">
        {t('boards:shown', { shown: shownCount, all: cards.length })}
      </Text>
      <div className={classes.filters}>
        <TextInput
          size="xs"
          w={112}
          aria-label={t('boards:find')}
          placeholder={t('boards:findHint')}
          value={filters.find ?? ''}
          onChange={({ currentTarget }) => set('find', currentTarget.value)}
        />
        {select('region', t('boards:anyRegion'), regions)}
        {select('group', t('boards:anyGroup'), [...groups])}
        {select(
          'owner',
          t('boards:anyOwner'),
          (officers.data ?? []).map(({ id, name }) => ({ value: id, label: name })),
        )}
        {select(
          'tier',
          t('boards:anyTier'),
          tiers.map((tier) => ({ value: tier, label: t('boards:tierName', { tier }) })),
        )}
        {select('state', t('boards:anyState'), states)}
        {Object.keys(filters).length > 0 && (
          <Button size="xs" variant="subtle" onClick={() => onFilter({})}>
            {t('boards:clear')}
          </Button>
        )}
      </div>
    </div>
  );
}
