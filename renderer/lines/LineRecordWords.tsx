import { useTranslation } from 'react-i18next';
import { recordOf } from '../../domain/line-ranking.ts';
import { LINE_EFFECTS } from '../../domain/positions.ts';
import { useLocale } from '../i18n/locale.ts';
import type { Line } from './LinesPage.tsx';

/** How often a line moved somebody, was noted, rejected or backfired, and where, from the best to the worst. */
export function LineRecordWords({ uses }: { readonly uses: readonly Line['uses'][number][] }) {
  const { t } = useTranslation(['lines', 'words']);
  const { countryName } = useLocale();
  const record = recordOf(uses);
  const told = LINE_EFFECTS.filter((effect) => record[effect] > 0);
  if (told.length === 0) return <span className="dim">{t('lines:neverUsed')}</span>;
  return told.map((effect, index) => {
    const places = [...new Set(uses.filter((use) => use.effect === effect).map(countryName))];
    return (
      <span key={effect} className={effect === 'backfired' ? 'late' : undefined}>
        {index > 0 && ' · '}
        {t('lines:times', {
          effect: t(`words:lineEffect.${effect}`),
          count: record[effect],
          places: places.join(', '),
        })}
      </span>
    );
  });
}
