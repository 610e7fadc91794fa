import { Button, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CountryFlag } from '../components/CountryFlag.tsx';
import rowClasses from '../components/row.module.css';
import { Section } from '../components/Section.tsx';
import { useLocale } from '../i18n/locale.ts';
import { useLog } from '../log/LogProvider.tsx';
import type { Day } from './day.ts';

/** As many silent countries as fit beside the rest; a new base has over a hundred. */
const SILENT_SHOWN = 12;

/** States that have been silent longer than their rhythm, the longest first; those never contacted come after them. */
export function Silent({ rows }: { readonly rows: readonly Day['silent'][number][] }) {
  const { t } = useTranslation(['today', 'common']);
  const [isWhole, setIsWhole] = useState(false);
  // A long silence after contact tells more than a state that nobody has called yet.
  const known = rows.filter(({ days }) => days !== null).sort((a, b) => (b.days ?? 0) - (a.days ?? 0));
  const sorted = [...known, ...rows.filter(({ days }) => days === null)];
  if (sorted.length === 0) return null;
  return (
    <Section title={t('today:silent')} count={sorted.length}>
      <ul className="quiet-list">
        {(isWhole ? sorted : sorted.slice(0, SILENT_SHOWN)).map((row) => (
          <SilentRow key={row.caseId} row={row} />
        ))}
      </ul>
      {sorted.length > SILENT_SHOWN && (
        <Button variant="subtle" size="compact-sm" mt="xs" onClick={() => setIsWhole(!isWhole)} aria-expanded={isWhole}>
          {isWhole ? t('today:showFewer') : t('today:showAll', { count: sorted.length })}
        </Button>
      )}
    </Section>
  );
}

function SilentRow({ row }: { readonly row: Day['silent'][number] }) {
  const { t } = useTranslation(['today', 'common']);
  const { countryName } = useLocale();
  const { openLog } = useLog();
  return (
    <li className={rowClasses.line}>
      <CountryFlag iso2={row.iso2} />
      <div className={rowClasses.grow}>
        <Link to="/countries/$countryId" params={{ countryId: row.countryId }}>
          {countryName(row)}
        </Link>
        <Text size="xs" className="dim">
          {row.days === null
            ? t('today:neverContacted')
            : t('today:silentFor', {
                days: t('common:days', { count: row.days }),
                rhythm: t('common:days', { count: row.rhythmDays }),
              })}
        </Text>
      </div>
      <Button size="compact-xs" variant="default" onClick={() => openLog({ countryIds: [row.countryId] })}>
        {t('today:log')}
      </Button>
    </li>
  );
}
