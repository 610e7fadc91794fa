import { Button, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { GAP_GROUPS, type GapGroup } from '../../domain/gaps.ts';
import { type Outputs, useTRPC } from '../api/trpc.ts';
import { Nothing, Page } from '../components/Page.tsx';
import { QueryState } from '../components/QueryState.tsx';
import { Section } from '../components/Section.tsx';
import { GapLine } from './GapLine.tsx';
import { GapSelects } from './GapSelects.tsx';
import { filterGaps, type GapFilters, type GapRow, inUrgency } from './gap-filters.ts';
import classes from './gaps.module.css';

/** So many of each group beside the others: a new base has eighty states without relations. A group alone is shown whole. */
const SHOWN = 5;

/** The quick wins that nobody lists: what is missing with whom, since when, and the act that closes it. */
export function GapsPage() {
  const trpc = useTRPC();
  const gaps = useQuery(trpc.relations.gaps.queryOptions());
  return <QueryState query={gaps}>{(found) => <GapsView found={found} />}</QueryState>;
}

function GapsView({ found }: { readonly found: Outputs['relations']['gaps'] }) {
  const { t } = useTranslation('gaps');
  const navigate = useNavigate();
  const filters = useSearch({ from: '/gaps' });
  const setFilters = (changed: GapFilters): void => void navigate({ to: '/gaps', search: changed, replace: true });
  const passing = useMemo(() => inUrgency(filterGaps(found.gaps, filters)), [found.gaps, filters]);
  const ofGroup = Map.groupBy(passing, ({ group }) => group);
  const groups = GAP_GROUPS.filter((group) => filters.group === undefined || filters.group === group);
  const shown = groups.reduce((sum, group) => sum + (ofGroup.get(group)?.length ?? 0), 0);
  return (
    <Page
      title={t('title')}
      explain={t('explain')}
      actions={<GapSelects gaps={found.gaps} filters={filters} onFilter={setFilters} />}
    >
      {found.gaps.length === 0 ? (
        <Nothing>{found.recognised === 0 ? t('noRecogniser') : t('none')}</Nothing>
      ) : (
        <>
          <GroupChoice counts={ofGroup} all={passing.length} filters={filters} onFilter={setFilters} />
          <Text size="sm" className="dim" mb="md" aria-live="polite">
            {t('shown', { count: shown })}
          </Text>
          {shown === 0 && <Nothing>{t('noMatch')}</Nothing>}
          {groups.map((group) => (
            <GroupSection
              key={group}
              group={group}
              gaps={ofGroup.get(group) ?? []}
              isAlone={filters.group === group}
              today={found.today}
            />
          ))}
        </>
      )}
    </Page>
  );
}

/** All groups with their counts at a glance; one press shows one of them alone. */
function GroupChoice({
  counts,
  all,
  filters,
  onFilter,
}: {
  readonly counts: ReadonlyMap<GapGroup, readonly GapRow[]>;
  readonly all: number;
  readonly filters: GapFilters;
  readonly onFilter: (filters: GapFilters) => void;
}) {
  const { t } = useTranslation('gaps');
  const { group: chosen, ...others } = filters;
  return (
    <fieldset className={classes.groups} aria-label={t('groups')}>
      <GroupButton label={t('all')} count={all} isChosen={chosen === undefined} onChoose={() => onFilter(others)} />
      {GAP_GROUPS.map((group) => (
        <GroupButton
          key={group}
          label={t(`group.${group}`)}
          count={counts.get(group)?.length ?? 0}
          isChosen={chosen === group}
          onChoose={() => onFilter({ ...others, group })}
        />
      ))}
    </fieldset>
  );
}

function GroupButton({
  label,
  count,
  isChosen,
  onChoose,
}: {
  readonly label: string;
  readonly count: number;
  readonly isChosen: boolean;
  readonly onChoose: () => void;
}) {
  return (
    <Button
      size="compact-sm"
      variant={isChosen ? 'light' : 'default'}
      aria-pressed={isChosen}
      disabled={count === 0 && !isChosen}
      onClick={onChoose}
    >
      {label}
      <span className={classes.count}>{count}</span>
    </Button>
  );
}

function GroupSection({
  group,
  gaps,
  isAlone,
  today,
}: {
  readonly group: GapGroup;
  readonly gaps: readonly GapRow[];
  readonly isAlone: boolean;
  readonly today: string;
}) {
  const { t } = useTranslation('gaps');
  const [isWhole, setIsWhole] = useState(false);
  if (gaps.length === 0) return null;
  return (
    <Section title={t(`group.${group}`)} count={gaps.length}>
      <Text size="sm" className="dim" maw="46rem">
        {t(`help.${group}`)}
      </Text>
      <ul className="quiet-list">
        {(isWhole || isAlone ? gaps : gaps.slice(0, SHOWN)).map((gap) => (
          <GapLine key={`${gap.countryId} ${gap.direction}`} gap={gap} today={today} />
        ))}
      </ul>
      {gaps.length > SHOWN && !isAlone && (
        <Button variant="subtle" size="compact-sm" mt="xs" aria-expanded={isWhole} onClick={() => setIsWhole(!isWhole)}>
          {isWhole ? t('showFewer') : t('showAll', { count: gaps.length })}
        </Button>
      )}
    </Section>
  );
}
