import { Button, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useAct } from '../api/use-act.ts';
import { Nothing } from '../components/Page.tsx';
import classes from './duplicates.module.css';
import { Reasons } from './Reasons.tsx';

interface Pair {
  readonly one: { readonly id: string };
  readonly other: { readonly id: string };
  readonly verdict: 'likely' | 'possible' | 'unlikely';
}

interface Actions<Found extends Pair> {
  /** The name, leading to the page of the record. */
  readonly nameOf: (item: Found['one' | 'other']) => ReactNode;
  /** What tells it from others of the name. */
  readonly aside: (item: Found['one' | 'other']) => string;
  readonly verdictOf: (pair: Found) => string;
  readonly reasonsOf: (pair: Found) => readonly string[];
  readonly onCompare: (pair: Found) => void;
  /** Remembers that they are two. */
  readonly dismiss: (oneId: string, otherId: string) => Promise<{ readonly changeId: number }>;
}

/** Records that may be of one and the same, two by two, the likeliest first. */
export function PairList<Found extends Pair>({
  pairs,
  total,
  empty,
  ...actions
}: Actions<Found> & {
  readonly pairs: readonly Found[];
  /** More than are shown, where there are many. */
  readonly total: number;
  readonly empty: string;
}) {
  const { t } = useTranslation('duplicates');
  return (
    <>
      {pairs.length === 0 && <Nothing>{empty}</Nothing>}
      {total > pairs.length && (
        <Text size="sm" className="dim">
          {t('shown', { shown: pairs.length, count: total })}
        </Text>
      )}
      <ul className="quiet-list">
        {pairs.map((pair) => (
          <PairLine key={`${pair.one.id}|${pair.other.id}`} pair={pair} {...actions} />
        ))}
      </ul>
    </>
  );
}

function PairLine<Found extends Pair>({
  pair,
  nameOf,
  aside,
  verdictOf,
  reasonsOf,
  onCompare,
  dismiss,
}: Actions<Found> & { readonly pair: Found }) {
  const { t } = useTranslation('duplicates');
  const act = useAct();
  const { one, other, verdict } = pair;
  return (
    <li className={classes.pair}>
      {[one, other].map((item) => (
        <div key={item.id}>
          {nameOf(item)}
          <Text size="xs" className="dim">
            {aside(item)}
          </Text>
        </div>
      ))}
      <div className={classes.actions}>
        <Button size="compact-sm" variant="default" onClick={() => onCompare(pair)}>
          {t('compare')}
        </Button>
        <Button
          size="compact-sm"
          variant="subtle"
          onClick={() => void act(() => dismiss(one.id, other.id), t('dismissed'))}
        >
          {t('dismiss')}
        </Button>
      </div>
      <Text size="xs" className={classes.reasons ?? ''}>
        <span className={verdict === 'likely' ? 'due' : 'dim'}>{verdictOf(pair)}</span>
        {': '}
        <Reasons words={reasonsOf(pair)} />
      </Text>
    </li>
  );
}
