import { Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Outputs } from '../api/trpc.ts';
import { DueDay } from '../components/DueDay.tsx';
import rowClasses from '../components/row.module.css';
import { AskedMark } from './AskedMark.tsx';
import { useAskWords } from './use-ask-words.ts';

/** Allies whom we have to ask for a result, or to thank, this week; the ledger says the rest. */
export function DueAsks({ asks, today }: { readonly asks: Outputs['today']['list']['asks']; readonly today: string }) {
  const { t } = useTranslation('partners');
  const { askedName, targetName } = useAskWords();
  return (
    <ul className="quiet-list">
      {asks.map((ask) => (
        <li key={ask.id} className={rowClasses.line}>
          <AskedMark ask={ask} />
          <div className={rowClasses.grow}>
            <Link to="/partners" search={ask.partner ? { partner: ask.partner.id } : { target: ask.target.id }}>
              {t(`nextOf.${ask.next.kind}`, { name: askedName(ask) })}
            </Link>
            <Text size="xs" className="dim">
              <DueDay on={ask.next.dueOn} today={today} /> · {targetName(ask)} · {ask.ask}
            </Text>
          </div>
        </li>
      ))}
    </ul>
  );
}
