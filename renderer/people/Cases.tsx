import { Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { CountryFlag } from '../components/CountryFlag.tsx';
import { Section } from '../components/Section.tsx';
import { useLocale } from '../i18n/locale.ts';
import classes from './people.module.css';
import type { PersonFile } from './person-file.ts';

/** The cases around a person, each leading to its state. */
export function Cases({ cases }: { readonly cases: PersonFile['cases'] }) {
  const { t } = useTranslation('people');
  const { countryName } = useLocale();
  if (cases.length === 0) return null;
  return (
    <Section title={t('cases')}>
      <ul className="quiet-list">
        {cases.map((found) => (
          <li key={found.caseId} className={classes.line}>
            <CountryFlag iso2={found.iso2} />
            <Text size="sm" className={classes.grow ?? ''}>
              <Link to="/countries/$countryId" params={{ countryId: found.countryId }}>
                {countryName(found)}
              </Link>{' '}
              · {found.pipelineName} · {found.stageCode} {found.stageName}
              {found.nextStepText && <span className="dim"> · {found.nextStepText}</span>}
            </Text>
          </li>
        ))}
      </ul>
    </Section>
  );
}
