import { Modal, Stack, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { trpcClient } from '../api/trpc.ts';
import { useEntryForm } from '../api/use-entry-form.ts';
import { DateField } from '../components/DateField.tsx';
import { FormFoot } from '../components/FormFoot.tsx';
import classes from './partners.module.css';
import { type Ask, useAskWords } from './use-ask-words.ts';

/** Thanks that were said on another day than today, or are to be remembered with how they were said. */
export function ThanksForm({
  ask,
  today,
  onClose,
}: {
  readonly ask: Ask;
  readonly today: string;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation('partners');
  const { askedName, thanksDraft } = useAskWords();
  const { isSaving, errorAt, generalError, formProps } = useEntryForm(onClose);
  const [thankedOn, setThankedOn] = useState<string | null>(ask.thankedOn ?? today);
  const [note, setNote] = useState(ask.thanksNote ?? '');
  const save = () => trpcClient.asks.thank.mutate({ askId: ask.id, thankedOn: thankedOn ?? '', note: note || null });
  return (
    <Modal opened onClose={onClose} title={t('recordThanks')}>
      <form {...formProps(save, t('thanked', { name: askedName(ask) }))}>
        <Stack gap="sm">
          <Text component="p" className={classes.draft ?? ''}>
            {thanksDraft(ask)}
          </Text>
          <DateField
            label={t('thankedDay')}
            value={thankedOn}
            onChange={setThankedOn}
            error={errorAt('thankedOn')}
            required
            isFirst
          />
          <TextInput
            label={t('thanksNote')}
            placeholder={t('thanksNoteHint')}
            value={note}
            onChange={({ currentTarget }) => setNote(currentTarget.value)}
          />
          <FormFoot error={generalError} isSaving={isSaving} onCancel={onClose} />
        </Stack>
      </form>
    </Modal>
  );
}
