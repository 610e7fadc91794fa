import type { Ref } from 'react';
import { useTranslation } from 'react-i18next';
import { askOf, nameOf, notToRaise, statesOf, type TripEvent } from './cards-of-day.ts';
import classes from './corridor.module.css';
import { LastPromise } from './LastPromise.tsx';
import { ResultMark } from './ResultMark.tsx';

/** One hand to shake: when, who, the one ask, what was promised last, what to leave alone. */
export function Card({
  card,
  isCurrent,
  isTyped,
  onChoose,
  ref,
}: {
  readonly card: TripEvent;
  readonly isCurrent: boolean;
  /** What was typed for it is not in the record yet. */
  readonly isTyped: boolean;
  readonly onChoose: () => void;
  readonly ref: Ref<HTMLButtonElement>;
}) {
  const { t } = useTranslation(['corridor', 'words']);
  const ask = askOf(card);
  const avoid = notToRaise(card);
  const [first] = card.people;
  return (
    <li>
      <button
        ref={ref}
        type="button"
        className={`${classes.card} ${isCurrent ? classes.current : ''}`}
        aria-current={isCurrent ? 'true' : undefined}
        onClick={onChoose}
      >
        <span className={classes.when}>
          {card.startsAt ?? t('corridor:noHour')}
          {isTyped ? <em>{t('corridor:notKept')}</em> : <ResultMark card={card} />}
        </span>
        <span className={classes.who}>{nameOf(card)}</span>
        <span className={classes.post}>{[statesOf(card), first?.post].filter(Boolean).join(' · ')}</span>
        <span className={classes.ask}>{ask ?? <em className="late">{t('corridor:noAsk')}</em>}</span>
        <span className={classes.promise}>
          <LastPromise card={card} />
        </span>
        {avoid.length > 0 && <span className={classes.avoid}>{t('corridor:avoid', { what: avoid.join('; ') })}</span>}
      </button>
    </li>
  );
}
