import { Button, Group, SegmentedControl, Text } from '@mantine/core';
import { IconCalendarDown, IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { addDays, type CalendarDate } from '../../domain/calendar-date.ts';
import { shiftMonth, weekOf, weeksOf } from '../../domain/calendar-grid.ts';
import { type Outputs, useTRPC } from '../api/trpc.ts';
import { FileMenu } from '../components/FileMenu.tsx';
import { Page } from '../components/Page.tsx';
import { QueryState } from '../components/QueryState.tsx';
import { useLocale } from '../i18n/locale.ts';
import { CalendarGrid } from './CalendarGrid.tsx';
import type { CalendarQuestion } from './calendar-question.ts';

export type Calendar = Outputs['calendar']['between'];
export type CalendarEntry = Calendar['entries'][number];

const DAYS_OF_WEEK = 7;

/** The weeks of a month or one week, with all that is due on its days and all that took place. */
export function CalendarPage() {
  const trpc = useTRPC();
  const day = useQuery(trpc.today.day.queryOptions());
  const question = useSearch({ from: '/calendar' });
  return (
    <QueryState query={day}>{({ today }) => <CalendarView question={question} at={question.at ?? today} />}</QueryState>
  );
}

function CalendarView({ question, at }: { readonly question: CalendarQuestion; readonly at: CalendarDate }) {
  const trpc = useTRPC();
  const { t } = useTranslation('calendar');
  const { date, month, shortDate } = useLocale();
  const navigate = useNavigate();
  const view = question.view ?? 'month';
  const weeks = view === 'week' ? [weekOf(at)] : weeksOf(at.slice(0, 7));
  const from = weeks[0]?.[0] ?? at;
  const to = weeks.at(-1)?.at(-1) ?? at;
  const entries = useQuery(trpc.calendar.between.queryOptions({ from, to }, { placeholderData: keepPreviousData }));
  const ask = (changed: CalendarQuestion): void => {
    void navigate({ to: '/calendar', search: { ...question, ...changed }, replace: true });
  };
  const turn = (by: 1 | -1): void =>
    ask({ at: view === 'week' ? addDays(at, by * DAYS_OF_WEEK) : `${shiftMonth(at.slice(0, 7), by)}-01` });
  return (
    <Page title={t('title')} explain={t('explain')} actions={<ExportButton from={from} to={to} />}>
      <Group justify="space-between" mb="sm">
        <Text component="h2" size="lg" fw={600} m={0} aria-live="polite">
          {view === 'week' ? t('weekOf', { from: shortDate(from), to: date(to) }) : month(at.slice(0, 7))}
        </Text>
        <Group gap="xs">
          <SegmentedControl
            size="xs"
            aria-label={t('view')}
            value={view}
            onChange={(chosen) => ask({ view: chosen as 'week' | 'month' })}
            data={(['week', 'month'] as const).map((value) => ({ value, label: t(value) }))}
          />
          <Button size="xs" variant="default" aria-label={t('before')} onClick={() => turn(-1)}>
            <IconChevronLeft size={16} aria-hidden />
          </Button>
          <Button
            size="xs"
            variant="default"
            onClick={() => navigate({ to: '/calendar', search: { view }, replace: true })}
          >
            {t('now')}
          </Button>
          <Button size="xs" variant="default" aria-label={t('after')} onClick={() => turn(1)}>
            <IconChevronRight size={16} aria-hidden />
          </Button>
        </Group>
      </Group>
      <QueryState query={entries}>
        {(found) => (
          <>
            {found.entries.length === 0 && <Text className="dim">{t('empty')}</Text>}
            <CalendarGrid
              weeks={weeks}
              month={view === 'month' ? at.slice(0, 7) : null}
              today={found.today}
              entries={found.entries}
              onWeek={(of) => ask({ view: 'week', at: of })}
            />
          </>
        )}
      </QueryState>
    </Page>
  );
}

function ExportButton({ from, to }: { readonly from: CalendarDate; readonly to: CalendarDate }) {
  const { t } = useTranslation('calendar');
  const path = `/download/calendar.ics?from=${from}&to=${to}`;
  return (
    <FileMenu
      label={t('export')}
      icon={<IconCalendarDown size={16} aria-hidden />}
      hint={t('exportHint')}
      failure={t('exportFailed')}
      files={[{ label: t('exportFile'), path, fallbackName: 'desk.ics' }]}
    />
  );
}
