import { Button, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { KeptForm } from '../api/KeptForm.tsx';
import { useTRPC } from '../api/trpc.ts';
import { DownloadButton } from '../components/DownloadButton.tsx';
import { Nothing } from '../components/Page.tsx';
import { QueryState } from '../components/QueryState.tsx';
import { usePaperLanguage } from '../components/use-paper-language.ts';
import { useLocale } from '../i18n/locale.ts';
import { Cards } from './Cards.tsx';
import { cardsOn, daysWithCards, firstDayToShow, type TripPage } from './cards-of-day.ts';
import classes from './corridor.module.css';
import { useCardDrafts } from './use-card-drafts.ts';

/** A day of pull-asides on one screen: who, the one ask, the last promise, and what came of it in twenty seconds. */
export function CorridorPage() {
  const trpc = useTRPC();
  const { tripId } = useParams({ from: '/trips/$tripId/corridor' });
  const page = useQuery(trpc.trips.page.queryOptions({ tripId }));
  const form = `corridor ${tripId}`;
  return (
    <QueryState query={page}>
      {(found) => <KeptForm form={form}>{(kept) => <Day page={found} form={form} kept={kept} />}</KeptForm>}
    </QueryState>
  );
}

function Day({ page, form, kept }: { readonly page: TripPage; readonly form: string; readonly kept: string | null }) {
  const { t } = useTranslation('corridor');
  const { shortDate, weekday } = useLocale();
  const navigate = useNavigate();
  const question = useSearch({ from: '/trips/$tripId/corridor' });
  const days = daysWithCards(page);
  const on = question.on ?? firstDayToShow(page);
  const drafts = useCardDrafts(form, page.events, kept);
  const { id: tripId, title } = page.trip;
  const { language } = usePaperLanguage();
  return (
    <div className={classes.page}>
      <div className={classes.head}>
        <Title order={1} size="h3" className={`${classes.title} one-line`} title={title}>
          {t('title', { trip: title })}
        </Title>
        <p className={`${classes.explain} dim`}>{t('explain')}</p>
        {on !== null && (
          <DownloadButton
            path={`/download/pocket/${tripId}.pdf?on=${on}&language=${language}`}
            label={t('pocketList')}
          />
        )}
        <Button
          size="xs"
          variant="default"
          renderRoot={(props) => <Link to="/trips/$tripId/home" params={{ tripId }} {...props} />}
        >
          {t('toHome')}
        </Button>
      </div>
      {on === null ? (
        <Nothing>{t('noMeetings')}</Nothing>
      ) : (
        <>
          <nav className={classes.days} aria-label={t('days')}>
            {days.map((day) => {
              const cards = cardsOn(page, day);
              const done = cards.filter(({ result, actionId }) => result !== null || actionId !== null).length;
              return (
                <Button
                  key={day}
                  size="compact-sm"
                  variant={day === on ? 'filled' : 'default'}
                  aria-current={day === on ? 'date' : undefined}
                  onClick={() =>
                    void navigate({ to: '/trips/$tripId/corridor', params: { tripId }, search: { on: day } })
                  }
                >
                  {t('day', { weekday: weekday(day), date: shortDate(day), done, count: cards.length })}
                </Button>
              );
            })}
          </nav>
          <Cards key={on} cards={cardsOn(page, on)} drafts={drafts} isOver={isOver(page)} />
        </>
      )}
    </div>
  );
}

function isOver({ trip }: TripPage): boolean {
  return trip.closedOn !== null || trip.cancelledOn !== null;
}
