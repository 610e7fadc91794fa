import { UnstyledButton } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { CalendarDate } from '../../domain/calendar-date.ts';
import { CountryFlag } from '../components/CountryFlag.tsx';
import { useLocale } from '../i18n/locale.ts';
import { useOccasion } from '../today/Courtesies.tsx';
import type { CalendarEntry } from './CalendarPage.tsx';
import classes from './calendar.module.css';

/** As many entries as a day of a month has room for; the week shows all. */
const SHOWN_IN_MONTH = 4;

export function CalendarGrid({
  weeks,
  month,
  today,
  entries,
  onWeek,
}: {
  readonly weeks: readonly (readonly CalendarDate[])[];
  /** Days of another month are dimmed; `null` for a single week, which shows every entry whole. */
  readonly month: string | null;
  readonly today: CalendarDate;
  readonly entries: readonly CalendarEntry[];
  readonly onWeek: (day: CalendarDate) => void;
}) {
  const { t } = useTranslation('calendar');
  const { date, weekday } = useLocale();
  const onDay = Map.groupBy(entries, ({ on }) => on);
  return (
    <table className={month === null ? `${classes.grid} ${classes.week}` : classes.grid} aria-label={t('title')}>
      <thead>
        <tr>
          {weeks[0]?.map((day) => (
            <th key={day} scope="col">
              {weekday(day)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeks.map((week) => (
          <tr key={week[0]}>
            {week.map((day) => {
              const found = onDay.get(day) ?? [];
              const shown = month === null ? found : found.slice(0, SHOWN_IN_MONTH);
              return (
                <td
                  key={day}
                  className={month !== null && !day.startsWith(month) ? classes.other : undefined}
                  aria-current={day === today ? 'date' : undefined}
                >
                  <span className={day === today ? classes.today : classes.number} title={date(day)}>
                    {Number(day.slice(8))}
                  </span>
                  <ul className="quiet-list">
                    {shown.map((entry) => (
                      <Entry
                        key={`${entry.kind}|${entry.id}|${entry.countryId}`}
                        entry={entry}
                        today={today}
                        isWhole={month === null}
                      />
                    ))}
                  </ul>
                  {found.length > shown.length && (
                    <UnstyledButton className={classes.more} onClick={() => onWeek(day)}>
                      {t('more', { count: found.length - shown.length })}
                    </UnstyledButton>
                  )}
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Entry({
  entry,
  today,
  isWhole,
}: {
  readonly entry: CalendarEntry;
  readonly today: CalendarDate;
  readonly isWhole: boolean;
}) {
  const { t } = useTranslation(['calendar', 'words']);
  const { countryName } = useLocale();
  const occasion = useOccasion();
  const kind = t(`calendar:kind.${entry.kind}`);
  const text = entry.occasion ? occasion(entry.occasion) : entry.text;
  const isLate = entry.kind !== 'action' && entry.kind !== 'courtesy' && entry.on < today;
  return (
    <li className={`${classes.entry} ${classes[entry.kind]}`}>
      <Link
        to="/countries/$countryId"
        params={{ countryId: entry.countryId }}
        title={[kind, countryName(entry), text].filter(Boolean).join(' · ')}
        className={isLate ? 'late' : undefined}
      >
        <CountryFlag iso2={entry.iso2} />{' '}
        <span>{[...(isWhole ? [countryName(entry)] : []), text || kind].join(': ')}</span>
      </Link>
    </li>
  );
}
