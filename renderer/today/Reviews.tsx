import { Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { CountryFlag } from '../components/CountryFlag.tsx';
import { DueDay } from '../components/DueDay.tsx';
import rowClasses from '../components/row.module.css';
import { usePipelineName } from '../components/use-pipeline-name.ts';
import { useLocale } from '../i18n/locale.ts';
import type { Day } from './day.ts';

/** Cases that somebody wanted to look at again by now; the dossier says the rest and sets the next day. */
export function Reviews({ rows, today }: { readonly rows: readonly Day['reviews'][number][]; readonly today: string }) {
  const { t } = useTranslation('words');
  const { countryName } = useLocale();
  const pipelineName = usePipelineName();
  return (
    <ul className="quiet-list">
      {rows.map((row) => (
        <li key={row.caseId} className={rowClasses.line}>
          <CountryFlag iso2={row.iso2} />
          <div className={rowClasses.grow}>
            <Link to="/countries/$countryId" params={{ countryId: row.countryId }}>
              {countryName(row)}
            </Link>
            <Text size="xs" className="dim">
              <DueDay on={row.reviewOn} today={today} />
              {' · '}
              {[pipelineName(row.pipelineId), t(`condition.${row.condition}`), row.conditionReason]
                .filter(Boolean)
                .join(' · ')}
            </Text>
          </div>
        </li>
      ))}
    </ul>
  );
}
