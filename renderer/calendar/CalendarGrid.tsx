import { UnstyledButton } from '@mantine/core';
import { IconPlaneDeparture } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { CalendarDate } from '../../domain/calendar-date.ts';
import { cityOf } from '../../domain/programme-time.ts';
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
                        key={`${entry.kind}|${entry.id}|${entry.countryId ?? ''}`}
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

/** What took place, or was meant to, is no deadline. */
const NEVER_LATE: ReadonlySet<CalendarEntry['kind']> = new Set(['action', 'courtesy', 'meeting']);

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
  const { trip, countryId, nameEn, nameSq, nameSr, hours } = entry;
  const kind = t(`calendar:kind.${entry.kind}`);
  const said = entry.step && entry.text === '' ? t(`words:tripStep.${entry.step}`) : entry.text;
  const text = entry.occasion ? occasion(entry.occasion) : said;
  const state = nameEn === null ? null : countryName({ nameEn, nameSq: nameSq ?? nameEn, nameSr: nameSr ?? nameEn });
  const place = trip && countryId === null ? trip.title : state;
  const isLate = !NEVER_LATE.has(entry.kind) && entry.on < today;
  const shown = (
    <>
      {trip && countryId === null ? <IconPlaneDeparture size={16} aria-hidden /> : <CountryFlag iso2={entry.iso2} />}{' '}
      <span>
        {hours && `${hours.startsAt} `}
        {isWhole && hours?.zone && `(${cityOf(hours.zone)}) `}
        {[...(isWhole ? [place] : []), text || kind].filter(Boolean).join(': ')}
      </span>
    </>
  );
  const link = {
    title: [kind, place, text, hours?.zone].filter(Boolean).join(' · '),
    className: isLate ? 'late' : undefined,
  };
  return (
    <li className={`${classes.entry} ${classes[entry.kind]}`}>
      {trip ? (
        <Link to="/trips/$tripId" params={{ tripId: trip.id }} {...link}>
          {shown}
        </Link>
      ) : (
        <Link to="/countries/$countryId" params={{ countryId: countryId ?? '' }} {...link}>
          {shown}
        </Link>
      )}
    </li>
  );
}
