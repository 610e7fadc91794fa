import { Button, Group, SegmentedControl, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useTRPC } from '../api/trpc.ts';
import { Nothing } from '../components/Page.tsx';
import { QueryState } from '../components/QueryState.tsx';
import { Section } from '../components/Section.tsx';
import { HandoverDialog } from '../handover/HandoverDialog.tsx';
import { useLocale } from '../i18n/locale.ts';
import { DueAsks } from '../partners/DueAsks.tsx';
import { PromiseRow } from '../promises/PromiseRow.tsx';
import { Answers } from './Answers.tsx';
import { Courtesies } from './Courtesies.tsx';
import { type Day, withNames } from './day.ts';
import { Reviews } from './Reviews.tsx';
import { SheetsDue } from './SheetsDue.tsx';
import { Silent } from './Silent.tsx';
import { TripSteps } from './TripSteps.tsx';
import classes from './today.module.css';
import { ownersOf, WHOSE, type Whose } from './whose.ts';

/** What a desk officer looks at in the morning: overdue, due, what others owe, and who has been silent too long. */
export function TodayPage() {
  const trpc = useTRPC();
  const day = useQuery(trpc.today.list.queryOptions(undefined, { select: withNames }));
  const settings = useQuery(trpc.settings.read.queryOptions());
  return (
    <QueryState query={day}>
      {(lists) => <DayView day={lists} officerId={settings.data?.officerId ?? null} />}
    </QueryState>
  );
}

function DayView({ day, officerId }: { readonly day: Day; readonly officerId: string | null }) {
  const trpc = useTRPC();
  const { t } = useTranslation(['today', 'handover']);
  const [isHandingOver, setIsHandingOver] = useState(false);
  const { date } = useLocale();
  const [whose, setWhose] = useState<Whose>('all');
  const officers = useQuery(trpc.officers.list.queryOptions());
  const owners = ownersOf(whose, officerId, officers.data ?? []);
  const ofThese = <T extends { readonly ownerId: string | null }>(rows: readonly T[]): readonly T[] =>
    owners === null ? rows : rows.filter(({ ownerId }) => ownerId !== null && owners.has(ownerId));
  // What others owe us is nobody's task; whoever has the case waits for it.
  const keptByThese = <T extends { readonly keeperId: string | null }>(rows: readonly T[]): readonly T[] =>
    owners === null ? rows : rows.filter(({ keeperId }) => keeperId !== null && owners.has(keeperId));
  const lists = [
    { title: t('today:overdue'), rows: ofThese(day.overdue) },
    { title: t('today:week'), rows: ofThese(day.week) },
    { title: t('today:undated'), rows: ofThese(day.undated) },
    { title: t('today:waiting'), rows: keptByThese(day.waiting) },
    { title: t('today:waitingOnPartners'), rows: keptByThese(day.waitingOnPartners) },
  ].filter(({ rows }) => rows.length > 0);
  const reviews = ofThese(day.reviews);
  const courtesies = ofThese(day.courtesies);
  const answers = ofThese(day.answers);
  const tripSteps = ofThese(day.tripSteps);
  const sheets = ofThese(day.sheets);
  const asks = day.asks.filter(({ owner }) => owners === null || (owner !== null && owners.has(owner.id)));
  return (
    <div className={classes.page}>
      <Group justify="space-between" align="baseline">
        <div>
          <Title order={1} size="h2">
            {t('today:title')}
          </Title>
          <Text className="dim">{date(day.today)}</Text>
        </div>
        <Group gap="sm">
          <Button size="xs" variant="default" onClick={() => setIsHandingOver(true)}>
            {t('handover:open')}
          </Button>
          {officerId !== null && (
            <SegmentedControl
              size="xs"
              aria-label={t('today:whose')}
              value={whose}
              onChange={(chosen) => setWhose(chosen as Whose)}
              data={WHOSE.map((value) => ({ value, label: t(`today:${value}`) }))}
            />
          )}
        </Group>
      </Group>
      {isHandingOver && <HandoverDialog onClose={() => setIsHandingOver(false)} />}
      <div className={classes.columns}>
        <div>
          {lists.length === 0 && reviews.length === 0 && <Nothing>{t('today:empty')}</Nothing>}
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
          {reviews.length > 0 && (
            <Section title={t('today:reviews')} count={reviews.length}>
              <Reviews rows={reviews} today={day.today} />
            </Section>
          )}
          {tripSteps.length > 0 && (
            <Section title={t('today:trips')} count={tripSteps.length}>
              <TripSteps rows={tripSteps} today={day.today} />
            </Section>
          )}
          {sheets.length > 0 && (
            <Section title={t('today:sheets')} count={sheets.length}>
              <SheetsDue rows={sheets} today={day.today} />
            </Section>
          )}
          {asks.length > 0 && (
            <Section title={t('today:partners')} count={asks.length}>
              <DueAsks asks={asks} today={day.today} />
            </Section>
          )}
          {answers.length > 0 && (
            <Section title={t('today:answers')} count={answers.length}>
              <Answers rows={answers} today={day.today} />
            </Section>
          )}
          {courtesies.length > 0 && (
            <Section title={t('today:courtesies')} count={courtesies.length}>
              <Courtesies rows={courtesies} />
            </Section>
          )}
          <Silent rows={ofThese(day.silent)} />
        </div>
      </div>
    </div>
  );
}
