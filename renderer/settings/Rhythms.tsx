import { Button, Group, NumberInput, SimpleGrid, Text } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type ContactRhythms, DEFAULT_RHYTHMS } from '../../domain/contact-rhythm.ts';
import { trpcClient } from '../api/trpc.ts';
import { useAct } from '../api/use-act.ts';

const WHO = ['A', 'B', 'C', 'recogniser'] as const satisfies readonly (keyof ContactRhythms)[];

/** How often a state wants to hear from us. Today, the next step and the watch go by it. */
export function Rhythms({ rhythms }: { readonly rhythms: ContactRhythms }) {
  const { t } = useTranslation('settings');
  const act = useAct();
  const [draft, setDraft] = useState(rhythms);
  const isChanged = WHO.some((who) => draft[who] !== rhythms[who]);
  const save = (event: FormEvent): void => {
    event.preventDefault();
    void act(() => trpcClient.settings.write.mutate({ contactRhythms: draft }), t('rhythmsSaved'));
  };
  return (
    <form onSubmit={save}>
      <Text size="sm" className="dim">
        {t('rhythmsText')}
      </Text>
      <SimpleGrid cols={{ base: 2, sm: 4 }} spacing="sm" mt="sm">
        {WHO.map((who) => (
          <NumberInput
            key={who}
            label={t(`rhythm.${who}`)}
            value={draft[who]}
            min={1}
            max={3650}
            allowDecimal={false}
            clampBehavior="blur"
            onChange={(value) => setDraft({ ...draft, [who]: Number(value) || 1 })}
          />
        ))}
      </SimpleGrid>
      <Group mt="sm">
        <Button type="submit" size="xs" disabled={!isChanged}>
          {t('saveRhythms')}
        </Button>
        <Button variant="subtle" size="xs" onClick={() => setDraft(DEFAULT_RHYTHMS)}>
          {t('usualRhythms')}
        </Button>
      </Group>
    </form>
  );
}
