import { IconCircleCheck, IconCircleDashed, IconCircleMinus, IconCircleX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { MeetingResult } from '../../domain/trip.ts';
import type { TripEvent } from './cards-of-day.ts';
import classes from './corridor.module.css';

const ICONS = {
  positive: IconCircleCheck,
  noncommittal: IconCircleDashed,
  negative: IconCircleX,
  didNotHappen: IconCircleMinus,
} as const satisfies Record<MeetingResult, unknown>;

/** What came of a meeting, as a sign and in words; nothing while it is still to come. */
export function ResultMark({ card }: { readonly card: Pick<TripEvent, 'result' | 'actionId'> }) {
  const { t } = useTranslation(['corridor', 'words']);
  if (card.result === null) return null;
  const Icon = ICONS[card.result];
  return (
    <span className={classes.result} data-result={card.result}>
      <Icon size={14} aria-hidden /> {t(`words:meetingResult.${card.result}`)}
      {card.actionId !== null && <> · {t('corridor:logged')}</>}
    </span>
  );
}
