import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { stepStateOn, unconfirmedRecognition } from '../../domain/decision-map.ts';
import { dateOfClaim } from '../../domain/recognition-evidence.ts';
import type { Dossier } from '../country/CountryPage.tsx';
import { useLocale } from '../i18n/locale.ts';

/** Says where a recognition can be attacked: an organ whose word it needs never gave it. */
export function Unconfirmed({ dossier }: { readonly dossier: Dossier }) {
  const { t } = useTranslation('positions');
  const { date } = useLocale();
  const found = unconfirmedRecognition(dossier.claims, dossier.decisionSteps, dossier.today);
  if (!found) return null;
  const organs = found.missing.map((step) =>
    stepStateOn(step, dossier.today) === 'refused' ? t('unconfirmedRefused', { organ: step.name }) : step.name,
  );
  return (
    <Text size="sm" className="late" mt="sm">
      {t('unconfirmed', { date: date(dateOfClaim(found.claim) ?? ''), organs: organs.join(', ') })}
    </Text>
  );
}
