import { DragDropContext, type DropResult } from '@hello-pangea/dnd';
import { useLocalStorage } from '@mantine/hooks';
import { useCallback, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Outputs } from '../api/trpc.ts';
import { styleNonce } from '../app/theme.ts';
import { MoveDialog } from '../move/MoveDialog.tsx';
import { BoardColumn } from './BoardColumn.tsx';
import type { Card } from './board-filters.ts';
import classes from './boards.module.css';

export type Pipeline = Outputs['boards']['pipelines'][number];

interface Move {
  readonly card: Card;
  readonly stageId: string;
}

/**
 * The stages side by side. A card that is dropped stands in its new place while the dialog asks for date and evidence;
 * cancelled, it goes back.
 */
export function Board({
  pipeline,
  cards,
  today,
}: {
  readonly pipeline: Pipeline;
  readonly cards: readonly Card[];
  readonly today: string;
}) {
  const { t } = useTranslation('boards');
  const [move, setMove] = useState<Move | null>(null);
  const [folded, setFolded] = useLocalStorage<readonly string[]>({ key: `folded-${pipeline.id}`, defaultValue: [] });
  const [unfolded, setUnfolded] = useLocalStorage<readonly string[]>({
    key: `unfolded-${pipeline.id}`,
    defaultValue: [],
  });
  const cardsOf = useMemo(
    () => Map.groupBy(cards, (card) => (card.caseId === move?.card.caseId ? move.stageId : card.stageId)),
    [cards, move],
  );
  const begin = useCallback((card: Card, stageId: string) => setMove({ card, stageId }), []);
  const drop = ({ draggableId, source, destination }: DropResult): void => {
    const card = cards.find(({ caseId }) => caseId === draggableId);
    if (card && destination && destination.droppableId !== source.droppableId) begin(card, destination.droppableId);
  };
  // Empty stages fold by themselves and leave their room to the full ones; what someone folded or unfolded stays so.
  const isFolded = (stageId: string): boolean =>
    folded.includes(stageId) || ((cardsOf.get(stageId)?.length ?? 0) === 0 && !unfolded.includes(stageId));
  const toggle = (stageId: string): void => {
    const willFold = !isFolded(stageId);
    setFolded(willFold ? [...folded, stageId] : folded.filter((id) => id !== stageId));
    setUnfolded(willFold ? unfolded.filter((id) => id !== stageId) : [...unfolded, stageId]);
  };
  return (
    <DragDropContext onDragEnd={drop} nonce={styleNonce()} dragHandleUsageInstructions={t('dragHelp')}>
      <div className={classes.board}>
        {pipeline.stages.map((stage) => (
          <BoardColumn
            key={stage.id}
            stage={stage}
            stages={pipeline.stages}
            cards={cardsOf.get(stage.id) ?? NONE}
            today={today}
            isFolded={isFolded(stage.id)}
            onToggle={toggle}
            onMove={begin}
          />
        ))}
      </div>
      {move && (
        <MoveDialog
          caseId={move.card.caseId}
          country={move.card}
          pipeline={pipeline}
          stageId={move.stageId}
          onClose={() => setMove(null)}
        />
      )}
    </DragDropContext>
  );
}

/** One and the same, so that an empty column does not draw itself anew. */
const NONE: readonly Card[] = [];
