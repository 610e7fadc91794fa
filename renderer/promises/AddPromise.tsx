import { Modal, SegmentedControl, SimpleGrid, Stack, Text, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Inputs, trpcClient, useTRPC } from '../api/trpc.ts';
import { useEntryForm } from '../api/use-entry-form.ts';
import { DateField } from '../components/DateField.tsx';
import { FormFoot } from '../components/FormFoot.tsx';
import { OfficerSelect } from '../components/OfficerSelect.tsx';
import { type ChosenPerson, PersonSelect } from '../components/PersonSelect.tsx';

type Direction = Inputs['commitments']['add']['direction'];
const DIRECTIONS = ['ours', 'theirs', 'partner'] as const satisfies readonly Direction[];

/** A promise in its exact words. Whose it is comes first: only ours is given to one of our people. */
export function AddPromise({ countryId, onClose }: { readonly countryId: string; readonly onClose: () => void }) {
  const trpc = useTRPC();
  const { t } = useTranslation(['promises', 'words']);
  const { isSaving, errorAt, generalError, formProps } = useEntryForm(onClose);
  const settings = useQuery(trpc.settings.read.queryOptions());
  const [direction, setDirection] = useState<Direction>('theirs');
  const [text, setText] = useState('');
  const [dueOn, setDueOn] = useState<string | null>(null);
  const [dueEvent, setDueEvent] = useState('');
  const [ownerId, setOwnerId] = useState<string | null | undefined>(undefined);
  const [person, setPerson] = useState<ChosenPerson | null>(null);
  const owner = ownerId === undefined ? (settings.data?.officerId ?? null) : ownerId;
  const save = () =>
    trpcClient.commitments.add.mutate({
      countryId,
      direction,
      text,
      dueOn,
      dueEvent: dueEvent.trim() || null,
      personId: direction === 'partner' ? null : (person?.id ?? null),
      ownerId: direction === 'ours' ? owner : null,
      marking: settings.data?.defaultMarking ?? 'restricted',
    });
  return (
    <Modal opened onClose={onClose} title={t('promises:add')}>
      <form {...formProps(save, t('promises:added'))}>
        <Stack gap="sm">
          <SegmentedControl
            aria-label={t('promises:whose')}
            value={direction}
            onChange={(value) => setDirection(value as Direction)}
            data={DIRECTIONS.map((value) => ({ value, label: t(`words:direction.${value}`) }))}
          />
          <Text size="xs" className="dim">
            {t(`promises:directionHelp.${direction}`)}
          </Text>
          <TextInput
            data-autofocus
            label={t('promises:text')}
            value={text}
            withAsterisk
            onChange={({ currentTarget }) => setText(currentTarget.value)}
            error={errorAt('text')}
          />
          <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="sm">
            <DateField label={t('promises:due')} value={dueOn} onChange={setDueOn} error={errorAt('dueOn')} />
            <TextInput
              label={t('promises:dueEvent')}
              placeholder={t('promises:dueEventHint')}
              value={dueEvent}
              onChange={({ currentTarget }) => setDueEvent(currentTarget.value)}
            />
          </SimpleGrid>
          {direction !== 'partner' && (
            <PersonSelect
              label={t(direction === 'ours' ? 'promises:toWhom' : 'promises:byWhom')}
              value={person}
              onChange={setPerson}
              countryId={countryId}
              error={errorAt('personId')}
            />
          )}
          {direction === 'ours' && <OfficerSelect value={owner} onChange={setOwnerId} />}
          <FormFoot error={generalError} isSaving={isSaving} onCancel={onClose} />
        </Stack>
      </form>
    </Modal>
  );
}
