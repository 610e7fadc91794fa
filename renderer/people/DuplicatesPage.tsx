import { Button, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Outputs, trpcClient, useTRPC } from '../api/trpc.ts';
import { useAct } from '../api/use-act.ts';
import { Nothing, Page } from '../components/Page.tsx';
import { QueryState } from '../components/QueryState.tsx';
import { MergeForm } from './MergeForm.tsx';
import { PersonLink } from './PersonName.tsx';
import classes from './people.module.css';
import { Reasons } from './Reasons.tsx';

type Pair = Outputs['duplicates']['list']['pairs'][number];

/** Everyone who may be on record twice, the likeliest first. */
export function DuplicatesPage() {
  const trpc = useTRPC();
  const { t } = useTranslation('people');
  const found = useQuery(trpc.duplicates.list.queryOptions());
  const [merging, setMerging] = useState<Pair | null>(null);
  return (
    <Page
      title={t('pairs.title')}
      explain={t('pairs.explain')}
      actions={
        <Button variant="default" renderRoot={(props) => <Link to="/people" {...props} />}>
          {t('pairs.back')}
        </Button>
      }
    >
      <QueryState query={found}>
        {({ pairs, total }) => (
          <>
            {pairs.length === 0 && <Nothing>{t('pairs.empty')}</Nothing>}
            {total > pairs.length && (
              <Text size="sm" className="dim">
                {t('pairs.shown', { shown: pairs.length, count: total })}
              </Text>
            )}
            <ul className="quiet-list">
              {pairs.map((pair) => (
                <PairLine key={`${pair.one.id}|${pair.other.id}`} pair={pair} onCompare={() => setMerging(pair)} />
              ))}
            </ul>
          </>
        )}
      </QueryState>
      {merging && (
        <MergeForm personId={merging.one.id} otherPersonId={merging.other.id} onClose={() => setMerging(null)} />
      )}
    </Page>
  );
}

function PairLine({ pair, onCompare }: { readonly pair: Pair; readonly onCompare: () => void }) {
  const { t } = useTranslation('people');
  const act = useAct();
  const { one, other, reasons, verdict } = pair;
  const dismiss = (): void => {
    const said = { personId: one.id, otherPersonId: other.id };
    void act(() => trpcClient.duplicates.dismiss.mutate(said), t('pairs.dismissed'));
  };
  return (
    <li className={classes.pair}>
      {[one, other].map((person) => (
        <div key={person.id}>
          <PersonLink person={person} />
          <Text size="xs" className="dim">
            {[person.post, person.countryName].filter(Boolean).join(' · ')}
          </Text>
        </div>
      ))}
      <div className={classes.actions}>
        <Button size="compact-sm" variant="default" onClick={onCompare}>
          {t('pairs.compare')}
        </Button>
        <Button size="compact-sm" variant="subtle" onClick={dismiss}>
          {t('pairs.dismiss')}
        </Button>
      </div>
      <Text size="xs" className={classes.reasons ?? ''}>
        <span className={verdict === 'likely' ? 'due' : 'dim'}>{t(`verdicts.${verdict}`)}</span>
        {': '}
        <Reasons reasons={reasons} />
      </Text>
    </li>
  );
}
