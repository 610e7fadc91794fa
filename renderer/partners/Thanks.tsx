import { Button, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { daysBetween } from '../../domain/calendar-date.ts';
import { trpcClient } from '../api/trpc.ts';
import { useAct } from '../api/use-act.ts';
import { DueDay } from '../components/DueDay.tsx';
import { Section } from '../components/Section.tsx';
import { AskedMark } from './AskedMark.tsx';
import classes from './partners.module.css';
import { ThanksForm } from './ThanksForm.tsx';
import { type Ask, useAskWords } from './use-ask-words.ts';

const YEAR_DAYS = 365;
/** The longest owed; the ledger below must not lie beyond the fold. */
const SHOWN = 3;

/** Those who have spoken for us and are still to be thanked, by name, each with a line to begin with. */
export function Thanks({ asks, today }: { readonly asks: readonly Ask[]; readonly today: string }) {
  const { t } = useTranslation('partners');
  const { askedName } = useAskWords();
  const [isWhole, setIsWhole] = useState(false);
  const owed = asks
    .filter((ask) => ask.owesThanks)
    .toSorted((a, b) => (a.next?.dueOn ?? '').localeCompare(b.next?.dueOn ?? ''));
  const spoke = asks.filter(
    ({ deliveredOn, withdrawnOn }) =>
      deliveredOn !== null && withdrawnOn === null && daysBetween(deliveredOn, today) <= YEAR_DAYS,
  );
  const byName = Map.groupBy(spoke, askedName);
  const names = [...byName]
    .sort(([a, ofA], [b, ofB]) => ofB.length - ofA.length || a.localeCompare(b))
    .map(([name, { length }]) => (length > 1 ? t('times', { name, count: length }) : name));
  return (
    <Section title={t('toThank')} count={owed.length}>
      {owed.length === 0 && (
        <Text size="sm" className="dim">
          {t('nobodyToThank')}
        </Text>
      )}
      <ul className="quiet-list">
        {(isWhole ? owed : owed.slice(0, SHOWN)).map((ask) => (
          <ThanksRow key={ask.id} ask={ask} today={today} />
        ))}
      </ul>
      {owed.length > SHOWN && (
        <Button variant="subtle" size="compact-sm" aria-expanded={isWhole} onClick={() => setIsWhole(!isWhole)}>
          {isWhole ? t('showFewer') : t('showAll', { count: owed.length })}
        </Button>
      )}
      {names.length > 0 && (
        <Text size="xs" className="dim" mt={4}>
          {t('spokeThisYear', { names: names.join(', ') })}
        </Text>
      )}
    </Section>
  );
}

function ThanksRow({ ask, today }: { readonly ask: Ask; readonly today: string }) {
  const { t } = useTranslation('partners');
  const { askedName, thanksDraft } = useAskWords();
  const act = useAct();
  const [isDated, setIsDated] = useState(false);
  const name = askedName(ask);
  const thank = () => trpcClient.asks.thank.mutate({ askId: ask.id, thankedOn: today, note: null });
  return (
    <li className={classes.row}>
      <AskedMark ask={ask} />
      <div className={classes.grow}>
        <p className={classes.draft}>{thanksDraft(ask)}</p>
        <Text size="xs" className="dim">
          {ask.next?.kind === 'thank' && (
            <>
              <DueDay on={ask.next.dueOn} today={today} isBrief />
              {' · '}
            </>
          )}
          {ask.ask}
        </Text>
      </div>
      <div className={classes.acts}>
        <Button size="compact-xs" variant="default" onClick={() => void act(thank, t('thanked', { name }))}>
          {t('thankedToday')}
        </Button>
        <Button size="compact-xs" variant="subtle" onClick={() => setIsDated(true)}>
          {t('thankedOtherwise')}
        </Button>
      </div>
      {isDated && <ThanksForm ask={ask} today={today} onClose={() => setIsDated(false)} />}
    </li>
  );
}
