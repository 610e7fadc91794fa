import { Button, Text } from '@mantine/core';
import { IconMessagePlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Outputs, useTRPC } from '../api/trpc.ts';
import { Nothing, Page } from '../components/Page.tsx';
import { QueryState } from '../components/QueryState.tsx';
import { LineFilterBar } from './LineFilterBar.tsx';
import { LineForm } from './LineForm.tsx';
import { LineItem } from './LineItem.tsx';
import { filterLines, type LineFilters } from './line-filters.ts';
import classes from './lines.module.css';

export type Line = Outputs['lines']['list']['lines'][number];
export type Code = Outputs['objectionCodes']['list'][number];

/** The bank of lines to take: what may be said on which objection, and what it did where it was said. */
export function LinesPage() {
  const trpc = useTRPC();
  const bank = useQuery(trpc.lines.list.queryOptions());
  const codes = useQuery(trpc.objectionCodes.list.queryOptions());
  return (
    <QueryState query={bank}>
      {({ lines, today }) => (
        <QueryState query={codes}>{(found) => <LinesView lines={lines} codes={found} today={today} />}</QueryState>
      )}
    </QueryState>
  );
}

function LinesView({
  lines,
  codes,
  today,
}: {
  readonly lines: readonly Line[];
  readonly codes: readonly Code[];
  readonly today: string;
}) {
  const { t } = useTranslation('lines');
  const navigate = useNavigate();
  const filters = useSearch({ from: '/lines' });
  const [editing, setEditing] = useState<Line | 'new' | null>(null);
  const namesOf = ({ codeIds }: Line): readonly string[] =>
    codes.filter(({ id }) => codeIds.includes(id)).map(({ name }) => name);
  const found = filterLines(lines, filters, namesOf, today);
  const ask = (search: LineFilters): void => void navigate({ to: '/lines', search, replace: true });
  const isRanked = filters.code !== undefined && filters.state !== 'retired';
  return (
    <Page
      title={t('title')}
      explain={t('explain')}
      actions={
        <Button leftSection={<IconMessagePlus size={16} aria-hidden />} onClick={() => setEditing('new')}>
          {t('add')}
        </Button>
      }
    >
      {lines.length === 0 ? (
        <Nothing>{t('empty')}</Nothing>
      ) : (
        <>
          <LineFilterBar lines={lines} codes={codes} filters={filters} onFilter={ask} />
          <Text size="sm" className="dim" aria-live="polite">
            {t('shown', { shown: found.length, all: lines.length })}
          </Text>
          {isRanked && (
            <Text size="xs" className="dim" maw="52rem">
              {t('ranked')}
            </Text>
          )}
          {found.length === 0 && <Nothing>{t('nothing')}</Nothing>}
          <ol className={`quiet-list ${classes.list}`} aria-label={t('title')}>
            {found.map((ranked) => (
              <LineItem
                key={ranked.line.id}
                ranked={ranked}
                isRanked={isRanked}
                bank={lines}
                codes={codes}
                onEdit={() => setEditing(ranked.line)}
              />
            ))}
          </ol>
        </>
      )}
      {editing && (
        <LineForm
          line={editing === 'new' ? null : editing}
          bank={lines}
          codes={codes}
          asked={filters}
          onClose={() => setEditing(null)}
        />
      )}
    </Page>
  );
}
