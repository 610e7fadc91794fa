import { Modal, SegmentedControl, Stack, Text, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { stateOn } from '../../domain/objection-state.ts';
import { OBJECTION_STATES, type ObjectionState } from '../../domain/positions.ts';
import { trpcClient } from '../api/trpc.ts';
import { useEntryForm } from '../api/use-entry-form.ts';
import { DateField } from '../components/DateField.tsx';
import { FormFoot } from '../components/FormFoot.tsx';
import type { Objection } from './Objections.tsx';
import classes from './positions.module.css';

/** Notes what became of an objection. What was noted before stays beside it. */
export function TurnForm({
  objection,
  today,
  onClose,
}: {
  readonly objection: Objection;
  readonly today: string;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation(['positions', 'words']);
  const { isSaving, errorAt, generalError, formProps } = useEntryForm(onClose);
  const isStanding = stateOn(objection.turns, today) === 'standing';
  const [state, setState] = useState<ObjectionState>(isStanding ? 'eased' : 'standing');
  const [turnedOn, setTurnedOn] = useState<string | null>(today);
  const [note, setNote] = useState('');
  const save = () =>
    trpcClient.objections.turn.mutate({ objectionId: objection.id, state, turnedOn: turnedOn ?? '', note });
  return (
    <Modal opened onClose={onClose} title={t('positions:turnTitle')}>
      <form {...formProps(save, t('positions:turned'))}>
        <Stack gap="sm">
          <blockquote className={classes.words}>{objection.words}</blockquote>
          <div>
            <Text size="sm" fw={500}>
              {t('positions:turnState')}
            </Text>
            <SegmentedControl
              aria-label={t('positions:turnState')}
              value={state}
              onChange={(chosen) => setState(chosen as ObjectionState)}
              data={OBJECTION_STATES.map((value) => ({ value, label: t(`words:objectionState.${value}`) }))}
            />
          </div>
          <DateField
            label={t('positions:turnedOn')}
            value={turnedOn}
            onChange={setTurnedOn}
            required
            error={errorAt('turnedOn')}
          />
          <Textarea
            data-autofocus
            label={t('positions:turnNote')}
            placeholder={t('positions:turnNoteHint')}
            value={note}
            autosize
            minRows={2}
            withAsterisk
            onChange={({ currentTarget }) => setNote(currentTarget.value)}
            error={errorAt('note')}
          />
          <FormFoot error={generalError} isSaving={isSaving} onCancel={onClose} />
        </Stack>
      </form>
    </Modal>
  );
}
