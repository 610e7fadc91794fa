import { Button, Group, NumberInput, SimpleGrid, Text } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { AMBER_FROM, DEFAULT_WEIGHTS, RED_FROM, WATCH_SIGNALS, type WatchWeights } from '../../domain/watch.ts';
import { trpcClient } from '../api/trpc.ts';
import { useAct } from '../api/use-act.ts';
import { Section } from '../components/Section.tsx';

/** What counts how much is for the ministry to say. */
export function Weights({ weights }: { readonly weights: WatchWeights }) {
  const { t } = useTranslation('watch');
  const act = useAct();
  const [draft, setDraft] = useState(weights);
  const isChanged = WATCH_SIGNALS.some((signal) => draft[signal] !== weights[signal]);
  const save = (event: FormEvent): void => {
    event.preventDefault();
    void act(() => trpcClient.settings.write.mutate({ watchWeights: draft }), t('weightsSaved'));
  };
  return (
    <Section title={t('weights')}>
      <Text size="sm" className="dim">
        {t('weightsHelp', { red: RED_FROM, amber: AMBER_FROM })}
      </Text>
      <form onSubmit={save}>
        <SimpleGrid cols={{ base: 1, sm: 2, md: 4 }} spacing="sm" mt="sm">
          {WATCH_SIGNALS.map((signal) => (
            <NumberInput
              key={signal}
              label={t(`signalName.${signal}`)}
              value={draft[signal]}
              min={0}
              max={10}
              allowDecimal={false}
              clampBehavior="strict"
              onChange={(value) => setDraft({ ...draft, [signal]: Number(value) || 0 })}
            />
          ))}
        </SimpleGrid>
        <Group mt="sm">
          <Button type="submit" size="xs" disabled={!isChanged}>
            {t('saveWeights')}
          </Button>
          <Button variant="subtle" size="xs" onClick={() => setDraft(DEFAULT_WEIGHTS)}>
            {t('defaults')}
          </Button>
        </Group>
      </form>
    </Section>
  );
}
