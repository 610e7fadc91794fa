import { Modal, Select, Stack, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Marking } from '../../domain/marking.ts';
import { type Inputs, trpcClient } from '../api/trpc.ts';
import { useEntryForm } from '../api/use-entry-form.ts';
import { DateField } from '../components/DateField.tsx';
import { FormFoot } from '../components/FormFoot.tsx';
import { MarkingSelect } from '../components/MarkingSelect.tsx';

type Topic = Inputs['countries']['addNote']['topic'];
const TOPICS = ['decides', 'position', 'background'] as const satisfies readonly Topic[];

/** A dated, sourced note. The older one stays beside it: positions change, and the record of that is worth having. */
export function AddNote({
  countryId,
  today,
  onClose,
}: {
  readonly countryId: string;
  readonly today: string;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation(['country', 'words']);
  const { isSaving, errorAt, generalError, formProps } = useEntryForm(onClose);
  const [topic, setTopic] = useState<Topic>('position');
  const [text, setText] = useState('');
  const [asOf, setAsOf] = useState<string | null>(today);
  const [source, setSource] = useState('');
  const [marking, setMarking] = useState<Marking>('restricted');
  const save = () => trpcClient.countries.addNote.mutate({ countryId, topic, text, asOf: asOf ?? '', source, marking });
  return (
    <Modal opened onClose={onClose} title={t('country:addNote')}>
      <form {...formProps(save, t('country:noteAdded'))}>
        <Stack gap="sm">
          <Select
            label={t('country:noteTopic')}
            data={TOPICS.map((value) => ({ value, label: t(`words:topic.${value}`) }))}
            value={topic}
            allowDeselect={false}
            onChange={(value) => value && setTopic(value as Topic)}
          />
          <Textarea
            label={t('country:noteText')}
            value={text}
            autosize
            minRows={3}
            withAsterisk
            data-autofocus
            onChange={({ currentTarget }) => setText(currentTarget.value)}
            error={errorAt('text')}
          />
          <DateField label={t('country:noteAsOf')} value={asOf} onChange={setAsOf} required error={errorAt('asOf')} />
          <TextInput
            label={t('country:noteSource')}
            value={source}
            withAsterisk
            onChange={({ currentTarget }) => setSource(currentTarget.value)}
            error={errorAt('source')}
          />
          <MarkingSelect value={marking} onChange={setMarking} />
          <FormFoot error={generalError} isSaving={isSaving} onCancel={onClose} />
        </Stack>
      </form>
    </Modal>
  );
}
