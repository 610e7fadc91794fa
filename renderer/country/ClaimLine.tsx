import { Button, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useLocale } from '../i18n/locale.ts';
import classes from './country.module.css';
import type { DossierClaim } from './Evidence.tsx';
import { GradeWithReason } from './GradeWithReason.tsx';

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
        <GradeWithReason claim={claim} />
        {' · '}
        {claim.addressee
          ? t('country:byWhomTo', { who: claim.byWhom, to: claim.addressee })
          : t('country:byWhom', { who: claim.byWhom })}
      </Text>
      {claim.note && <Text size="xs">{claim.note}</Text>}
      <Text size="xs" className="dim">
        {t('country:source', { source: claim.source })}
        {claim.isFromList && ` · ${t(claim.basis === null ? 'country:fromList' : 'country:fromListCorrected')}`}
      </Text>
      {(claim.isByHand || claim.isFromList) && (
        <Button variant="subtle" size="compact-xs" px={0} onClick={onCorrect}>
          {t('country:correctClaim')}
        </Button>
      )}
    </li>
  );
}
