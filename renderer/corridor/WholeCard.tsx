import { useTranslation } from 'react-i18next';
import { askOf, nameOf, notToRaise, statesOf, type TripEvent } from './cards-of-day.ts';
import classes from './corridor.module.css';
import { LastPromise } from './LastPromise.tsx';

/** The card at hand with every word that it had no room for: names, post, ask, promise, what is to be left alone. */
export function WholeCard({ card }: { readonly card: TripEvent }) {
  const { t } = useTranslation('corridor');
  const avoid = notToRaise(card);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: an ask of a whole page scrolls, and has no control inside.
    <section className={classes.whole} tabIndex={0} aria-label={t('whole')}>
      <p className={classes.whom}>
        <strong>{nameOf(card)}</strong>{' '}
        <span className="dim">{[statesOf(card), card.people[0]?.post].filter(Boolean).join(' · ')}</span>
      </p>
      <p>{askOf(card) ?? <em className="late">{t('noAsk')}</em>}</p>
      <p className="dim">
        <LastPromise card={card} />
        {avoid.length > 0 && <span className={classes.avoidAll}>{t('avoid', { what: avoid.join('; ') })}</span>}
      </p>
    </section>
  );
}
