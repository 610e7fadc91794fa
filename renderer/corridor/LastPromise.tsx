import { useTranslation } from 'react-i18next';
import { useLocale } from '../i18n/locale.ts';
import { lastPromiseOf, type TripEvent } from './cards-of-day.ts';

/** What was promised last, by whom and when; that nothing is open where nothing is. */
export function LastPromise({ card }: { readonly card: TripEvent }) {
  const { t } = useTranslation('corridor');
  const { shortDate } = useLocale();
  const promise = lastPromiseOf(card);
  if (promise === null) return t('noPromise');
  return t(promise.direction === 'theirs' ? 'theyPromised' : 'wePromised', {
    text: promise.text,
    date: promise.madeOn ? shortDate(promise.madeOn) : t('noDay'),
  });
}
