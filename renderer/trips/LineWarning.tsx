import { useTranslation } from 'react-i18next';
import type { TripEvent } from './TripPage.tsx';
import classes from './trips.module.css';

type Line = TripEvent['parts'][number]['line'];

/** Says of a text that came from the bank when its line may no longer be said, or says something else by now. */
export function LineWarning({ line, text }: { readonly line: Line; readonly text: string }) {
  const { t } = useTranslation('trips');
  if (line === null) return null;
  const warnings = [
    line.clearance === 'expired' && t('lineExpired'),
    line.clearance === 'notCleared' && t('lineNotCleared'),
    line.isRetired && t('lineRetired'),
    line.text !== text && t('lineChanged'),
  ].filter(Boolean);
  return warnings.length > 0 ? (
    <div className={`${classes.small} late`}>{warnings.join(' ')}</div>
  ) : (
    <div className={`${classes.small} dim`}>{t('fromLine', { topic: line.topic })}</div>
  );
}
