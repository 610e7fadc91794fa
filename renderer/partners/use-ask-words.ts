import { useTranslation } from 'react-i18next';
import { type CalendarDate, daysBetween } from '../../domain/calendar-date.ts';
import type { Outputs } from '../api/trpc.ts';
import { useLocale } from '../i18n/locale.ts';

export type Asks = Outputs['asks']['list'];
export type Ask = Asks['asks'][number];

const MONTH_DAYS = 30.44;
const YEAR_DAYS = 365.25;

/** How an ask is spoken of wherever it stands. */
export function useAskWords() {
  const { t } = useTranslation(['partners', 'words']);
  const { countryName, shortDate } = useLocale();
  const askedName = (ask: Pick<Ask, 'partner' | 'intermediary'>): string =>
    ask.intermediary?.name ?? (ask.partner ? countryName(ask.partner) : '');
  /** Whom they were to speak to: the person or body, else the state alone. */
  const targetName = (ask: Pick<Ask, 'target' | 'targetPerson' | 'targetBody'>): string =>
    [countryName(ask.target), ask.targetPerson?.name ?? ask.targetBody].filter(Boolean).join(', ');
  /** A sentence to thank them with, from what is recorded: somebody still puts it into their own words. */
  const thanksDraft = (ask: Ask): string =>
    t(ask.rank === null ? 'partners:thanksDraft' : 'partners:thanksDraftAtLevel', {
      name: askedName(ask),
      target: countryName(ask.target),
      level: ask.rank === null ? '' : t(`words:rankInText.${ask.rank}`),
      date: shortDate(ask.deliveredOn ?? ask.answerHeardOn ?? ask.askedOn),
    });
  return { askedName, targetName, thanksDraft };
}

/** How long ago a day was, as one says it: in days, then in months, then in years. */
export function useAgo() {
  const { t } = useTranslation('partners');
  return (on: CalendarDate, today: CalendarDate): string => {
    const days = daysBetween(on, today);
    if (days < 1) return t('agoToday');
    if (days < 2 * MONTH_DAYS) return t('agoDays', { count: days });
    return days < 2 * YEAR_DAYS
      ? t('agoMonths', { count: Math.round(days / MONTH_DAYS) })
      : t('agoYears', { count: Math.floor(days / YEAR_DAYS) });
  };
}
