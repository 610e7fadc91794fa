import { Button, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Light } from '../../domain/watch.ts';
import { type Outputs, useTRPC } from '../api/trpc.ts';
import { QueryState } from '../components/QueryState.tsx';
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
    <div className={classes.page}>
      <Title order={1} size="h2">
        {t('title')}
      </Title>
      <Text className="dim" size="sm" maw="46rem">
        {t('explain')}
      </Text>
      {watch.states.length === 0 && <p className={classes.empty}>{t('empty')}</p>}
      {LIGHTS.map((light) => (
        <LightSection key={light} light={light} states={byLight.get(light) ?? []} />
      ))}
      <Weights key={JSON.stringify(watch.weights)} weights={watch.weights} />
    </div>
  );
}

function LightSection({ light, states }: { readonly light: Light; readonly states: readonly WatchedState[] }) {
  const { t } = useTranslation('watch');
  const id = useId();
  const [isWhole, setIsWhole] = useState(false);
  if (states.length === 0) return null;
  const sorted = states.toSorted((a, b) => b.score - a.score);
  const most = light === 'green' ? GREEN_SHOWN : sorted.length;
  return (
    <section className={classes.section} aria-labelledby={id}>
      <Title order={2} size="h4" id={id}>
        <span className={classes[light]} aria-hidden="true" /> {t(`light.${light}`)}{' '}
        <span className="dim">
          {states.length} · {t(`lightHelp.${light}`)}
        </span>
      </Title>
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
    </section>
  );
}
