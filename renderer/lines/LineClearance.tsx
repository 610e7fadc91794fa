import { useTranslation } from 'react-i18next';
import type { Clearance } from '../../domain/line-entry.ts';
import { useLocale } from '../i18n/locale.ts';
import type { Line } from './LinesPage.tsx';

/** Whether a line may be said today, by whose leave and until when. What may not is marked, never hidden. */
export function LineClearance({ line, clearance }: { readonly line: Line; readonly clearance: Clearance }) {
  const { t } = useTranslation('lines');
  const { shortDate } = useLocale();
  if (clearance === 'notCleared') return <strong className="late">{t('notCleared')}</strong>;
  const until = line.validUntil === null ? null : shortDate(line.validUntil);
  if (clearance === 'expired') return <strong className="due">{t('expiredOn', { date: until ?? '' })}</strong>;
  return (
    <span>
      {[
        t('clearedBy', { name: line.approvedBy ?? '', date: shortDate(line.approvedOn ?? '') }),
        until && t('until', { date: until }),
      ]
        .filter(Boolean)
        .join(', ')}
    </span>
  );
}
