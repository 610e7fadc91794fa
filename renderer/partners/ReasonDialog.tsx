import { Modal, Stack, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useEntryForm } from '../api/use-entry-form.ts';
import { FormFoot } from '../components/FormFoot.tsx';

/** Ends something that stays on record: what it was and why it ended. */
export function ReasonDialog({
  title,
  explain,
  done,
  onSave,
  onClose,
}: {
  readonly title: string;
  readonly explain: string;
  readonly done: string;
  readonly onSave: (reason: string) => Promise<{ readonly changeId: number }>;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation('partners');
  const { isSaving, errorAt, generalError, formProps } = useEntryForm(onClose);
  const [reason, setReason] = useState('');
  return (
    <Modal opened onClose={onClose} title={title}>
      <form {...formProps(() => onSave(reason), done)}>
        <Stack gap="sm">
          <Text size="sm" className="dim">
            {explain}
          </Text>
          <TextInput
            data-autofocus
            label={t('reason')}
            value={reason}
            withAsterisk
            onChange={({ currentTarget }) => setReason(currentTarget.value)}
            error={errorAt('reason')}
          />
          <FormFoot error={generalError} isSaving={isSaving} onCancel={onClose} />
        </Stack>
      </form>
    </Modal>
  );
}
