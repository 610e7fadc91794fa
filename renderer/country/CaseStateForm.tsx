import { Modal, Select, SimpleGrid, Stack, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { hasSlipped } from '../../domain/case-change.ts';
import { CONDITIONS, type Condition, LIKELIHOODS, type Likelihood } from '../../domain/case-state.ts';
import { trpcClient } from '../api/trpc.ts';
import { useEntryForm } from '../api/use-entry-form.ts';
import { DateField } from '../components/DateField.tsx';
import { FormFoot } from '../components/FormFoot.tsx';
import { OfficerSelect } from '../components/OfficerSelect.tsx';
import { Slips } from '../components/Slips.tsx';
import { usePipelineName } from '../components/use-pipeline-name.ts';
import type { Dossier } from './CountryPage.tsx';

type Case = Dossier['cases'][number];

/** What an officer judges of a case: what holds it, how likely the next act is and by when, and who owns it. */
export function CaseStateForm({ found, onClose }: { readonly found: Case; readonly onClose: () => void }) {
  const { t } = useTranslation(['country', 'words']);
  const pipelineName = usePipelineName();
  const { isSaving, errorAt, generalError, formProps } = useEntryForm(onClose);
  const [draft, setDraft] = useState({
    condition: found.condition,
    conditionReason: found.conditionReason ?? '',
    reviewOn: found.reviewOn,
    likelihood: found.likelihood,
    likelihoodBasis: found.likelihoodBasis ?? '',
    targetOn: found.targetOn,
    targetReason: '',
    ownerId: found.ownerId,
  });
  const change = (changed: Partial<typeof draft>): void => setDraft((before) => ({ ...before, ...changed }));
  const isSlip = hasSlipped(found.targetOn, draft.targetOn);
  const save = () =>
    trpcClient.cases.update.mutate({
      caseId: found.caseId,
      ...draft,
      conditionReason: draft.conditionReason.trim() || null,
      likelihoodBasis: draft.likelihoodBasis.trim() || null,
    });
  return (
    <Modal opened onClose={onClose} size="lg" title={`${pipelineName(found.pipelineId)}: ${t('country:edit')}`}>
      <form {...formProps(save, t('country:changed'))}>
        <Stack gap="sm">
          <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="sm">
            <Select
              data-autofocus
              label={t('country:condition')}
              data={CONDITIONS.map((value) => ({ value, label: t(`words:condition.${value}`) }))}
              value={draft.condition}
              allowDeselect={false}
              onChange={(condition) => condition && change({ condition: condition as Condition })}
            />
            <DateField
              label={t('country:reviewOn')}
              value={draft.reviewOn}
              onChange={(reviewOn) => change({ reviewOn })}
              required={draft.condition === 'stalled'}
              error={errorAt('reviewOn')}
            />
          </SimpleGrid>
          <Textarea
            label={t('country:conditionReason')}
            value={draft.conditionReason}
            withAsterisk={draft.condition === 'stalled'}
            autosize
            onChange={({ currentTarget }) => change({ conditionReason: currentTarget.value })}
            error={errorAt('conditionReason')}
          />
          <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="sm">
            <Select
              label={t('country:likelihood')}
              placeholder={t('country:noLikelihood')}
              data={LIKELIHOODS.map((value) => ({ value, label: t(`words:likelihood.${value}`) }))}
              value={draft.likelihood}
              clearable
              clearButtonProps={{ 'aria-label': t('country:noLikelihood') }}
              onChange={(likelihood) => change({ likelihood: likelihood as Likelihood | null })}
            />
            <TextInput
              label={t('country:likelihoodBasis')}
              value={draft.likelihoodBasis}
              withAsterisk={draft.likelihood !== null}
              onChange={({ currentTarget }) => change({ likelihoodBasis: currentTarget.value })}
              error={errorAt('likelihoodBasis')}
            />
          </SimpleGrid>
          <DateField
            label={t('country:targetOn')}
            description={t('country:targetHint')}
            value={draft.targetOn}
            onChange={(targetOn) => change({ targetOn })}
            error={errorAt('targetOn')}
          />
          {draft.targetOn !== found.targetOn && (
            <TextInput
              label={t('country:targetReason')}
              value={draft.targetReason}
              withAsterisk={isSlip}
              onChange={({ currentTarget }) => change({ targetReason: currentTarget.value })}
              error={errorAt('targetReason')}
            />
          )}
          <Slips slips={found.targetChanges.map(({ changedAt, ...change }) => ({ ...change, at: changedAt }))} />
          <OfficerSelect value={draft.ownerId} onChange={(ownerId) => change({ ownerId })} />
          <FormFoot error={generalError} isSaving={isSaving} onCancel={onClose} />
        </Stack>
      </form>
    </Modal>
  );
}
