import { Modal, Stack, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PipelineId } from '../../domain/pipelines.ts';
import { trpcClient } from '../api/trpc.ts';
import { useEntryForm } from '../api/use-entry-form.ts';
import { FormFoot } from '../components/FormFoot.tsx';

/** A pipeline in the ministry's own word. What its stages mean stays. */
export function RenamePipeline({
  pipelineId,
  name,
  onClose,
}: {
  readonly pipelineId: string;
  readonly name: string;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation('stages');
  const { isSaving, errorAt, generalError, formProps } = useEntryForm(onClose);
  const [draft, setDraft] = useState(name);
  const save = () =>
    trpcClient.stages.renamePipeline.mutate({ pipelineId: pipelineId as PipelineId, name: draft.trim() });
  return (
    <Modal opened onClose={onClose} title={t('renameTitle', { name })}>
      <form {...formProps(save, t('renamed', { name: draft.trim() }))}>
        <Stack gap="sm">
          <TextInput
            data-autofocus
            label={t('name')}
            value={draft}
            withAsterisk
            onChange={({ currentTarget }) => setDraft(currentTarget.value)}
            error={errorAt('name')}
          />
          <FormFoot error={generalError} isSaving={isSaving} onCancel={onClose} />
        </Stack>
      </form>
    </Modal>
  );
}
