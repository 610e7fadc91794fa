import { Button, Text } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { daysBetween } from '../../domain/calendar-date.ts';
import { hasSlipped } from '../../domain/case-change.ts';
import type { PipelineId } from '../../domain/pipelines.ts';
import { bestClaim } from '../../domain/recognition-evidence.ts';
import { ACTS } from '../../domain/stage-claim.ts';
import { missingCriteria } from '../../domain/stage-gate.ts';
import { movesThatStand } from '../../domain/stage-log.ts';
import type { Outputs } from '../api/trpc.ts';
import { DueDay } from '../components/DueDay.tsx';
import { Section } from '../components/Section.tsx';
import { usePipelineName } from '../components/use-pipeline-name.ts';
import { useOfficers, usePast } from '../history/past.ts';
import { useLocale } from '../i18n/locale.ts';
import { Unconfirmed } from '../positions/Unconfirmed.tsx';
import { AddStep } from './AddStep.tsx';
import { CaseStateForm } from './CaseStateForm.tsx';
import { Counted, isDeniedByThem, isRecognisedByClaims } from './Counted.tsx';
import type { Dossier } from './CountryPage.tsx';
import classes from './country.module.css';
import { Evidence } from './Evidence.tsx';
import { GradeWithReason } from './GradeWithReason.tsx';
import { StageLog } from './StageLog.tsx';
import { WatchLight } from './WatchLight.tsx';

export function StatusBox({
  dossier,
  pipelines,
}: {
  readonly dossier: Dossier;
  readonly pipelines: Outputs['boards']['pipelines'];
}) {
  const { t } = useTranslation(['country', 'words']);
  const stages = new Map(
    pipelines
      .flatMap(({ stages: inUse, formerStages }) => [...formerStages, ...inUse])
      .map((stage) => [stage.id, stage]),
  );
  return (
    <Section title={t('country:status')}>
      <div className={classes.status}>
        {dossier.cases.map((found) => (
          <CaseStatus
            key={found.caseId}
            found={found}
            dossier={dossier}
            stages={pipelines.find(({ id }) => id === found.pipelineId)?.stages ?? []}
          />
        ))}
        {!dossier.cases.some(({ pipelineId }) => pipelineId === 'relations') && (
          <Text size="sm" className="dim">
            {t('country:noRelations')}
          </Text>
        )}
      </div>
      <Unconfirmed dossier={dossier} />
      <Counted dossier={dossier} />
      <Evidence dossier={dossier} />
      <StageLog dossier={dossier} stages={stages} />
    </Section>
  );
}

/** What the log of a case calls the stages that it names. */
export type StagesById = ReadonlyMap<string, { readonly code: string; readonly name: string }>;

function CaseStatus({
  found,
  dossier,
  stages,
}: {
  readonly found: Dossier['cases'][number];
  readonly dossier: Dossier;
  readonly stages: Outputs['boards']['pipelines'][number]['stages'];
}) {
  const { t } = useTranslation(['country', 'words', 'common']);
  const { date } = useLocale();
  const past = usePast();
  const officers = useOfficers();
  const pipelineName = usePipelineName();
  const [isEditing, setIsEditing] = useState(false);
  const at = stages.findIndex(({ id }) => id === found.stageId);
  const stage = stages[at];
  const next = stages[at + 1];
  const slips = found.targetChanges.filter(({ fromOn, toOn }) => hasSlipped(fromOn, toOn)).length;
  const act = ACTS[found.pipelineId as PipelineId];
  const isBehindClaims =
    found.pipelineId === 'recognition' &&
    found.outcome !== 'withdrawn' &&
    at < stages.findIndex(({ id }) => id === act.stageId) &&
    isRecognisedByClaims(dossier);
  const isSilentOnDenial = found.pipelineId === 'recognition' && found.outcome === null && isDeniedByThem(dossier);
  const claim = bestClaim(dossier.claims, act.kind);
  return (
    <div>
      <Text size="xs" className="dim">
        {pipelineName(found.pipelineId)}
      </Text>
      <p className={classes.stage}>
        {stage?.code} {stage?.name}
      </p>
      <Text size="sm">
        {found.stageSince
          ? t('country:since', {
              date: date(found.stageSince),
              days: t('common:days', { count: Math.max(0, daysBetween(found.stageSince, dossier.today)) }),
            })
          : t('country:sinceUnknown')}
      </Text>
      {claim && (
        <Text size="sm">
          <GradeWithReason claim={claim} />
        </Text>
      )}
      {isBehindClaims && (
        <Text size="sm" className="due">
          {t('country:behindClaims')}
        </Text>
      )}
      {isSilentOnDenial && (
        <Text size="sm" className="due">
          {t('country:deniedByThem', { outcome: t('words:outcome.announcedUnconfirmed') })}
        </Text>
      )}
      {found.pipelineId === 'recognition' && dossier.watch && <WatchLight watch={dossier.watch} />}
      <Waived found={found} />
      {found.outcome && (
        <Text size="sm" className="late">
          {t(`words:outcome.${found.outcome}`)}
        </Text>
      )}
      {found.condition !== 'moving' && (
        <Text size="sm" className="due">
          {t(`words:condition.${found.condition}`)}
          {found.conditionReason && `: ${found.conditionReason}`}
        </Text>
      )}
      {found.reviewOn && (
        <Text size="sm">
          {t('country:lookAgain')} <DueDay on={found.reviewOn} today={dossier.today} />
        </Text>
      )}
      {found.likelihood && (
        <Text size="sm">
          {t('country:likelihoodIs', {
            word: t(`words:likelihood.${found.likelihood}`),
            basis: found.likelihoodBasis ?? '',
            interpolation: { escapeValue: false },
          })}
        </Text>
      )}
      {found.targetOn && (
        <Text size="sm">
          {t('country:targetIs', { date: date(found.targetOn) })}
          {slips > 0 && <span className="due"> · {t('country:slipped', { count: slips })}</span>}
        </Text>
      )}
      {past === null && stage && stage.tasks.length > 0 && (
        <UsualSteps found={found} dossier={dossier} tasks={stage.tasks} />
      )}
      {at >= 0 && next && <Missing found={found} dossier={dossier} next={next} />}
      <Text size="sm" className="dim">
        {t('common:owner')}: {officers?.find(({ id }) => id === found.ownerId)?.name ?? t('common:nobody')}
      </Text>
      <Button variant="subtle" size="compact-xs" px={0} onClick={() => setIsEditing(true)}>
        {t('country:edit')}
      </Button>
      {isEditing && <CaseStateForm found={found} onClose={() => setIsEditing(false)} />}
    </div>
  );
}

/** With what the case entered its stage although it was missing, and why: it stays in sight as long as the stage does. */
function Waived({ found }: { readonly found: Dossier['cases'][number] }) {
  const { t } = useTranslation('country');
  const entered = movesThatStand(found.entries).find(({ toStageId, fromStageId }) => toStageId !== fromStageId);
  if (!entered || entered.toStageId !== found.stageId || entered.missing.length === 0) return null;
  return (
    <Text size="sm" className="due">
      {t('enteredWithout', {
        missing: entered.missing.join('; '),
        reason: entered.reason,
        interpolation: { escapeValue: false },
      })}
    </Text>
  );
}

/** What is usually done in this stage; a press makes one of them the next step of this case. */
function UsualSteps({
  found,
  dossier,
  tasks,
}: {
  readonly found: Dossier['cases'][number];
  readonly dossier: Dossier;
  readonly tasks: readonly { readonly id: string; readonly text: string }[];
}) {
  const { t } = useTranslation('country');
  const [adding, setAdding] = useState<string | null>(null);
  const isOpen = (text: string): boolean =>
    dossier.commitments.some((promise) => promise.text === text && promise.status === 'open');
  return (
    <Text size="sm" component="div">
      {t('usually')}{' '}
      {tasks
        .filter(({ text }) => !isOpen(text))
        .map(({ id, text }) => (
          <Button
            key={id}
            variant="default"
            size="compact-xs"
            mr={4}
            mb={4}
            leftSection={<IconPlus size={12} aria-hidden />}
            onClick={() => setAdding(text)}
          >
            {text}
          </Button>
        ))}
      {adding !== null && (
        <AddStep
          countryId={dossier.country.id}
          caseId={found.caseId}
          proposal={adding}
          onClose={() => setAdding(null)}
        />
      )}
    </Text>
  );
}

/** What the next stage asks for and the case has not, by the papers with which it was there before. */
function Missing({
  found,
  dossier,
  next,
}: {
  readonly found: Dossier['cases'][number];
  readonly dossier: Dossier;
  readonly next: Outputs['boards']['pipelines'][number]['stages'][number];
}) {
  const { t } = useTranslation('country');
  const behind = new Set(
    movesThatStand(found.entries)
      .filter(({ toStageId }) => toStageId === next.id)
      .flatMap(({ documentIds }) => documentIds),
  );
  const papers = dossier.documents.filter(({ id }) => behind.has(id));
  const missing = missingCriteria(next.criteria, papers, []);
  const stage = `${next.code} ${next.name}`;
  if (missing.length === 0) return <Text size="sm">{t('nothingMissing', { stage })}</Text>;
  return (
    <Text size="sm">
      {t('missingFor', { stage })} <span className="due">{missing.map(({ text }) => text).join('; ')}</span>
    </Text>
  );
}
