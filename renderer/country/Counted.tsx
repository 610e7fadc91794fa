import { Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { COUNT_RULES, type CountedState, verdictOf } from '../../domain/counts.ts';
import { usePast } from '../history/past.ts';
import type { Dossier } from './CountryPage.tsx';

function countedState({ country, claims }: Dossier): CountedState {
  return { iso3: country.iso3 ?? country.id, isUnMember: country.unStatus === 'member', claims };
}

/** Whether the claims say that the state has recognised, be it on the ministry's own list or not. */
export function isRecognisedByClaims(dossier: Dossier): boolean {
  const { isCounted, reason } = verdictOf('ministry', countedState(dossier), dossier.today);
  return isCounted || reason === 'leftOut';
}

/** Whether the recognition was only announced, and the state itself denies it: no count without a paper. */
export function isDeniedByThem(dossier: Dossier): boolean {
  return verdictOf('ministry', countedState(dossier), dossier.today).reason === 'announcedOnly';
}

/** Which of the counts this state belongs to today, and why not to the others. */
export function Counted({ dossier }: { readonly dossier: Dossier }) {
  const { t } = useTranslation(['country', 'counts']);
  const past = usePast();
  const { claims, today } = dossier;
  if (!claims.some(({ kind }) => kind === 'recognition' || kind === 'withdrawal')) return null;
  const state = countedState(dossier);
  const verdicts = COUNT_RULES.map((rule) => ({ rule, ...verdictOf(rule, state, today) }));
  const inThese = verdicts.filter(({ isCounted }) => isCounted).map(({ rule }) => t(`counts:rule.${rule}.name`));
  const notInThese = verdicts
    .filter(({ isCounted }) => !isCounted)
    .map(({ rule, reason }) => `${t(`counts:rule.${rule}.name`)} (${t(`counts:reason.${reason}`)})`);
  return (
    <Text size="sm" mt="sm">
      {inThese.length > 0 && (
        <>
          <Link to="/counts" search={past ? { on: past.on } : {}}>
            {t('country:countedIn')}
          </Link>
          : {inThese.join(' · ')}
          <br />
        </>
      )}
      {notInThese.length > 0 && (
        <span className="dim">
          {t('country:notCountedIn')}: {notInThese.join(' · ')}
        </span>
      )}
    </Text>
  );
}
