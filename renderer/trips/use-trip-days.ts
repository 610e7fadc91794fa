import type { CalendarDate } from '../../domain/calendar-date.ts';
import { useLocale } from '../i18n/locale.ts';

/** The days of a trip as one reads them: `14 – 17 December 2026`, or both in full over the turn of a month. */
export function useTripDays() {
  const { date } = useLocale();
  return ({ fromOn, toOn }: { readonly fromOn: CalendarDate; readonly toOn: CalendarDate }): string => {
    if (fromOn === toOn) return date(fromOn);
    const isOneMonth = fromOn.slice(0, 7) === toOn.slice(0, 7);
    return `${isOneMonth ? Number(fromOn.slice(8)) : date(fromOn)} – ${date(toOn)}`;
  };
}
