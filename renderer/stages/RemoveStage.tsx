import { Modal, Select, Stack, Text, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PipelineId } from '../../domain/pipelines.ts';
import { hasActed } from '../../domain/stage-order.ts';
import { trpcClient } from '../api/trpc.ts';
import { useEntryForm } from '../api/use-entry-form.ts';
import { FormFoot } from '../components/FormFoot.tsx';
import { useLocale } from '../i18n/locale.ts';
import type { Case, Pipeline, Stage } from './StagesPage.tsx';
import classes from './stages.module.css';

/** Takes a stage out of use. Which cases move, and where to, stands there before it is done. */
export function RemoveStage({
  pipeline,
  stage,
  cases,
  onClose,
}: {
  readonly pipeline: Pipeline;
  readonly stage: Stage;
  readonly cases: readonly Case[];
  readonly onClose: () => void;
}) {
  const { t } = useTranslation('stages');
  const { countryName } = useLocale();
  const { isSaving, errorAt, generalError, formProps } = useEntryForm(onClose);
  const name = `${stage.code} ${stage.name}`;
  const [reason, setReason] = useState<string>(() => t('removedReason', { stage: name }));
  const order = pipeline.stages.map(({ id }) => id);
  const sideOf = (stageId: string): boolean => hasActed(pipeline.id as PipelineId, order, stageId);
  const at = order.indexOf(stage.id);
  const targets = pipeline.stages.filter(({ id }) => id !== stage.id && sideOf(id) === sideOf(stage.id));
  // The stage before it is what a case in it has surely reached.
  const usual = targets.findLast(({ id }) => order.indexOf(id) < at) ?? targets[0];
  const [toStageId, setToStageId] = useState(usual?.id ?? null);
  const save = () =>
    trpcClient.stages.remove.mutate({ stageId: stage.id, toStageId: cases.length > 0 ? toStageId : null, reason });
  return (
    <Modal opened onClose={onClose} size="lg" title={t('removeTitle', { stage: name })}>
      <form {...formProps(save, t('removed', { stage: name }))}>
        <Stack gap="sm">
          {cases.length > 0 && (
            <>
              <Select
                data-autofocus
                label={t('casesGo', { count: cases.length })}
                data={targets.map(({ id, code, name: to }) => ({ value: id, label: `${code} ${to}` }))}
                value={toStageId}
                allowDeselect={false}
                onChange={setToStageId}
                error={errorAt('toStageId')}
              />
              <Textarea
                label={t('reason')}
                description={t('reasonHelp')}
                value={reason}
                withAsterisk
                autosize
                onChange={({ currentTarget }) => setReason(currentTarget.value)}
                error={errorAt('reason')}
              />
            </>
          )}
          <div className={classes.effect} role="status">
            <Text size="sm" fw={500}>
              {t('effect')}
            </Text>
            <Text size="sm">{cases.length > 0 ? cases.map(countryName).join(', ') : t('noneMoves')}</Text>
            <Text size="xs" className="dim">
              {t('removeHelp')}
            </Text>
          </div>
          <FormFoot error={generalError} isSaving={isSaving} onCancel={onClose} />
        </Stack>
      </form>
    </Modal>
  );
}
