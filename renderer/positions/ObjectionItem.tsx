import { Menu, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Turn, turnOn } from '../../domain/objection-state.ts';
import { trpcClient } from '../api/trpc.ts';
import { useAct } from '../api/use-act.ts';
import { useLanding } from '../api/use-landing.ts';
import { MoreMenu } from '../components/MoreMenu.tsx';
import { useLocale } from '../i18n/locale.ts';
import type { Objection } from './Objections.tsx';
import classes from './positions.module.css';
import { TurnForm } from './TurnForm.tsx';

/** One objection in their words, with who said it, and what became of it, the latest first. */
export function ObjectionItem({
  objection,
  today,
  onCorrect,
}: {
  readonly objection: Objection;
  readonly today: string;
  readonly onCorrect: () => void;
}) {
  const { t } = useTranslation(['positions', 'words']);
  const { date, shortDate } = useLocale();
  const act = useAct();
  const [isTurning, setIsTurning] = useState(false);
  const now = turnOn(objection.turns, today);
  const state = now?.state ?? 'standing';
  const who = objection.personName ?? objection.saidBy ?? '';
  const tell = ({ state: was, turnedOn, note }: Turn): string =>
    t('positions:turn', { state: t(`words:objectionState.${was}`), date: shortDate(turnedOn), note });
  const told = objection.postHeld
    ? t('positions:saidInPost', { who, post: objection.postHeld, date: date(objection.saidOn) })
    : t('positions:said', { who, date: date(objection.saidOn) });
  return (
    <li className={classes.said} {...useLanding(`objection-${objection.id}`)}>
      <div className={classes.line}>
        <div className={classes.grow}>
          <blockquote className={state === 'dropped' ? `${classes.words} dim` : classes.words}>
            {objection.words}
          </blockquote>
          <Text size="xs">
            {told} · <strong className={STATE_CLASS[state]}>{t(`words:objectionState.${state}`)}</strong>
          </Text>
          {now && <Text size="xs">{tell(now)}</Text>}
          {objection.turns
            .filter((turn) => turn !== now)
            .reverse()
            .map((turn) => (
              <Text key={turn.id} size="xs" className="dim">
                {t('positions:earlier', { turn: tell(turn) })}
              </Text>
            ))}
          <Text size="xs" className="dim">
            {t('positions:sourceIs', { source: objection.source })} · {t(`words:marking.${objection.marking}`)}
          </Text>
        </div>
        <MoreMenu label={t('positions:more', { date: date(objection.saidOn) })}>
          <Menu.Item onClick={() => setIsTurning(true)}>{t('positions:becomes')}</Menu.Item>
          <Menu.Item onClick={onCorrect}>{t('positions:correct')}</Menu.Item>
          {objection.turns.map((turn) => (
            <Menu.Item
              key={turn.id}
              onClick={() =>
                void act(() => trpcClient.objections.removeTurn.mutate({ turnId: turn.id }), t('positions:turnRemoved'))
              }
            >
              {t('positions:removeTurn', {
                state: t(`words:objectionState.${turn.state}`),
                date: shortDate(turn.turnedOn),
              })}
            </Menu.Item>
          ))}
          <Menu.Item
            onClick={() =>
              void act(() => trpcClient.objections.remove.mutate({ objectionId: objection.id }), t('positions:removed'))
            }
          >
            {t('positions:remove')}
          </Menu.Item>
        </MoreMenu>
      </div>
      {isTurning && <TurnForm objection={objection} today={today} onClose={() => setIsTurning(false)} />}
    </li>
  );
}

/** What still stands is what has to be answered. */
const STATE_CLASS = { standing: 'late', eased: 'due', dropped: 'dim' } as const;
