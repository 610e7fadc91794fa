import { Button, Group, Modal, Stack, Text, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { trpcClient, useTRPC } from '../api/trpc.ts';
import { useAct } from '../api/use-act.ts';
import { DateField } from '../components/DateField.tsx';
import { DueDay } from '../components/DueDay.tsx';
import { OfficerSelect } from '../components/OfficerSelect.tsx';
import type { Dossier } from './CountryPage.tsx';
import classes from './country.module.css';

/** The one line that never leaves the page: what happens next, when, and who does it. */
export function NextStep({ dossier }: { readonly dossier: Dossier }) {
  const trpc = useTRPC();
  const { t } = useTranslation(['country', 'common', 'today']);
  const act = useAct();
  const officers = useQuery(trpc.officers.list.queryOptions());
  const [isAdding, setIsAdding] = useState(false);
  const steps = dossier.cases.filter(({ nextStepId }) => nextStepId !== null);
  return (
    <div className={classes.nextStep}>
      <strong>{t('country:nextStep')}</strong>
      {steps.length === 0 && <span className="dim">{t('country:noNextStep')}</span>}
      {steps.map((found) => (
        <Group key={found.caseId} gap="xs">
          <span>{found.nextStepText}</span>
          <Text size="sm">
            <DueDay on={found.nextStepOn} today={dossier.today} /> ·{' '}
            {officers.data?.find(({ id }) => id === found.nextStepOwnerId)?.name ?? t('common:nobody')}
          </Text>
          <Button
            size="compact-xs"
            variant="default"
            onClick={() =>
              void act(
                () => trpcClient.commitments.close.mutate({ id: found.nextStepId ?? '', status: 'kept' }),
                t('today:closed', { text: found.nextStepText ?? '' }),
              )
            }
          >
            {t('today:done')}
          </Button>
        </Group>
      ))}
      <Button size="compact-xs" variant="subtle" onClick={() => setIsAdding(true)}>
        {t('country:addStep')}
      </Button>
      {isAdding && <AddStep countryId={dossier.country.id} onClose={() => setIsAdding(false)} />}
    </div>
  );
}

/** Asks for what we do next in a country, by when, and who does it. */
export function AddStep({ countryId, onClose }: { readonly countryId: string; readonly onClose: () => void }) {
  const trpc = useTRPC();
  const { t } = useTranslation(['country', 'common']);
  const act = useAct();
  const settings = useQuery(trpc.settings.read.queryOptions());
  const [text, setText] = useState('');
  const [dueOn, setDueOn] = useState<string | null>(null);
  const [ownerId, setOwnerId] = useState<string | null | undefined>(undefined);
  const owner = ownerId === undefined ? (settings.data?.officerId ?? null) : ownerId;
  const save = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const adding = () =>
      trpcClient.commitments.add.mutate({
        countryId,
        direction: 'ours',
        text,
        dueOn,
        ownerId: owner,
        marking: settings.data?.defaultMarking ?? 'restricted',
      });
    if (await act(adding, t('country:stepAdded'))) onClose();
  };
  return (
    <Modal opened onClose={onClose} title={t('country:addStep')} closeButtonProps={{ 'aria-label': t('common:close') }}>
      <form onSubmit={(event) => void save(event)}>
        <Stack gap="sm">
          <TextInput
            label={t('country:stepText')}
            value={text}
            withAsterisk
            data-autofocus
            onChange={({ currentTarget }) => setText(currentTarget.value)}
          />
          <DateField label={t('country:stepDue')} value={dueOn} onChange={setDueOn} />
          <OfficerSelect value={owner} onChange={setOwnerId} />
          <Group justify="flex-end">
            <Button type="submit" disabled={text.trim() === ''}>
              {t('common:save')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
