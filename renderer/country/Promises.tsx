import { Button, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Section } from '../components/Section.tsx';
import { useOfficers } from '../history/past.ts';
import { useLocale } from '../i18n/locale.ts';
import { AddPromise } from '../promises/AddPromise.tsx';
import { Origin } from '../promises/Origin.tsx';
import { PromiseRow } from '../promises/PromiseRow.tsx';
import type { Dossier } from './CountryPage.tsx';
import classes from './country.module.css';

/** What we promised comes first: it is ours to keep. */
const DIRECTIONS = ['ours', 'theirs', 'partner'] as const;

/** What we promised them, what they promised us, what partners were asked: open ones to act upon, the others to remember. */
export function Promises({ dossier }: { readonly dossier: Dossier }) {
  const { t } = useTranslation(['country', 'promises', 'words']);
  const { shortDate } = useLocale();
  const { country, commitments, today } = dossier;
  const officers = useOfficers();
  const [isAdding, setIsAdding] = useState(false);
  const open = commitments.filter(({ status }) => status === 'open');
  const closed = commitments.filter(({ status }) => status !== 'open');
  return (
    <Section
      title={t('country:promises')}
      action={
        <Button size="compact-xs" variant="subtle" onClick={() => setIsAdding(true)}>
          {t('promises:add')}
        </Button>
      }
    >
      {commitments.length === 0 && (
        <Text size="sm" className="dim">
          {t('country:noPromises')}
        </Text>
      )}
      {DIRECTIONS.map((direction) => {
        const of = open.filter((promise) => promise.direction === direction);
        return of.length === 0 ? null : (
          <div key={direction}>
            <h3 className={classes.subhead}>{t(`country:promisesOf.${direction}`)}</h3>
            <ul className="quiet-list">
              {of.map((promise) => (
                <PromiseRow
                  key={promise.id}
                  isAtHome
                  today={today}
                  row={{
                    ...promise,
                    countryId: country.id,
                    iso2: country.iso2,
                    nameEn: country.nameEn,
                    nameSq: country.nameSq,
                    nameSr: country.nameSr,
                  }}
                />
              ))}
            </ul>
          </div>
        );
      })}
      {isAdding && <AddPromise countryId={country.id} onClose={() => setIsAdding(false)} />}
      {closed.length > 0 && (
        <details className={classes.log}>
          <summary>
            {[...new Set(closed.map(({ status }) => t(`words:status.${status}`)))].join(', ')}{' '}
            <span className="dim">{closed.length}</span>
          </summary>
          <ul className="quiet-list">
            {closed.map((promise) => (
              <li key={promise.id} className={classes.claim}>
                <Text size="sm">{promise.text}</Text>
                <Text size="xs" className="dim">
                  {[
                    t(`words:direction.${promise.direction}`),
                    promise.direction === 'ours'
                      ? officers?.find(({ id }) => id === promise.ownerId)?.name
                      : promise.personName,
                    t(`words:status.${promise.status}`),
                    promise.closedOn && shortDate(promise.closedOn),
                    promise.closingNote,
                    promise.proofTitle,
                  ]
                    .filter(Boolean)
                    .join(' · ')}
                  <Origin promise={promise} />
                </Text>
              </li>
            ))}
          </ul>
        </details>
      )}
    </Section>
  );
}
