import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { hostsAtNight } from '../../domain/out-of-hours.ts';
import { Section } from '../components/Section.tsx';
import { useLocale } from '../i18n/locale.ts';
import type { Trip } from './TripPage.tsx';
import classes from './trips.module.css';

/** Whom to call when offices are closed: our delegation, then the hosts by day and place, each once, as the book has it. */
export function OutOfHours({ page }: { readonly page: Trip }) {
  const { t } = useTranslation(['trips', 'people']);
  const { shortDate, weekday } = useLocale();
  const hosts = hostsAtNight(
    page.events.map(({ on, stopId, people }) => ({
      on,
      stop: page.stops.find(({ id }) => id === stopId) ?? null,
      theirs: people,
    })),
  );
  if (page.members.length + hosts.length === 0) return null;
  return (
    <Section title={t('trips:outOfHours')}>
      <p className={`${classes.small} dim`}>{t('trips:outOfHoursExplain')}</p>
      <ul className="quiet-list">
        {page.members.map(({ id, name, role, contact }) => (
          <Row
            key={id}
            where={[t('trips:ofDelegation')]}
            name={name}
            post={role}
            ways={contact ? [{ value: contact }] : []}
          />
        ))}
        {hosts.map(({ person, met, reach }) => (
          <Row
            key={person.id}
            where={met.map(({ on, place }) => [`${weekday(on)} ${shortDate(on)}`, place].filter(Boolean).join(', '))}
            name={
              <Link to="/people/$personId" params={{ personId: person.id }}>
                {person.name}
              </Link>
            }
            post={[person.post, person.country?.name].filter(Boolean).join(', ')}
            ways={reach.map(({ kind, label, value }) => ({
              value,
              what: [t(`people:channelKinds.${kind}`), label].filter(Boolean).join(', '),
            }))}
          />
        ))}
      </ul>
    </Section>
  );
}

function Row({
  where,
  name,
  post,
  ways,
}: {
  readonly where: readonly string[];
  readonly name: ReactNode;
  readonly post: string | null;
  readonly ways: readonly { readonly value: string; readonly what?: string }[];
}) {
  const { t } = useTranslation('trips');
  return (
    <li className={classes.row}>
      <div className={`${classes.nightWhere} ${classes.small}`}>
        {where.map((line) => (
          <div key={line}>{line}</div>
        ))}
      </div>
      <div className={classes.grow}>
        {name}
        {post && <div className={`${classes.small} dim`}>{post}</div>}
      </div>
      <div className={classes.nightReach}>
        {ways.length === 0 && <span className={`${classes.small} dim`}>{t('noNumber')}</span>}
        {ways.map(({ value, what }) => (
          <div key={value}>
            <bdi>{value}</bdi> {what && <span className={`${classes.small} dim`}>{what}</span>}
          </div>
        ))}
      </div>
    </li>
  );
}
