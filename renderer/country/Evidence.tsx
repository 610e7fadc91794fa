import { Button, Group, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { dayContradictions } from '../../domain/claim-contradictions.ts';
import type { ClaimKind } from '../../domain/recognition-evidence.ts';
import { useLocale } from '../i18n/locale.ts';
import { ClaimForm } from './ClaimForm.tsx';
import { ClaimLine } from './ClaimLine.tsx';
import type { Dossier } from './CountryPage.tsx';
import classes from './country.module.css';

export type DossierClaim = Dossier['claims'][number];

/** Which claims speak against the recognition; they stand beside those that speak for it. */
const AGAINST: ReadonlySet<ClaimKind> = new Set(['withdrawal', 'refusal']);

/** All claims; where they contradict each other, side by side. Nothing here overwrites anything. */
export function Evidence({ dossier }: { readonly dossier: Dossier }) {
  const { t } = useTranslation(['country', 'words']);
  const { date } = useLocale();
  const [editing, setEditing] = useState<DossierClaim | 'new' | null>(null);
  const { claims } = dossier;
  const against = claims.filter((claim) => AGAINST.has(claim.kind));
  const inFavour = claims.filter((claim) => !AGAINST.has(claim.kind));
  const isContradicted = against.length > 0 && inFavour.length > 0;
  const sides = [
    { heading: t('country:speaksFor'), found: inFavour },
    { heading: t('country:speaksAgainst'), found: against },
  ].filter(({ found }) => found.length > 0);
  return (
    <>
      <Group justify="space-between" mt="md">
        <h3 className={classes.subhead}>{t('country:evidence')}</h3>
        <Button size="compact-xs" variant="subtle" onClick={() => setEditing('new')}>
          {t('country:addClaim')}
        </Button>
      </Group>
      {claims.length === 0 && (
        <Text size="sm" className="dim">
          {t('country:noEvidence')}
        </Text>
      )}
      {dayContradictions(claims).map(({ kind, days }) => (
        <Text key={kind} size="sm" className="late">
          {t('country:daysApart', { kind: t(`words:claimKind.${kind}`), days: days.map(date).join('; ') })}
        </Text>
      ))}
      <div className={isContradicted ? classes.sides : undefined}>
        {sides.map(({ heading, found }) => (
          <div key={heading} className={classes.side}>
            {isContradicted && <h4 className={classes.subhead}>{heading}</h4>}
            <ul className="quiet-list">
              {found.map((claim) => (
                <ClaimLine key={claim.id} claim={claim} onCorrect={() => setEditing(claim)} />
              ))}
            </ul>
          </div>
        ))}
      </div>
      {editing && (
        <ClaimForm dossier={dossier} claim={editing === 'new' ? null : editing} onClose={() => setEditing(null)} />
      )}
    </>
  );
}
