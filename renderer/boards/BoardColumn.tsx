import { Droppable } from '@hello-pangea/dnd';
import { UnstyledButton } from '@mantine/core';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Pipeline } from './Board.tsx';
import { BoardCard } from './BoardCard.tsx';
import type { Card } from './board-filters.ts';
import classes from './boards.module.css';

interface Props {
  readonly stage: Pipeline['stages'][number];
  readonly stages: Pipeline['stages'];
  readonly cards: readonly Card[];
  readonly today: string;
  readonly isFolded: boolean;
  readonly onToggle: (stageId: string) => void;
  readonly onMove: (card: Card, stageId: string) => void;
}

/** One stage. Folded it is a strip with its name and count, and still takes a card that is dropped on it. */
export function BoardColumn({ stage, stages, cards, today, isFolded, onToggle, onMove }: Props) {
  const { t } = useTranslation('boards');
  const count = t('cards', { count: cards.length });
  return (
    <section className={isFolded ? classes.strip : classes.column} aria-label={`${stage.code} ${stage.name}`}>
      <h2 className={classes.columnHead}>
        <UnstyledButton
          className={classes.fold}
          title={stage.enterWhen}
          aria-expanded={!isFolded}
          aria-label={
            isFolded
              ? t('expand', { stage: stage.name, cards: count })
              : `${t('collapse', { stage: stage.name })}, ${count}`
          }
          onClick={() => onToggle(stage.id)}
        >
          <span className={classes.code}>{stage.code}</span>
          <span className={classes.stageName}>{stage.name}</span>
          <span className={classes.count}>{cards.length}</span>
        </UnstyledButton>
      </h2>
      <Droppable droppableId={stage.id}>
        {(provided, { isDraggingOver }) => (
          <div
            ref={provided.innerRef}
            {...provided.droppableProps}
            className={isDraggingOver ? `${classes.cards} ${classes.over}` : classes.cards}
          >
            {!isFolded && <Cards cards={cards} stage={stage} stages={stages} today={today} onMove={onMove} />}
            {provided.placeholder}
          </div>
        )}
      </Droppable>
    </section>
  );
}

/** Drawn anew only when its own cards change: a drag over the board must not draw 198 cards. */
const Cards = memo(function Cards({ cards, stage, stages, today, onMove }: Omit<Props, 'isFolded' | 'onToggle'>) {
  return cards.map((card, index) => (
    <BoardCard
      key={card.caseId}
      card={card}
      index={index}
      stage={stage}
      stages={stages}
      today={today}
      onMove={onMove}
    />
  ));
});
