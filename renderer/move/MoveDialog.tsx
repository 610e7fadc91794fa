import { Alert, Button, Checkbox, Group, Modal, Select, Stack, Text, Textarea } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PipelineId } from '../../domain/pipelines.ts';
import { ACTS } from '../../domain/stage-claim.ts';
import { type Criterion, type GatePaper, isWrongWay, missingAtGate, stagesAtGate } from '../../domain/stage-gate.ts';
import { type Outputs, refusalOf, trpcClient, useTRPC } from '../api/trpc.ts';
import { useFocusOnRefusal } from '../api/use-focus-on-refusal.ts';
import { useRefusalText } from '../api/use-refusal-text.ts';
import { useUndoToast } from '../api/use-undo-toast.tsx';
import { DateField } from '../components/DateField.tsx';
import { useLocale } from '../i18n/locale.ts';
import { DayWarning } from './DayWarning.tsx';
import { PapersPicker, usePapers } from './PapersPicker.tsx';

type Pipeline = Outputs['boards']['pipelines'][number];
type Stage = Pipeline['stages'][number];

interface Props {
  readonly caseId: string;
  readonly country: {
    readonly countryId: string;
    readonly nameEn: string;
    readonly nameSq: string;
    readonly nameSr: string;
  };
  readonly pipeline: Pipeline;
  readonly stageId: string;
  readonly onClose: () => void;
}

/** Asks what a move needs: from when, on what evidence, and where that is missing, why. */
export function MoveDialog({ caseId, country, pipeline, stageId, onClose }: Props) {
  const trpc = useTRPC();
  const { t } = useTranslation(['move', 'common']);
  const { countryName } = useLocale();
  const found = useQuery(trpc.cases.read.queryOptions({ caseId }));
  const dossier = useQuery(trpc.countries.dossier.queryOptions({ countryId: country.countryId }));
  const from = pipeline.stages.find(({ id }) => id === found.data?.stageId);
  const to = pipeline.stages.find(({ id }) => id === stageId);
  return (
    <Modal
      opened
      onClose={onClose}
      size="lg"
      title={t('move:title', { name: countryName(country), from: from?.name ?? '…', to: to?.name ?? '…' })}
    >
      {found.data && dossier.data && from && (
        <MoveForm
          name={countryName(country)}
          found={found.data}
          papersOnFile={dossier.data.documents}
          pipeline={pipeline}
          from={from}
          today={dossier.data.today}
          initialStageId={stageId}
          onClose={onClose}
        />
      )}
    </Modal>
  );
}

function MoveForm({
  name,
  found,
  papersOnFile,
  pipeline,
  from,
  today,
  initialStageId,
  onClose,
}: {
  readonly name: string;
  readonly found: Outputs['cases']['read'];
  readonly papersOnFile: Outputs['countries']['dossier']['documents'];
  readonly pipeline: Pipeline;
  readonly from: Stage;
  readonly today: string;
  readonly initialStageId: string;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation(['move', 'common']);
  const queryClient = useQueryClient();
  const refusalText = useRefusalText();
  const offerUndo = useUndoToast();
  const [stageId, setStageId] = useState(initialStageId);
  const [effectiveOn, setEffectiveOn] = useState<string | null>(today);
  const [reason, setReason] = useState('');
  const [confirmed, setConfirmed] = useState<readonly string[]>([]);
  const choice = usePapers(papersOnFile);
  const [error, setError] = useState<unknown>(null);
  const [isMoving, setIsMoving] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  useFocusOnRefusal(form, error);

  const stage = pipeline.stages.find(({ id }) => id === stageId) ?? from;
  const isBackward = stage.position < from.position;
  const act = pipeline.stages.find(({ id }) => id === ACTS[pipeline.id as PipelineId].stageId) ?? stage;
  const asked = stagesAtGate(from.position, stage, act).flatMap(({ criteria }) => criteria);
  // The same rule as the gate itself: what the dialog says is what the desk will answer.
  const missing = missingAtGate({
    from: from.position,
    target: stage,
    act,
    onFile: found.documents,
    added: choice.papers,
    confirmed,
  });
  const isReasonNeeded = isBackward || missing.length > 0;
  const field = refusalOf(error)?.field;
  const errorAt = (name_: string): string | null => (field === name_ ? refusalText(error) : null);

  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (effectiveOn === null || isMoving) return;
    setIsMoving(true);
    setError(null);
    try {
      const { changeId } = await trpcClient.cases.move.mutate({
        caseId: found.caseId,
        stageId,
        effectiveOn,
        reason,
        confirmed: [...confirmed],
        ...(await choice.send()),
      });
      await queryClient.invalidateQueries();
      offerUndo(t('move:moved', { name, stage: stage.name }), { changeId });
      onClose();
    } catch (failure) {
      setError(failure);
    } finally {
      setIsMoving(false);
    }
  };

  return (
    <form ref={form} onSubmit={(event) => void submit(event)}>
      <Stack gap="sm">
        <Select
          label={t('move:stage')}
          data={pipeline.stages
            .filter(({ id }) => id !== from.id)
            .map(({ id, code, name: stageName }) => ({ value: id, label: `${code} ${stageName}` }))}
          value={stageId}
          allowDeselect={false}
          onChange={(chosen) => chosen && setStageId(chosen)}
          error={errorAt('stageId')}
        />
        <Text size="sm" className="dim">
          {t('move:enterWhen')}: {stage.enterWhen}
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
        <DayWarning on={effectiveOn} stage={{ name: `${from.code} ${from.name}`, since: found.stageSince }} />
        {asked.length > 0 && (
          <CriteriaList
            asked={asked}
            missing={missing}
            papers={choice.papers}
            confirmed={confirmed}
            onConfirm={setConfirmed}
          />
        )}
        <PapersPicker choice={choice} kinds={asked.flatMap(({ documentKinds }) => documentKinds)} errorAt={errorAt} />
        <Textarea
          label={isBackward ? t('move:reasonBackward') : isReasonNeeded ? t('move:reason') : t('move:reasonOptional')}
          value={reason}
          withAsterisk={isReasonNeeded}
          autosize
          minRows={2}
          onChange={({ currentTarget }) => setReason(currentTarget.value)}
          error={errorAt('reason')}
        />
        {error !== null && field === undefined && (
          <Alert color="red" role="alert">
            {refusalText(error)}
          </Alert>
        )}
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t('common:cancel')}
          </Button>
          <Button type="submit" loading={isMoving} disabled={effectiveOn === null}>
            {t('move:move')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

function CriteriaList({
  asked,
  missing,
  papers,
  confirmed,
  onConfirm,
}: {
  readonly asked: readonly Criterion[];
  readonly missing: readonly Criterion[];
  readonly papers: readonly GatePaper[];
  readonly confirmed: readonly string[];
  readonly onConfirm: (confirmed: readonly string[]) => void;
}) {
  const { t } = useTranslation('move');
  return (
    <div>
      <Text size="sm" fw={500}>
        {t('criteria')}
      </Text>
      <ul className="quiet-list">
        {asked.map((criterion) => {
          const { id, text, documentKinds } = criterion;
          const isMissing = missing.some((each) => each.id === id);
          const isTurned = isMissing && papers.some((paper) => isWrongWay(criterion, paper));
          return (
            <li key={id}>
              {documentKinds.length === 0 ? (
                <Checkbox
                  mt={4}
                  size="sm"
                  label={t('confirm', { text })}
                  checked={confirmed.includes(id)}
                  onChange={({ currentTarget }) =>
                    onConfirm(currentTarget.checked ? [...confirmed, id] : confirmed.filter((each) => each !== id))
                  }
                />
              ) : (
                <Text size="sm">
                  {text}:{' '}
                  <span className={isMissing ? 'late' : 'dim'}>
                    {t(isTurned ? 'wrongWay' : isMissing ? 'missing' : 'met')}
                  </span>
                </Text>
              )}
            </li>
          );
        })}
      </ul>
    </div>
  );
}
