import { Button, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { dayKnownOf, lacksOwnWord } from '../../domain/recognition-evidence.ts';
import { useLocale } from '../i18n/locale.ts';
import classes from './country.module.css';
import type { DossierClaim } from './Evidence.tsx';
import { GradeWithReason } from './GradeWithReason.tsx';

/** One claim: what, since when, by whom and to whom, on which paper, from where. */
export function ClaimLine({ claim, onCorrect }: { readonly claim: DossierClaim; readonly onCorrect: () => void }) {
  const { t } = useTranslation(['country', 'words', 'common']);
  const { date } = useLocale();
  const known = dayKnownOf(claim);
  const days = (['decidedOn', 'notifiedOn', 'receivedOn', 'reportedOn'] as const).flatMap((field) => {
    const on = claim[field];
    return on === null || field === known?.field ? [] : t(`country:${field}`, { date: date(on) });
  });
  return (
    <li className={classes.claim}>
      <Text size="sm">
        <strong>{t(`words:claimKind.${claim.kind}`)}</strong>{' '}
        {known === null
          ? t('common:noDate')
          : known.field === 'effectiveOn'
            ? date(known.on)
            : t(`country:${known.field}`, { date: date(known.on) })}
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
        {lacksOwnWord(claim) && ` · ${t('country:notOwnWord')}`}
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
