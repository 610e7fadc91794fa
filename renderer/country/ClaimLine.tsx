import { Button, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { gradeOfClaim } from '../../domain/claim-entry.ts';
import { asPaper } from '../../domain/paper-evidence.ts';
import { GradeMark } from '../components/GradeMark.tsx';
import { useLocale } from '../i18n/locale.ts';
import classes from './country.module.css';
import type { DossierClaim } from './Evidence.tsx';

/** One claim: what, since when, by whom and to whom, on which paper, from where. */
export function ClaimLine({ claim, onCorrect }: { readonly claim: DossierClaim; readonly onCorrect: () => void }) {
  const { t } = useTranslation(['country', 'words', 'common']);
  const { date } = useLocale();
  const day = claim.effectiveOn ?? claim.reportedOn;
  const days = (['decidedOn', 'notifiedOn', 'receivedOn', 'reportedOn'] as const).flatMap((field) => {
    const on = claim[field];
    return on === null || (field === 'reportedOn' && claim.effectiveOn === null)
      ? []
      : t(`country:${field}`, { date: date(on) });
  });
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
      {days.length > 0 && (
        <Text size="xs" className="dim">
          {days.join(' · ')}
        </Text>
      )}
      <Text size="xs" className="dim">
        <GradeMark grade={claim.grade} withWords />
        <ReasonOfGrade claim={claim} />
        {' · '}
        {claim.addressee
          ? t('country:byWhomTo', { who: claim.byWhom, to: claim.addressee })
          : t('country:byWhom', { who: claim.byWhom })}
      </Text>
      {claim.note && <Text size="xs">{claim.note}</Text>}
      <Text size="xs" className="dim">
        {t('country:source', { source: claim.source })}
      </Text>
      {claim.isByHand && (
        <Button variant="subtle" size="compact-xs" px={0} onClick={onCorrect}>
          {t('country:correctClaim')}
        </Button>
      )}
    </li>
  );
}

/** The paper that the grade rests on, by the same rule that gave the grade. */
function ReasonOfGrade({ claim }: { readonly claim: DossierClaim }) {
  const { t } = useTranslation('words');
  const { date } = useLocale();
  const { paper } = gradeOfClaim(claim.basis ?? 'said', claim.papers.map(asPaper));
  if (!paper) return null;
  const told = [t(`documentKind.${paper.kind}`), paper.number, paper.datedOn && date(paper.datedOn), paper.title];
  return `: ${told.filter(Boolean).join(', ')}`;
}
