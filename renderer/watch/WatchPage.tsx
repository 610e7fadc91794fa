import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Light } from '../../domain/watch.ts';
import { type Outputs, useTRPC } from '../api/trpc.ts';
import { Nothing, Page } from '../components/Page.tsx';
import { QueryState } from '../components/QueryState.tsx';
import { Section } from '../components/Section.tsx';
import { WatchRow } from './WatchRow.tsx';
import { Weights } from './Weights.tsx';
import classes from './watch.module.css';

export type Watch = Outputs['watch']['list'];
export type WatchedState = Watch['states'][number];

const LIGHTS = ['red', 'amber', 'green'] as const satisfies readonly Light[];
/** As many green ones as one looks over; the red and the amber are all shown. */
const GREEN_SHOWN = 10;

/** The recognitions that are won, those in doubt first, each with the reasons for its light. */
export function WatchPage() {
  const trpc = useTRPC();
  const watch = useQuery(trpc.watch.list.queryOptions());
  return <QueryState query={watch}>{(found) => <WatchView watch={found} />}</QueryState>;
}

function WatchView({ watch }: { readonly watch: Watch }) {
  const { t } = useTranslation('watch');
  const byLight = Map.groupBy(watch.states, ({ light }) => light);
  return (
    <Page title={t('title')} explain={t('explain')}>
      {watch.states.length === 0 && <Nothing>{t('empty')}</Nothing>}
      {LIGHTS.map((light) => (
        <LightSection key={light} light={light} states={byLight.get(light) ?? []} />
      ))}
      <Weights key={JSON.stringify(watch.weights)} weights={watch.weights} />
    </Page>
  );
}

function LightSection({ light, states }: { readonly light: Light; readonly states: readonly WatchedState[] }) {
  const { t } = useTranslation('watch');
  const [isWhole, setIsWhole] = useState(false);
  if (states.length === 0) return null;
  const sorted = states.toSorted((a, b) => b.score - a.score);
  const most = light === 'green' ? GREEN_SHOWN : sorted.length;
  return (
    <Section
      title={
        <>
          <span className={classes[light]} aria-hidden="true" /> {t(`light.${light}`)}
        </>
      }
      count={`${states.length} · ${t(`lightHelp.${light}`)}`}
    >
      <ul className="quiet-list">
        {(isWhole ? sorted : sorted.slice(0, most)).map((state) => (
          <WatchRow key={state.countryId} state={state} />
        ))}
      </ul>
      {sorted.length > most && (
        <Button variant="subtle" size="compact-sm" mt="xs" aria-expanded={isWhole} onClick={() => setIsWhole(!isWhole)}>
          {isWhole ? t('showFewer') : t('showAll', { count: sorted.length })}
        </Button>
      )}
    </Section>
  );
}
