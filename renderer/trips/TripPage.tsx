import { Button, Tabs } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Outputs, trpcClient, useTRPC } from '../api/trpc.ts';
import { useAct } from '../api/use-act.ts';
import { Page } from '../components/Page.tsx';
import { QueryState } from '../components/QueryState.tsx';
import { ReasonDialog } from '../partners/ReasonDialog.tsx';
import { BookTab } from './BookTab.tsx';
import { OverviewTab } from './OverviewTab.tsx';
import { ProgrammeTab } from './ProgrammeTab.tsx';
import { SheetsTab } from './SheetsTab.tsx';
import { TripForm } from './TripForm.tsx';
import { TRIP_TABS, type TripTab } from './trip-question.ts';
import classes from './trips.module.css';
import { useTripDays } from './use-trip-days.ts';

export type Trip = Outputs['trips']['page'];
export type TripEvent = Trip['events'][number];

/** What each tab is given. */
export interface TripTabProps {
  readonly page: Trip;
  /** Over: cancelled or brought home. Then it is read, not written. */
  readonly isOver: boolean;
}

const TABS = { overview: OverviewTab, programme: ProgrammeTab, sheets: SheetsTab, book: BookTab } as const;

/** One trip: why and who, its programme, the sheet of each meeting, the book. */
export function TripPage() {
  const trpc = useTRPC();
  const { tripId } = useParams({ from: '/trips/$tripId' });
  const page = useQuery(trpc.trips.page.queryOptions({ tripId }));
  return <QueryState query={page}>{(found) => <Whole page={found} />}</QueryState>;
}

function Whole({ page }: { readonly page: Trip }) {
  const { t } = useTranslation(['trips', 'words', 'common']);
  const days = useTripDays();
  const navigate = useNavigate();
  const act = useAct();
  const { tab = 'overview' } = useSearch({ from: '/trips/$tripId' });
  const [doing, setDoing] = useState<'correct' | 'cancel' | null>(null);
  const { trip } = page;
  const tripId = trip.id;
  const isOver = trip.closedOn !== null || trip.cancelledOn !== null;
  const turnTo = (chosen: string | null): void => {
    void navigate({ to: '/trips/$tripId', params: { tripId }, search: { tab: chosen as TripTab } });
  };
  return (
    <Page
      title={trip.title}
      explain={[days(trip), trip.principal, t(`words:tripOccasion.${trip.occasion}`)].join(' · ')}
      actions={
        <div className={classes.actions}>
          <Button
            size="xs"
            variant="default"
            renderRoot={(props) => <Link to="/trips/$tripId/corridor" params={{ tripId }} {...props} />}
          >
            {t('trips:corridor')}
          </Button>
          <Button
            size="xs"
            variant="default"
            renderRoot={(props) => <Link to="/trips/$tripId/home" params={{ tripId }} {...props} />}
          >
            {t('trips:home')}
          </Button>
          {isOver ? (
            <Button
              size="xs"
              onClick={() => void act(() => trpcClient.trips.reopen.mutate({ tripId }), t('trips:reopened'))}
            >
              {t('trips:reopen')}
            </Button>
          ) : (
            <>
              <Button size="xs" variant="default" onClick={() => setDoing('cancel')}>
                {t('trips:cancel')}
              </Button>
              <Button size="xs" variant="default" onClick={() => setDoing('correct')}>
                {t('trips:correct')}
              </Button>
            </>
          )}
        </div>
      }
    >
      {trip.cancelledOn !== null && (
        <p className="late">{t('trips:isCancelled', { reason: trip.cancelledReason ?? '' })}</p>
      )}
      <Tabs value={tab} onChange={turnTo} keepMounted={false}>
        <Tabs.List aria-label={trip.title} mb="md">
          {TRIP_TABS.map((each) => (
            <Tabs.Tab key={each} value={each}>
              {t(`trips:tab.${each}`)}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        {TRIP_TABS.map((each) => {
          const Panel = TABS[each];
          return (
            <Tabs.Panel key={each} value={each}>
              <Panel page={page} isOver={isOver} />
            </Tabs.Panel>
          );
        })}
      </Tabs>
      {doing === 'correct' && <TripForm trip={trip} objectives={page.objectives} onClose={() => setDoing(null)} />}
      {doing === 'cancel' && (
        <ReasonDialog
          title={t('trips:cancel')}
          explain={t('trips:cancelHelp')}
          done={t('trips:cancelled')}
          onSave={(reason) => trpcClient.trips.cancel.mutate({ tripId, reason })}
          onClose={() => setDoing(null)}
        />
      )}
    </Page>
  );
}
