import { Button, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { daysBetween } from '../../domain/calendar-date.ts';
import { bestGrade } from '../../domain/recognition-evidence.ts';
import { type Outputs, useTRPC } from '../api/trpc.ts';
import { GradeMark } from '../components/GradeMark.tsx';
import { useLocale } from '../i18n/locale.ts';
import { CaseStateForm } from './CaseStateForm.tsx';
import type { Dossier } from './CountryPage.tsx';
import classes from './country.module.css';
import { Section } from './Section.tsx';
import { StageLog } from './StageLog.tsx';

type Claim = Dossier['claims'][number];

/** Which claims speak against the recognition; they stand beside those that speak for it. */
const AGAINST: ReadonlySet<Claim['kind']> = new Set(['withdrawal', 'refusal']);

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
      <Evidence claims={dossier.claims} />
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

/** All claims; where they contradict each other, side by side. */
function Evidence({ claims }: { readonly claims: Dossier['claims'] }) {
  const { t } = useTranslation('country');
  const against = claims.filter((claim) => AGAINST.has(claim.kind));
  const inFavour = claims.filter((claim) => !AGAINST.has(claim.kind));
  if (claims.length === 0) {
    return (
      <Text size="sm" className="dim" mt="sm">
        {t('noEvidence')}
      </Text>
    );
  }
  const isContradicted = against.length > 0 && inFavour.length > 0;
  return (
    <div className={isContradicted ? classes.sides : undefined}>
      {[
        { heading: t('speaksFor'), found: inFavour },
        { heading: t('speaksAgainst'), found: against },
      ]
        .filter(({ found }) => found.length > 0)
        .map(({ heading, found }) => (
          <div key={heading} className={classes.side}>
            <h3 className={classes.subhead}>{isContradicted ? heading : t('evidence')}</h3>
            <ul className="quiet-list">
              {found.map((claim) => (
                <ClaimLine key={claim.id} claim={claim} />
              ))}
            </ul>
          </div>
        ))}
    </div>
  );
}

function ClaimLine({ claim }: { readonly claim: Claim }) {
  const { t } = useTranslation(['country', 'words', 'common']);
  const { date } = useLocale();
  const day = claim.effectiveOn ?? claim.reportedOn;
  return (
    <li className={classes.claim}>
      <Text size="sm">
        <strong>{t(`words:claimKind.${claim.kind}`)}</strong>{' '}
        {day === null
          ? t('common:noDate')
          : claim.effectiveOn === null
            ? t('country:reportedOn', { date: date(day) })
            : date(day)}
        {claim.confidence &&
          claim.confidence !== 'high' &&
          ` (${t('country:dateConfidence', { confidence: claim.confidence })})`}
      </Text>
      <Text size="xs" className="dim">
        {t('country:byWhom', { grade: t(`words:grade.${claim.grade}`), who: claim.byWhom })}
        {claim.note && ` · ${claim.note}`}
      </Text>
      <Text size="xs" className="dim">
        {t('country:source', { source: claim.source })}
      </Text>
    </li>
  );
}
