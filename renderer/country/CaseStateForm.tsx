import { Modal, Select, Stack, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CONDITIONS, type Condition, OUTCOMES, type Outcome } from '../../domain/case-state.ts';
import { trpcClient } from '../api/trpc.ts';
import { useEntryForm } from '../api/use-entry-form.ts';
import { DateField } from '../components/DateField.tsx';
import { FormFoot } from '../components/FormFoot.tsx';
import { OfficerSelect } from '../components/OfficerSelect.tsx';
import type { Dossier } from './CountryPage.tsx';

/** What holds a case, its side outcome and its owner. */
export function CaseStateForm({
  found,
  onClose,
}: {
  readonly found: Dossier['cases'][number];
  readonly onClose: () => void;
}) {
  const { t } = useTranslation(['country', 'words', 'common']);
  const { isSaving, errorAt, generalError, formProps } = useEntryForm(onClose);
  const [condition, setCondition] = useState<Condition>(found.condition);
  const [conditionReason, setConditionReason] = useState(found.conditionReason ?? '');
  const [reviewOn, setReviewOn] = useState(found.reviewOn);
  const [outcome, setOutcome] = useState<Outcome | null>(found.outcome);
  const [ownerId, setOwnerId] = useState(found.ownerId);
  const save = () =>
    trpcClient.cases.update.mutate({
      caseId: found.caseId,
      condition,
      conditionReason: conditionReason.trim() || null,
      reviewOn,
      outcome,
      ownerId,
    });
  return (
    <Modal
      opened
      onClose={onClose}
      title={`${t(`words:pipeline.${found.pipelineId as 'recognition'}`)}: ${t('country:edit')}`}
      closeButtonProps={{ 'aria-label': t('common:close') }}
    >
      <form {...formProps(save, t('country:changed'))}>
        <Stack gap="sm">
          <Select
            label={t('country:condition')}
            data={CONDITIONS.map((value) => ({ value, label: t(`words:condition.${value}`) }))}
            value={condition}
            allowDeselect={false}
            onChange={(value) => value && setCondition(value as Condition)}
          />
          <Textarea
            label={t('country:conditionReason')}
            value={conditionReason}
            withAsterisk={condition === 'stalled'}
            autosize
            onChange={({ currentTarget }) => setConditionReason(currentTarget.value)}
            error={errorAt('conditionReason')}
          />
          <DateField
            label={t('country:reviewOn')}
            value={reviewOn}
            onChange={setReviewOn}
            required={condition === 'stalled'}
            error={errorAt('reviewOn')}
          />
          <Select
            label={t('country:outcome')}
            placeholder={t('country:noOutcome')}
            data={OUTCOMES.map((value) => ({ value, label: t(`words:outcome.${value}`) }))}
            value={outcome}
            clearable
            clearButtonProps={{ 'aria-label': t('country:noOutcome') }}
            onChange={(value) => setOutcome(value as Outcome | null)}
          />
          <OfficerSelect value={ownerId} onChange={setOwnerId} />
          <FormFoot error={generalError} isSaving={isSaving} onCancel={onClose} />
        </Stack>
      </form>
    </Modal>
  );
}
