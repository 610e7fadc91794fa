import { Button, Group, Modal, Stack, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { trpcClient } from '../api/trpc.ts';
import { useAct } from '../api/use-act.ts';
import { DateField } from '../components/DateField.tsx';
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
  const { t } = useTranslation(['today', 'common']);
  const { date } = useLocale();
  const act = useAct();
  const [day, setDay] = useState(dueOn);
  const [reason, setReason] = useState('');
  const save = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (day === null) return;
    const moving = () => trpcClient.commitments.move.mutate({ id, dueOn: day, reason });
    if (await act(moving, t('today:moved', { day: date(day) }))) onClose();
  };
  return (
    <Modal opened onClose={onClose} title={t('today:moveTitle')} closeButtonProps={{ 'aria-label': t('common:close') }}>
      <form onSubmit={(event) => void save(event)}>
        <Stack gap="sm">
          <DateField
            label={t('today:newDay')}
            value={day}
            onChange={setDay}
            description={t('common:partialDateHint')}
            required
          />
          <TextInput
            label={t('today:why')}
            value={reason}
            withAsterisk
            onChange={({ currentTarget }) => setReason(currentTarget.value)}
          />
          <Group justify="flex-end">
            <Button type="submit" disabled={day === null || reason.trim() === ''}>
              {t('common:save')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
