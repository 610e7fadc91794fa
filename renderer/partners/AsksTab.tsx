import { Button } from '@mantine/core';
import { IconMessagePlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useTRPC } from '../api/trpc.ts';
import { Nothing } from '../components/Page.tsx';
import { QueryState } from '../components/QueryState.tsx';
import { Section } from '../components/Section.tsx';
import { AskForm } from './AskForm.tsx';
import { AskRow } from './AskRow.tsx';
import { Filter, FilterBar, OwnerFilter, TargetFilter, useStateChoices } from './FilterBar.tsx';
import type { TabProps } from './PartnersPage.tsx';
import { ASK_FILTERS, type PartnersQuestion } from './partners-question.ts';
import { Thanks } from './Thanks.tsx';
import type { Ask, Asks } from './use-ask-words.ts';

/** As many as one reads down; the newest come first. */
const SHOWN = 60;
const NO_FILTER = { partner: null, target: null, owner: null, state: null };

/** The ledger of favours: who was asked about whom, what came of it, what is due, and whom we have to thank. */
export function AsksTab(props: TabProps) {
  const trpc = useTRPC();
  const asks = useQuery(trpc.asks.list.queryOptions());
  return <QueryState query={asks}>{(found) => <Ledger {...props} ledger={found} />}</QueryState>;
}

function Ledger({ ledger, question, ask }: TabProps & { readonly ledger: Asks }) {
  const { t } = useTranslation(['partners', 'words']);
  const statesIn = useStateChoices();
  const [isAdding, setIsAdding] = useState(false);
  const [isWhole, setIsWhole] = useState(false);
  const { asks, today } = ledger;
  const found = asks.filter((each) => passes(each, question));
  const shown = isWhole ? found : found.slice(0, SHOWN);
  const stateNames = ASK_FILTERS.map((state) => ({
    value: state,
    label: state === 'overdue' || state === 'due' ? t(`partners:${state}`) : t(`words:askState.${state}`),
  })).filter(({ value }) => asks.some((each) => isIn(each, value)));
  return (
    <>
      {asks.length > 0 && <Thanks asks={asks} today={today} />}
      <FilterBar
        isFiltered={Object.keys(NO_FILTER).some((key) => key in question)}
        onClear={() => ask(NO_FILTER)}
        action={
          <Button size="xs" leftSection={<IconMessagePlus size={16} aria-hidden />} onClick={() => setIsAdding(true)}>
            {t('partners:addAsk')}
          </Button>
        }
      >
        {asks.length > 0 && (
          <>
            <Filter
              label={t('partners:partner')}
              any={t('partners:anyPartner')}
              data={statesIn(asks.flatMap(({ partner }) => partner ?? []))}
              value={question.partner}
              onChange={(partner) => ask({ partner })}
            />
            <TargetFilter question={question} ask={ask} states={asks.map(({ target }) => target)} />
            <OwnerFilter question={question} ask={ask} owners={asks.map(({ owner }) => owner)} />
            <Filter
              label={t('partners:state')}
              any={t('partners:anyState')}
              data={stateNames}
              value={question.state}
              onChange={(state) => ask({ state })}
            />
          </>
        )}
      </FilterBar>
      {asks.length === 0 ? (
        <Nothing>{t('partners:noAsks')}</Nothing>
      ) : (
        <Section title={t('partners:ledger')} count={found.length}>
          {found.length === 0 && <Nothing>{t('partners:noneFiltered')}</Nothing>}
          <ul className="quiet-list">
            {shown.map((each) => (
              <AskRow key={each.id} ask={each} today={today} />
            ))}
          </ul>
          {found.length > shown.length && (
            <Button variant="subtle" size="compact-sm" mt="xs" onClick={() => setIsWhole(true)}>
              {t('partners:showAll', { count: found.length })}
            </Button>
          )}
        </Section>
      )}
      {isAdding && (
        <AskForm
          ask={null}
          targetId={question.target ?? null}
          partnerId={question.partner ?? null}
          onClose={() => setIsAdding(false)}
        />
      )}
    </>
  );
}

function passes(ask: Ask, { partner, target, owner, state }: PartnersQuestion): boolean {
  return (
    (partner === undefined || ask.partner?.id === partner) &&
    (target === undefined || ask.target.id === target) &&
    (owner === undefined || ask.owner?.id === owner) &&
    (state === undefined || isIn(ask, state))
  );
}

function isIn(ask: Ask, state: NonNullable<PartnersQuestion['state']>): boolean {
  if (state === 'due') return ask.next !== null;
  return state === 'overdue' ? ask.next?.isOverdue === true : ask.state === state;
}
