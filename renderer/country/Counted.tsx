import { Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { COUNT_RULES, verdictOf } from '../../domain/counts.ts';
import { usePast } from '../history/past.ts';
import type { Dossier } from './CountryPage.tsx';

/** Which of the counts this state belongs to today, and why not to the others. */
export function Counted({ dossier }: { readonly dossier: Dossier }) {
  const { t } = useTranslation(['country', 'counts']);
  const past = usePast();
  const { country, claims, today } = dossier;
  if (!claims.some(({ kind }) => kind === 'recognition' || kind === 'withdrawal')) return null;
  const state = { iso3: country.iso3 ?? country.id, isUnMember: country.unStatus === 'member', claims };
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
