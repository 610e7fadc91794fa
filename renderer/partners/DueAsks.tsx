import { Button, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DueDay } from '../components/DueDay.tsx';
import rowClasses from '../components/row.module.css';
import type { Day } from '../today/day.ts';
import { AskedMark } from './AskedMark.tsx';
import { AskStepButton } from './AskStepButton.tsx';
import { useAskWords } from './use-ask-words.ts';

/** As many as fit beside the rest of a day. */
const SHOWN = 6;

/** Allies whom we have to ask for a result, or to thank, this week: done where it stands; the ledger says the rest. */
export function DueAsks({ asks, today }: { readonly asks: Day['asks']; readonly today: string }) {
  const { t } = useTranslation('partners');
  const { askedName, targetName } = useAskWords();
  const [isWhole, setIsWhole] = useState(false);
  return (
    <>
      <ul className="quiet-list">
        {(isWhole ? asks : asks.slice(0, SHOWN)).map((ask) => (
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
            <AskStepButton ask={ask} today={today} />
          </li>
        ))}
      </ul>
      {asks.length > SHOWN && (
        <Button variant="subtle" size="compact-sm" mt="xs" aria-expanded={isWhole} onClick={() => setIsWhole(!isWhole)}>
          {isWhole ? t('showFewer') : t('showAll', { count: asks.length })}
        </Button>
      )}
    </>
  );
}
