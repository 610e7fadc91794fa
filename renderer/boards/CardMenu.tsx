import { Menu } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { CONDITIONS, type Condition } from '../../domain/case-state.ts';
import { trpcClient } from '../api/trpc.ts';
import { useAct } from '../api/use-act.ts';
import { useLocale } from '../i18n/locale.ts';
import { useLog } from '../log/LogProvider.tsx';
import type { Pipeline } from './Board.tsx';
import type { Card } from './board-filters.ts';
import classes from './boards.module.css';

/** Conditions that need no more than a click; a stalled case asks for a reason and a date, in the dossier. */
const SIMPLE_CONDITIONS = CONDITIONS.filter(
  (condition): condition is Exclude<Condition, 'stalled'> => condition !== 'stalled',
);

export function CardMenu({
  card,
  stages,
  isOpen,
  onChange,
  onMove,
  onOpenDossier,
  children,
}: {
  readonly card: Card;
  readonly stages: Pipeline['stages'];
  readonly isOpen: boolean;
  readonly onChange: (isOpen: boolean) => void;
  readonly onMove: (card: Card, stageId: string) => void;
  readonly onOpenDossier: () => void;
  readonly children: ReactNode;
}) {
  const { t } = useTranslation(['boards', 'words']);
  const { countryName } = useLocale();
  const { openLog } = useLog();
  const act = useAct();
  const name = countryName(card);
  const setCondition = (condition: Condition): void => {
    const done = t('boards:conditionSet', { name, condition: t(`words:condition.${condition}`) });
    void act(() => trpcClient.cases.update.mutate({ caseId: card.caseId, condition }), done);
  };
  return (
    <Menu opened={isOpen} onChange={onChange} position="bottom-end" withinPortal>
      <Menu.Target>{children}</Menu.Target>
      {
        <Menu.Dropdown mah="80vh" className={classes.menu ?? ''}>
          <Menu.Item onClick={onOpenDossier}>{t('boards:open')}</Menu.Item>
          <Menu.Item onClick={() => openLog({ countryIds: [card.countryId] })}>{t('boards:log')}</Menu.Item>
          <Menu.Label>{t('boards:moveTo')}</Menu.Label>
          {stages
            .filter((stage) => stage.id !== card.stageId)
            .map((stage) => (
              <Menu.Item key={stage.id} onClick={() => onMove(card, stage.id)}>
                {stage.code} {stage.name}
              </Menu.Item>
            ))}
          <Menu.Label>{t('boards:condition')}</Menu.Label>
          {SIMPLE_CONDITIONS.map((condition) => (
            <Menu.Item key={condition} disabled={condition === card.condition} onClick={() => setCondition(condition)}>
              {t(`words:condition.${condition}`)}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      }
    </Menu>
  );
}
