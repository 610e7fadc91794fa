import { Modal, Stack, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { trpcClient } from '../api/trpc.ts';
import { useEntryForm } from '../api/use-entry-form.ts';
import { FormFoot } from '../components/FormFoot.tsx';
import { OfficerSelect } from '../components/OfficerSelect.tsx';
import type { OpenPromise } from './PromiseRow.tsx';

/** Other words, another owner, what it waits for. The deadline has a dialog of its own, because it asks why. */
export function CorrectPromise({ row, onClose }: { readonly row: OpenPromise; readonly onClose: () => void }) {
  const { t } = useTranslation('promises');
  const { isSaving, errorAt, generalError, formProps } = useEntryForm(onClose);
  const [text, setText] = useState(row.text);
  const [dueEvent, setDueEvent] = useState(row.dueEvent ?? '');
  const [ownerId, setOwnerId] = useState(row.ownerId);
  const isOurs = row.direction === 'ours';
  const save = () =>
    trpcClient.commitments.correct.mutate({
      id: row.id,
      text,
      dueEvent: dueEvent.trim() || null,
      ...(isOurs ? { ownerId } : {}),
    });
  return (
    <Modal opened onClose={onClose} title={isOurs ? t('assign') : t('correct')}>
      <form {...formProps(save, t('corrected'))}>
        <Stack gap="sm">
          {isOurs && <OfficerSelect value={ownerId} onChange={setOwnerId} />}
          <TextInput
            label={t('text')}
            value={text}
            withAsterisk
            onChange={({ currentTarget }) => setText(currentTarget.value)}
            error={errorAt('text')}
          />
          <TextInput
            label={t('dueEvent')}
            placeholder={t('dueEventHint')}
            value={dueEvent}
            onChange={({ currentTarget }) => setDueEvent(currentTarget.value)}
          />
          <FormFoot error={generalError} isSaving={isSaving} onCancel={onClose} />
        </Stack>
      </form>
    </Modal>
  );
}
