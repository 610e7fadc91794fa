import { Button, Text, Title } from '@mantine/core';
import { IconHistory } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { type ReactNode, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { CalendarDate } from '../../domain/calendar-date.ts';
import { useTRPC } from '../api/trpc.ts';
import { CountryFlag } from '../components/CountryFlag.tsx';
import { Nothing } from '../components/Page.tsx';
import { QueryState } from '../components/QueryState.tsx';
import { useLocale } from '../i18n/locale.ts';
import { DayForm } from './DayForm.tsx';
import classes from './history.module.css';
import { type Past, PastProvider } from './past.ts';

/**
 * The page of a state as it stood on a day: the page of now, drawn from the answers of then, under a line that says so. What
 * could change anything is not there; only what is marked `data-reads` is.
 */
export function PastPage({
  countryId,
  on,
  children,
}: {
  readonly countryId: string;
  readonly on: CalendarDate;
  readonly children: (past: Past, dossier: NonNullable<Past['dossier']>) => ReactNode;
}) {
  const trpc = useTRPC();
  const past = useQuery(trpc.countries.asItStood.queryOptions({ countryId, on }));
  return (
    <div className={classes.past}>
      <Banner countryId={countryId} on={on} today={past.data?.today ?? on} />
      <QueryState query={past}>
        {(found) => (
          <PastProvider value={found}>
            {found.dossier ? children(found, found.dossier) : <NothingThen past={found} />}
          </PastProvider>
        )}
      </QueryState>
    </div>
  );
}

function Banner({
  countryId,
  on,
  today,
}: {
  readonly countryId: string;
  readonly on: CalendarDate;
  readonly today: CalendarDate;
}) {
  const { t } = useTranslation('history');
  const { date } = useLocale();
  const navigate = useNavigate();
  const back = (): void => void navigate({ to: '/countries/$countryId', params: { countryId }, search: {} });
  const banner = useRef<HTMLElement>(null);
  useEffect(() => {
    // The control that led here is gone; who reads by ear or by keyboard goes on where it says what this is.
    banner.current?.focus();
    return () => document.getElementById('page')?.focus();
  }, []);
  return (
    <aside ref={banner} className={classes.banner} tabIndex={-1} aria-labelledby="past-title" data-reads>
      <IconHistory size={22} stroke={1.5} aria-hidden />
      <div className={classes.grow}>
        <strong id="past-title">{t('thenTitle', { date: date(on) })}</strong>
        <Text size="sm">{t('thenText')}</Text>
      </div>
      <DayForm key={on} countryId={countryId} label={t('anotherDay')} on={on} today={today} />
      <Button className={classes.back ?? ''} onClick={back}>
        {t('back')}
      </Button>
    </aside>
  );
}

function NothingThen({ past }: { readonly past: Past }) {
  const { t } = useTranslation('history');
  const { date, countryName } = useLocale();
  return (
    <div className={classes.nothing}>
      <Title order={1} size="h2">
        <CountryFlag iso2={past.country.iso2} /> {countryName(past.country)}
      </Title>
      <Nothing>
        {t('unknownThen', { date: date(past.on), country: countryName(past.country) })}{' '}
        {past.beganOn !== null && t('beganOn', { date: date(past.beganOn) })}
      </Nothing>
    </div>
  );
}
