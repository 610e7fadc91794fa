import { Modal, Stack, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { trpcClient, useTRPC } from '../api/trpc.ts';
import { useEntryForm } from '../api/use-entry-form.ts';
import { DateField } from '../components/DateField.tsx';
import { FormFoot } from '../components/FormFoot.tsx';
import { OfficerSelect } from '../components/OfficerSelect.tsx';

/** A task of ours on a country: what, by when, who. */
export function AddStep({
  countryId,
  caseId,
  proposal = '',
  onClose,
}: {
  readonly countryId: string;
  /** The case that it belongs to; the one that a follow-up is usually filed under when left out. */
  readonly caseId?: string;
  readonly proposal?: string;
  readonly onClose: () => void;
}) {
  const trpc = useTRPC();
  const { t } = useTranslation('country');
  const { isSaving, errorAt, generalError, formProps } = useEntryForm(onClose);
  const settings = useQuery(trpc.settings.read.queryOptions());
  const [text, setText] = useState(proposal);
  const [dueOn, setDueOn] = useState<string | null>(null);
  const [ownerId, setOwnerId] = useState<string | null | undefined>(undefined);
  const owner = ownerId === undefined ? (settings.data?.officerId ?? null) : ownerId;
  const save = () =>
    trpcClient.commitments.add.mutate({
      countryId,
      ...(caseId ? { caseId } : {}),
      direction: 'ours',
      text,
      dueOn,
      ownerId: owner,
      marking: settings.data?.defaultMarking ?? 'restricted',
    });
  return (
    <Modal opened onClose={onClose} title={t('addStep')}>
      <form {...formProps(save, t('stepAdded'))}>
        <Stack gap="sm">
          <TextInput
            label={t('stepText')}
            value={text}
            withAsterisk
            {...(proposal === '' ? { 'data-autofocus': true } : {})}
            onChange={({ currentTarget }) => setText(currentTarget.value)}
            error={errorAt('text')}
          />
          <DateField
            isFirst={proposal !== ''}
            label={t('stepDue')}
            value={dueOn}
            onChange={setDueOn}
            error={errorAt('dueOn')}
          />
          <OfficerSelect value={owner} onChange={setOwnerId} />
          <FormFoot error={generalError} isSaving={isSaving} onCancel={onClose} />
        </Stack>
      </form>
    </Modal>
  );
}
