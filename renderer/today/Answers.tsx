import { Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { CountryFlag } from '../components/CountryFlag.tsx';
import { DueDay } from '../components/DueDay.tsx';
import rowClasses from '../components/row.module.css';
import { useLocale } from '../i18n/locale.ts';
import type { Day } from './day.ts';

/** Papers that should have been answered by now, by them or by us; what answers them is noted in the register. */
export function Answers({ rows, today }: { readonly rows: readonly Day['answers'][number][]; readonly today: string }) {
  const { t } = useTranslation('today');
  const { countryName } = useLocale();
  return (
    <ul className="quiet-list">
      {rows.map((row) => (
        <li key={`${row.documentId}|${row.countryId}`} className={rowClasses.line}>
          <CountryFlag iso2={row.iso2} />
          <div className={rowClasses.grow}>
            <Link to="/papers">{[row.number, row.title].filter(Boolean).join(' · ')}</Link>
            <Text size="xs" className="dim">
              <Link to="/countries/$countryId" params={{ countryId: row.countryId }}>
                {countryName(row)}
              </Link>
              {' · '}
              <DueDay on={row.replyDueOn} today={today} />
              {' · '}
              {row.direction === 'out' ? t('answerFromThem') : t('answerFromUs')}
            </Text>
          </div>
        </li>
      ))}
    </ul>
  );
}
