import { useTranslation } from 'react-i18next';
import { LineLink } from '../lines/LineLink.tsx';
import type { TripEvent } from './TripPage.tsx';
import classes from './trips.module.css';

type Line = TripEvent['parts'][number]['line'];

/** Says of a text that came from the bank when its line may no longer be said, or says something else by now. */
export function LineWarning({
  lineId,
  line,
  text,
}: {
  readonly lineId: string | null;
  readonly line: Line;
  readonly text: string;
}) {
  const { t } = useTranslation('trips');
  if (line === null || lineId === null) return null;
  const warnings = [
    line.clearance === 'expired' && t('lineExpired'),
    line.clearance === 'notCleared' && t('lineNotCleared'),
    line.isRetired && t('lineRetired'),
    line.text !== text && t('lineChanged'),
  ].filter(Boolean);
  return (
    <div className={classes.small}>
      {warnings.length > 0 && <span className="late">{warnings.join(' ')} </span>}
      <span className="dim">{t('fromLine')}</span>{' '}
      <LineLink lineId={lineId} isRetired={line.isRetired}>
        {line.topic}
      </LineLink>
    </div>
  );
}
