import { useTranslation } from 'react-i18next';
import type { Outputs } from '../api/trpc.ts';
import { useLocale } from '../i18n/locale.ts';

type Named = Outputs['bodyDuplicates']['similar'][number];

/** What tells a body from others of its name: its state, what it is a part of, how many posts are in it. */
export function useBodyAside() {
  const { t } = useTranslation('bodies');
  const { countryName } = useLocale();
  return ({ nameEn, nameSq, nameSr, parentName, postCount }: Omit<Named, 'reasons' | 'verdict'>): string =>
    [
      nameEn === null ? t('noCountry') : countryName({ nameEn, nameSq: nameSq ?? nameEn, nameSr: nameSr ?? nameEn }),
      parentName !== null && t('partOf', { name: parentName }),
      postCount > 0 && t('postCount', { count: postCount }),
    ]
      .filter(Boolean)
      .join(' · ');
}
