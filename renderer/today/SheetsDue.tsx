import { Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { DueDay } from '../components/DueDay.tsx';
import rowClasses from '../components/row.module.css';
import type { Day } from './day.ts';

/** Sheets that somebody promised by now and that still lack something: each leads to where it is written. */
export function SheetsDue({
  rows,
  today,
}: {
  readonly rows: readonly Day['sheets'][number][];
  readonly today: string;
}) {
  const { t } = useTranslation(['today', 'trips']);
  return (
    <ul className="quiet-list">
      {rows.map((row) => (
        <li key={row.eventId} className={rowClasses.line}>
          <div className={rowClasses.grow}>
            <Link to="/trips/$tripId" params={{ tripId: row.trip.id }} search={{ tab: 'sheets', meeting: row.eventId }}>
              {t('today:sheetOf', { title: row.title })}
            </Link>
            <Text size="xs" className="dim">
              <DueDay on={row.dueOn} today={today} /> {' · '}
              {row.trip.title} {' · '}
              {t('trips:lacks', { what: row.gaps.map((gap) => t(`trips:gap.${gap}`)).join(', ') })}
            </Text>
          </div>
        </li>
      ))}
    </ul>
  );
}
