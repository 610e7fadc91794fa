import { Draggable } from '@hello-pangea/dnd';
import { ActionIcon } from '@mantine/core';
import { IconDots } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { type KeyboardEvent, memo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { daysBetween } from '../../domain/calendar-date.ts';
import { ageing } from '../../domain/case-state.ts';
import { CountryFlag } from '../components/CountryFlag.tsx';
import { DueDay } from '../components/DueDay.tsx';
import { GradeMark } from '../components/GradeMark.tsx';
import { useLocale } from '../i18n/locale.ts';
import { CardRepresentation } from '../representation/CardRepresentation.tsx';
import type { Pipeline } from './Board.tsx';
import type { Card } from './board-filters.ts';
import classes from './boards.module.css';
import { CardMenu } from './CardMenu.tsx';

interface Props {
  readonly card: Card;
  readonly index: number;
  readonly stage: Pipeline['stages'][number];
  readonly stages: Pipeline['stages'];
  readonly today: string;
  readonly onMove: (card: Card, stageId: string) => void;
}

/**
 * One state in two or three lines. The card itself is the handle that the keyboard carries; its menu stands beside it,
 * because a button within a button is none to a screen reader.
 */
export const BoardCard = memo(function BoardCard({ card, index, stage, stages, today, onMove }: Props) {
  const { t } = useTranslation(['boards', 'words']);
  const navigate = useNavigate();
  const { countryName } = useLocale();
  const [isMenuOpen, setIsMenuOpen] = useState(false);
  const open = (): void => void navigate({ to: '/countries/$countryId', params: { countryId: card.countryId } });
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Enter') open();
    else if (event.key === 'm' || event.key === 'ContextMenu') setIsMenuOpen(true);
    else if (!isNeighbourKey(event)) return;
    else focusNeighbour(event);
    event.preventDefault();
  };
  return (
    <Draggable draggableId={card.caseId} index={index}>
      {(provided, { isDragging }) => (
        <div
          ref={provided.innerRef}
          {...provided.draggableProps}
          className={isDragging ? `${classes.card} ${classes.dragging}` : classes.card}
        >
          {/* biome-ignore lint/a11y/noStaticElementInteractions: the library gives it role, focus and keys. */}
          <div
            {...provided.dragHandleProps}
            className={classes.handle}
            data-card={card.caseId}
            onClick={open}
            onKeyDown={(event) => {
              // While it is carried, all keys belong to the carrying.
              if (!isDragging) onKeyDown(event);
            }}
            onContextMenu={(event) => {
              event.preventDefault();
              setIsMenuOpen(true);
            }}
          >
            <span className={classes.cardName}>
              <CountryFlag iso2={card.iso2} />
              <span className={classes.country}>{countryName(card)}</span>
              {card.tier && <span className={classes.tier}>{card.tier}</span>}
            </span>
            <CardFacts card={card} stage={stage} today={today} />
            <CardRepresentation countryId={card.countryId} />
            {card.nextStepText && (
              <span className={classes.next}>
                <span className="one-line" title={card.nextStepText}>
                  → {card.nextStepText}
                </span>
                <DueDay on={card.nextStepOn} today={today} isBrief />
              </span>
            )}
          </div>
          <CardMenu
            card={card}
            stages={stages}
            isOpen={isMenuOpen}
            onChange={setIsMenuOpen}
            onMove={onMove}
            onOpenDossier={open}
          >
            <ActionIcon
              className={classes.menuButton ?? ''}
              variant="subtle"
              size="xs"
              tabIndex={-1}
              aria-label={t('boards:menu', { name: countryName(card) })}
            >
              <IconDots size={14} aria-hidden />
            </ActionIcon>
          </CardMenu>
        </div>
      )}
    </Draggable>
  );
});

/** Days in stage with what they mean, what holds the case, the evidence, and the last contact. */
function CardFacts({ card, stage, today }: Pick<Props, 'card' | 'stage' | 'today'>) {
  const { t } = useTranslation(['boards', 'words', 'common']);
  const { shortDate } = useLocale();
  const days = card.stageSince === null ? null : Math.max(0, daysBetween(card.stageSince, today));
  const age = ageing(card, stage.reviewDays, today);
  return (
    <span className={classes.facts}>
      {days !== null && (
        <span
          className={AGE_CLASS[age]}
          title={t('boards:ageingTitle', { days: t('common:days', { count: days }), ageing: t(`words:ageing.${age}`) })}
        >
          {days < LONG_DAYS
            ? t('boards:sinceDays', { count: days })
            : t('boards:sinceYears', { count: Math.floor(days / YEAR_DAYS) })}
          {age !== 'fresh' && ` · ${t(`words:ageing.${age}`)}`}
        </span>
      )}
      <GradeMark grade={card.grade} />
      {card.outcome && <span className="late">{t(`words:outcome.${card.outcome}`)}</span>}
      {card.condition !== 'moving' && <span className="due">{t(`words:condition.${card.condition}`)}</span>}
      {card.lastContactOn && (
        <span title={t('boards:lastContact', { day: shortDate(card.lastContactOn) })}>
          ↔ {shortDate(card.lastContactOn)}
        </span>
      )}
    </span>
  );
}

/** From here on the days are counted in years; the card's title keeps them all. */
const LONG_DAYS = 731;
const YEAR_DAYS = 365.2425;

const AGE_CLASS = { fresh: 'dim', due: 'due', overdue: 'due' } as const;

const NEIGHBOURS: Readonly<Record<string, readonly [columns: number, rows: number]>> = {
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
};

function isNeighbourKey({ key }: KeyboardEvent): boolean {
  return key in NEIGHBOURS;
}

/** Arrow keys walk over the board: up and down a column, left and right to the nearest column that has a card. */
function focusNeighbour(event: KeyboardEvent): void {
  const [columns, rows] = NEIGHBOURS[event.key] ?? [0, 0];
  const here = event.currentTarget as HTMLElement;
  const all = [...document.querySelectorAll<HTMLElement>('[data-rfd-droppable-id]')]
    .map((column) => [...column.querySelectorAll<HTMLElement>('[data-card]')])
    .filter((cards) => cards.length > 0);
  const column = all.findIndex((cards) => cards.includes(here));
  const row = all[column]?.indexOf(here) ?? 0;
  const target = all[column + columns];
  target?.[Math.min(Math.max(0, row + rows), target.length - 1)]?.focus();
}
