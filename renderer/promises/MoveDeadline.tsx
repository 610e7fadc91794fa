import { Modal, Stack, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { trpcClient, useTRPC } from '../api/trpc.ts';
import { useEntryForm } from '../api/use-entry-form.ts';
import { DateField } from '../components/DateField.tsx';
import { FormFoot } from '../components/FormFoot.tsx';
import { Slips } from '../components/Slips.tsx';
import { useLocale } from '../i18n/locale.ts';

/** A deadline moves with its reason, so that a promise that slips four times shows it. */
export function MoveDeadline({
  id,
  dueOn,
  onClose,
}: {
  readonly id: string;
  readonly dueOn: string | null;
  readonly onClose: () => void;
}) {
  const trpc = useTRPC();
  const { t } = useTranslation(['promises', 'common']);
  const { date } = useLocale();
  const { isSaving, errorAt, generalError, formProps } = useEntryForm(onClose);
  const moves = useQuery(trpc.commitments.moves.queryOptions({ id }));
  const [day, setDay] = useState(dueOn);
  const [reason, setReason] = useState('');
  const save = () => trpcClient.commitments.move.mutate({ id, dueOn: day ?? '', reason });
  return (
    <Modal opened onClose={onClose} title={t('promises:moveTitle')}>
      <form {...formProps(save, t('promises:moved', { day: day === null ? '' : date(day) }))}>
        <Stack gap="sm">
          <DateField
            isFirst
            label={t('promises:newDay')}
            value={day}
            onChange={setDay}
            description={t('common:partialDateHint')}
            error={errorAt('dueOn')}
            required
          />
          <TextInput
            label={t('promises:why')}
            value={reason}
            withAsterisk
            onChange={({ currentTarget }) => setReason(currentTarget.value)}
            error={errorAt('reason')}
          />
          <Slips slips={(moves.data ?? []).map(({ movedAt, ...move }) => ({ ...move, at: movedAt }))} />
          <FormFoot error={generalError} isSaving={isSaving} onCancel={onClose} />
        </Stack>
      </form>
    </Modal>
  );
}
