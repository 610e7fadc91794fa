import { useTranslation } from 'react-i18next';
import { type CalendarDate, formatCalendarDate, formatDayOfYear } from '../../domain/calendar-date.ts';

const LOCALES: Readonly<Record<string, string>> = { en: 'en-GB', sq: 'sq', sr: 'sr-Latn' };

export interface Named {
  readonly nameEn: string;
  readonly nameSq: string;
  readonly nameSr: string;
}

/** How this copy writes dates and names of states. */
export function useLocale() {
  const { i18n } = useTranslation();
  const locale = LOCALES[i18n.language] ?? 'en-GB';
  return {
    date: (date: CalendarDate) => formatCalendarDate(date, locale),
    /** `24 Nov 2026`: for lists, where the month need not be spelled out. */
    shortDate: (date: CalendarDate) =>
      date.length < 10
        ? formatCalendarDate(date, locale)
        : new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' }).format(
            new Date(`${date}T00:00:00Z`),
          ),
    /** `December 2026`, for `2026-12`. */
    month: (month: string) =>
      new Intl.DateTimeFormat(locale, { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(
        new Date(`${month}-01T00:00:00Z`),
      ),
    /** `14 July`, for `07-14`. */
    dayOfYear: (day: string) => formatDayOfYear(day, locale),
    /** `Mon`, at the head of a calendar. */
    weekday: (date: CalendarDate) =>
      new Intl.DateTimeFormat(locale, { weekday: 'short', timeZone: 'UTC' }).format(new Date(`${date}T00:00:00Z`)),
    /** A moment in UTC text, as the clock on the wall showed it. */
    moment: (at: string) =>
      new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit' }).format(
        new Date(at),
      ),
    /** The same with its year, for what may be long ago. */
    momentInFull: (at: string) =>
      new Intl.DateTimeFormat(locale, {
        day: 'numeric',
        month: 'short',
        year: 'numeric',
        hour: '2-digit',
        minute: '2-digit',
      }).format(new Date(at)),
    /** Milliseconds as `0.4 s`, whole from ten on: for what somebody waits for. */
    seconds: (ms: number) =>
      new Intl.NumberFormat(locale, {
        style: 'unit',
        unit: 'second',
        unitDisplay: 'narrow',
        ...(ms < 10_000 ? { minimumFractionDigits: 1, maximumFractionDigits: 1 } : { maximumFractionDigits: 0 }),
      }).format(ms / 1000),
    number: (value: number) => new Intl.NumberFormat(locale).format(value),
    countryName: (country: Named) =>
      i18n.language === 'sq' ? country.nameSq : i18n.language === 'sr' ? country.nameSr : country.nameEn,
  };
}
