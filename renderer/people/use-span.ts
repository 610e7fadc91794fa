import { useTranslation } from 'react-i18next';
import type { Tenure } from '../../domain/post.ts';
import { useLocale } from '../i18n/locale.ts';

/** When a post was held, in words: from, until, or since, as far as anyone knows. */
export function useSpan(): (tenure: Tenure) => string {
  const { t } = useTranslation('people');
  const { shortDate } = useLocale();
  return ({ fromOn, toOn }) => {
    if (fromOn && toOn) return t('span', { from: shortDate(fromOn), to: shortDate(toOn) });
    if (fromOn) return t('spanOpen', { from: shortDate(fromOn) });
    return toOn ? t('spanUntil', { to: shortDate(toOn) }) : t('spanUnknown');
  };
}
