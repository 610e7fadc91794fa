import { Button } from '@mantine/core';
import { IconPlaneDeparture } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { hasSheet } from '../../domain/trip.ts';
import { type Outputs, useTRPC } from '../api/trpc.ts';
import { CountryFlag } from '../components/CountryFlag.tsx';
import { DueDay } from '../components/DueDay.tsx';
import { Nothing, Page } from '../components/Page.tsx';
import { QueryState } from '../components/QueryState.tsx';
import { Section } from '../components/Section.tsx';
import { useOfficers } from '../history/past.ts';
import { useLocale } from '../i18n/locale.ts';
import { TripForm } from './TripForm.tsx';
import classes from './trips.module.css';
import { useTripDays } from './use-trip-days.ts';

type Found = Outputs['trips']['list'];
type Trip = Found['trips'][number];

const GROUPS = ['now', 'coming', 'toBringHome', 'past', 'cancelled'] as const;

/** Journeys of our principals: what comes, what is under way, what has still to be brought home. */
export function TripsPage() {
  const trpc = useTRPC();
  const { t } = useTranslation('trips');
  const trips = useQuery(trpc.trips.list.queryOptions());
  const [isPlanning, setIsPlanning] = useState(false);
  return (
    <Page
      title={t('title')}
      explain={t('explain')}
      actions={
        <Button
          size="xs"
          leftSection={<IconPlaneDeparture size={16} aria-hidden />}
          onClick={() => setIsPlanning(true)}
        >
          {t('plan')}
        </Button>
      }
    >
      <QueryState query={trips}>{(found) => <Groups found={found} />}</QueryState>
      {isPlanning && <TripForm trip={null} objectives={[]} onClose={() => setIsPlanning(false)} />}
    </Page>
  );
}

function Groups({ found: { trips, today } }: { readonly found: Found }) {
  const { t } = useTranslation('trips');
  if (trips.length === 0) return <Nothing>{t('none')}</Nothing>;
  return GROUPS.map((group) => {
    const inGroup = trips.filter((trip) => groupOf(trip, today) === group);
    if (inGroup.length === 0) return null;
    // The list comes with the last first; what is to come is read from the nearest.
    const ordered = group === 'coming' || group === 'now' ? inGroup.toReversed() : inGroup;
    return (
      <Section key={group} title={t(`group.${group}`)} count={inGroup.length}>
        <ul className="quiet-list">
          {ordered.map((trip) => (
            <TripRow key={trip.id} trip={trip} today={today} />
          ))}
        </ul>
      </Section>
    );
  });
}

function TripRow({ trip, today }: { readonly trip: Trip; readonly today: string }) {
  const { t } = useTranslation(['trips', 'words', 'common']);
  const { countryName } = useLocale();
  const officers = useOfficers();
  const days = useTripDays();
  const meetings = trip.kinds.filter(hasSheet).length;
  return (
    <li className={classes.row}>
      <span className={classes.days}>{days(trip)}</span>
      <div className={classes.grow}>
        <Link to="/trips/$tripId" params={{ tripId: trip.id }}>
          {trip.title}
        </Link>
        <div className={`${classes.small} dim`}>
          {[trip.principal, t(`words:tripOccasion.${trip.occasion}`), t('trips:meetings', { count: meetings })].join(
            ' · ',
          )}
          {trip.ownerName && ` · ${t('trips:bookBy', { name: trip.ownerName })}`}
          {trip.cancelledReason && ` · ${trip.cancelledReason}`}
        </div>
        {trip.places.length > 0 && <div className={`${classes.small} dim`}>{trip.places.join(', ')}</div>}
        {trip.next && (
          <div className={classes.small}>
            {t('trips:nextStep', {
              step: trip.next.name ?? (trip.next.code ? t(`words:tripStep.${trip.next.code}`) : ''),
            })}{' '}
            <DueDay on={trip.next.dueOn} today={today} />
            {` · ${officers?.find(({ id }) => id === trip.next?.ownerId)?.name ?? t('common:nobody')}`}
          </div>
        )}
      </div>
      <span className={classes.states}>
        {trip.states.map((state) => (
          <span key={state.id} className={classes.state}>
            <CountryFlag iso2={state.iso2} /> {countryName(state)}
          </span>
        ))}
      </span>
    </li>
  );
}

/** Where a trip stands on a day. One that is over waits until all of it is in the record. */
function groupOf(trip: Trip, today: string): (typeof GROUPS)[number] {
  if (trip.cancelledOn !== null) return 'cancelled';
  if (trip.closedOn !== null) return 'past';
  if (trip.toOn < today) return 'toBringHome';
  return trip.fromOn <= today ? 'now' : 'coming';
}
