import { Modal, Select, Stack, Text, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Outcome } from '../../domain/case-state.ts';
import { ACTS } from '../../domain/stage-claim.ts';
import { type Outputs, trpcClient } from '../api/trpc.ts';
import { useEntryForm } from '../api/use-entry-form.ts';
import { DateField } from '../components/DateField.tsx';
import { FormFoot } from '../components/FormFoot.tsx';
import { DayWarning } from './DayWarning.tsx';
import { PapersPicker, usePapers } from './PapersPicker.tsx';

/** Where the recovery of a withdrawn recognition usually begins: a channel is open. */
const USUAL_RECOVERY = 'R2';

/** Enters a side outcome of a recognition case: from when, why, on which papers. Or ends the one that it carries. */
export function OutcomeDialog({
  found,
  name,
  outcome,
  pipeline,
  papersOnFile,
  today,
  onClose,
}: {
  readonly found: { readonly caseId: string; readonly stageId: string; readonly stageSince: string | null };
  readonly name: string;
  readonly outcome: Outcome | null;
  readonly pipeline: Outputs['boards']['pipelines'][number];
  readonly papersOnFile: Outputs['countries']['dossier']['documents'];
  readonly today: string;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation(['move', 'words']);
  const { isSaving, errorAt, generalError, formProps } = useEntryForm(onClose);
  const choice = usePapers(papersOnFile);
  const [effectiveOn, setEffectiveOn] = useState<string | null>(today);
  const [reason, setReason] = useState('');
  const act = pipeline.stages.findIndex(({ id }) => id === ACTS.recognition.stageId);
  const recoveries = pipeline.stages.slice(1, act);
  const [stageId, setStageId] = useState(
    (recoveries.find(({ id }) => id === USUAL_RECOVERY) ?? recoveries[0])?.id ?? null,
  );
  // Only these two can take the case out of its stage.
  const isMove = outcome === 'withdrawn' || outcome === 'restored';
  const left = isMove ? pipeline.stages.find(({ id }) => id === found.stageId) : undefined;
  const word = outcome === null ? t('move:outcomeNone') : t(`words:outcome.${outcome}`);
  const save = async () =>
    trpcClient.cases.enterOutcome.mutate({
      caseId: found.caseId,
      outcome,
      stageId: outcome === 'withdrawn' ? stageId : null,
      effectiveOn: effectiveOn ?? '',
      reason,
      ...(await choice.send()),
    });
  return (
    <Modal opened onClose={onClose} size="lg" title={t('move:outcomeTitle', { name, outcome: word })}>
      <form {...formProps(save, t('move:outcomeSet', { name, outcome: word }))}>
        <Stack gap="sm">
          <Text size="sm" className="dim">
            {t(`move:outcomeHelp.${outcome ?? 'none'}`)}
          </Text>
          <DateField
            isFirst
            label={t('move:effectiveOn')}
            description={t('move:effectiveHint')}
            value={effectiveOn}
            onChange={setEffectiveOn}
            error={errorAt('effectiveOn')}
            required
          />
          <DayWarning
            on={effectiveOn}
            stage={left ? { name: `${left.code} ${left.name}`, since: found.stageSince } : null}
          />
          {outcome === 'withdrawn' && (
            <Select
              label={t('move:recovery')}
              data={recoveries.map((stage) => ({ value: stage.id, label: `${stage.code} ${stage.name}` }))}
              value={stageId}
              allowDeselect={false}
              onChange={setStageId}
              error={errorAt('stageId')}
            />
          )}
          <PapersPicker choice={choice} errorAt={errorAt} />
          <Textarea
            label={t('move:outcomeReason')}
            value={reason}
            withAsterisk
            autosize
            minRows={2}
            onChange={({ currentTarget }) => setReason(currentTarget.value)}
            error={errorAt('reason')}
          />
          <FormFoot error={generalError} isSaving={isSaving} onCancel={onClose} />
        </Stack>
      </form>
    </Modal>
  );
}
