import { Button, Group, SegmentedControl, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Outputs, useTRPC } from '../api/trpc.ts';
import { CountryFlag } from '../components/CountryFlag.tsx';
import { Nothing } from '../components/Page.tsx';
import { QueryState } from '../components/QueryState.tsx';
import rowClasses from '../components/row.module.css';
import { Section } from '../components/Section.tsx';
import { useLocale } from '../i18n/locale.ts';
import { useLog } from '../log/LogProvider.tsx';
import { DueAsks } from '../partners/DueAsks.tsx';
import { Answers } from './Answers.tsx';
import { PromiseRow } from './PromiseRow.tsx';
import classes from './today.module.css';

type Day = Outputs['today']['list'];

/** As many silent countries as fit beside the rest; a new base has over a hundred. */
const SILENT_SHOWN = 12;

/** What a desk officer looks at in the morning: overdue, due, what others owe, and who has been silent too long. */
export function TodayPage() {
  const trpc = useTRPC();
  const day = useQuery(trpc.today.list.queryOptions());
  const settings = useQuery(trpc.settings.read.queryOptions());
  return (
    <QueryState query={day}>
      {(lists) => <DayView day={lists} officerId={settings.data?.officerId ?? null} />}
    </QueryState>
  );
}

function DayView({ day, officerId }: { readonly day: Day; readonly officerId: string | null }) {
  const { t } = useTranslation('today');
  const { date } = useLocale();
  const [whose, setWhose] = useState<'mine' | 'all'>('all');
  const ours = (rows: Day['overdue']): Day['overdue'] =>
    whose === 'mine' ? rows.filter((row) => row.ownerId === officerId) : rows;
  const lists = [
    { title: t('overdue'), rows: ours(day.overdue) },
    { title: t('week'), rows: ours(day.week) },
    { title: t('undated'), rows: ours(day.undated) },
    { title: t('waiting'), rows: day.waiting },
  ].filter(({ rows }) => rows.length > 0);
  return (
    <div className={classes.page}>
      <Group justify="space-between" align="baseline">
        <div>
          <Title order={1} size="h2">
            {t('title')}
          </Title>
          <Text className="dim">{date(day.today)}</Text>
        </div>
        {officerId !== null && (
          <SegmentedControl
            size="xs"
            aria-label={t('whose')}
            value={whose}
            onChange={(chosen) => setWhose(chosen as 'mine' | 'all')}
            data={[
              { value: 'all', label: t('all') },
              { value: 'mine', label: t('mine') },
            ]}
          />
        )}
      </Group>
      <div className={classes.columns}>
        <div>
          {lists.length === 0 && <Nothing>{t('empty')}</Nothing>}
          {lists.map(({ title, rows }) => (
            <Section key={title} title={title} count={rows.length}>
              <ul className="quiet-list">
                {rows.map((row) => (
                  <PromiseRow key={row.id} row={row} today={day.today} />
                ))}
              </ul>
            </Section>
          ))}
        </div>
        <div>
          {day.asks.length > 0 && (
            <Section title={t('partners')} count={day.asks.length}>
              <DueAsks asks={day.asks} today={day.today} />
            </Section>
          )}
          {day.answers.length > 0 && (
            <Section title={t('answers')} count={day.answers.length}>
              <Answers rows={day.answers} today={day.today} />
            </Section>
          )}
          <Silent rows={day.silent} />
        </div>
      </div>
    </div>
  );
}

function Silent({ rows }: { readonly rows: Day['silent'] }) {
  const { t } = useTranslation(['today', 'common']);
  const [isWhole, setIsWhole] = useState(false);
  // A long silence after contact tells more than a state that nobody has called yet.
  const known = rows.filter(({ days }) => days !== null).sort((a, b) => (b.days ?? 0) - (a.days ?? 0));
  const sorted = [...known, ...rows.filter(({ days }) => days === null)];
  if (sorted.length === 0) return null;
  return (
    <Section title={t('today:silent')} count={sorted.length}>
      <ul className="quiet-list">
        {(isWhole ? sorted : sorted.slice(0, SILENT_SHOWN)).map((row) => (
          <SilentRow key={row.caseId} row={row} />
        ))}
      </ul>
      {sorted.length > SILENT_SHOWN && (
        <Button variant="subtle" size="compact-sm" mt="xs" onClick={() => setIsWhole(!isWhole)} aria-expanded={isWhole}>
          {isWhole ? t('today:showFewer') : t('today:showAll', { count: sorted.length })}
        </Button>
      )}
    </Section>
  );
}

function SilentRow({ row }: { readonly row: Day['silent'][number] }) {
  const { t } = useTranslation(['today', 'common']);
  const { countryName } = useLocale();
  const { openLog } = useLog();
  return (
    <li className={rowClasses.line}>
      <CountryFlag iso2={row.iso2} />
      <div className={rowClasses.grow}>
        <Link to="/countries/$countryId" params={{ countryId: row.countryId }}>
          {countryName(row)}
        </Link>
        <Text size="xs" className="dim">
          {row.days === null
            ? t('today:neverContacted')
            : t('today:silentFor', {
                days: t('common:days', { count: row.days }),
                rhythm: t('common:days', { count: row.rhythmDays }),
              })}
        </Text>
      </div>
      <Button size="compact-xs" variant="default" onClick={() => openLog({ countryIds: [row.countryId] })}>
        {t('today:log')}
      </Button>
    </li>
  );
}
