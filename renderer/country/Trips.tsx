import { Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Section } from '../components/Section.tsx';
import { useLocale } from '../i18n/locale.ts';
import { useTripDays } from '../trips/use-trip-days.ts';
import type { Dossier } from './CountryPage.tsx';

/** Trips that go to the state or meet it, with what was or will be talked of there. Nothing stands there where none does. */
export function Trips({ dossier }: { readonly dossier: Dossier }) {
  const { t } = useTranslation(['country', 'words']);
  const { shortDate } = useLocale();
  const days = useTripDays();
  if (dossier.trips.length === 0) return null;
  return (
    <Section title={t('country:trips')} count={dossier.trips.length}>
      <ul className="quiet-list">
        {dossier.trips.map((trip) => (
          <li key={trip.id}>
            <Text size="sm">
              <Link to="/trips/$tripId" params={{ tripId: trip.id }} data-reads>
                {trip.title}
              </Link>
              {trip.cancelledOn !== null && <span className="dim"> · {t('country:tripCancelled')}</span>}
            </Text>
            <Text size="xs" className="dim">
              {[days(trip), trip.principal, trip.places.join(', ')].filter(Boolean).join(' · ')}
            </Text>
            {trip.meetings.map(({ id, on, startsAt, title, result }) => (
              <Text key={id} size="xs">
                {[shortDate(on), startsAt].filter(Boolean).join(', ')}: {title}
                {result && <span className="dim"> · {t(`words:meetingResult.${result}`)}</span>}
              </Text>
            ))}
          </li>
        ))}
      </ul>
    </Section>
  );
}
