import { Button, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { daysBetween } from '../../domain/calendar-date.ts';
import { bestGrade } from '../../domain/recognition-evidence.ts';
import { type Outputs, useTRPC } from '../api/trpc.ts';
import { GradeMark } from '../components/GradeMark.tsx';
import { Section } from '../components/Section.tsx';
import { useLocale } from '../i18n/locale.ts';
import { CaseStateForm } from './CaseStateForm.tsx';
import { Counted } from './Counted.tsx';
import type { Dossier } from './CountryPage.tsx';
import classes from './country.module.css';
import { Evidence } from './Evidence.tsx';
import { StageLog } from './StageLog.tsx';

export function StatusBox({
  dossier,
  pipelines,
}: {
  readonly dossier: Dossier;
  readonly pipelines: Outputs['boards']['pipelines'];
}) {
  const { t } = useTranslation(['country', 'words']);
  const stages = new Map(pipelines.flatMap((pipeline) => pipeline.stages).map((stage) => [stage.id, stage]));
  return (
    <Section title={t('country:status')}>
      <div className={classes.status}>
        {dossier.cases.map((found) => (
          <CaseStatus key={found.caseId} found={found} dossier={dossier} stages={stages} />
        ))}
        {!dossier.cases.some(({ pipelineId }) => pipelineId === 'relations') && (
          <Text size="sm" className="dim">
            {t('country:noRelations')}
          </Text>
        )}
      </div>
      <Counted dossier={dossier} />
      <Evidence dossier={dossier} />
      <StageLog dossier={dossier} stages={stages} />
    </Section>
  );
}

export type StagesById = ReadonlyMap<string, Outputs['boards']['pipelines'][number]['stages'][number]>;

function CaseStatus({
  found,
  dossier,
  stages,
}: {
  readonly found: Dossier['cases'][number];
  readonly dossier: Dossier;
  readonly stages: StagesById;
}) {
  const trpc = useTRPC();
  const { t } = useTranslation(['country', 'words', 'common']);
  const { date } = useLocale();
  const officers = useQuery(trpc.officers.list.queryOptions());
  const [isEditing, setIsEditing] = useState(false);
  const stage = stages.get(found.stageId);
  const grade = bestGrade(dossier.claims, found.pipelineId === 'relations' ? 'relationsEstablished' : 'recognition');
  return (
    <div>
      <Text size="xs" className="dim">
        {t(`words:pipeline.${found.pipelineId as 'recognition'}`)}
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
      {grade && (
        <Text size="sm">
          <GradeMark grade={grade} withWords />
        </Text>
      )}
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
      <Text size="sm" className="dim">
        {t('common:owner')}: {officers.data?.find(({ id }) => id === found.ownerId)?.name ?? t('common:nobody')}
      </Text>
      <Button variant="subtle" size="compact-xs" px={0} onClick={() => setIsEditing(true)}>
        {t('country:edit')}
      </Button>
      {isEditing && <CaseStateForm found={found} onClose={() => setIsEditing(false)} />}
    </div>
  );
}
