import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { MEETING_RESULTS, type MeetingResult } from '../../domain/trip.ts';
import { trpcClient } from '../api/trpc.ts';
import { useAct } from '../api/use-act.ts';
import { Card } from './Card.tsx';
import type { TripEvent } from './cards-of-day.ts';
import classes from './corridor.module.css';
import { ResultBar } from './ResultBar.tsx';
import type { CardDrafts } from './use-card-drafts.ts';

/**
 * All cards of a day, and below them the result of the one at hand. By keyboard: 1 to 4 give the result, the line is typed,
 * Enter keeps both and goes on; N and P, or the arrows, only go on and back. What is typed stays with its card until the
 * record has it.
 */
export function Cards({
  cards,
  drafts,
  isOver,
}: {
  readonly cards: readonly TripEvent[];
  readonly drafts: CardDrafts;
  readonly isOver: boolean;
}) {
  const { t } = useTranslation('corridor');
  const act = useAct();
  const firstOpen = cards.findIndex(({ result, actionId }) => result === null && actionId === null);
  const [at, setAt] = useState(Math.max(0, firstOpen));
  const buttons = useRef<(HTMLButtonElement | null)[]>([]);
  const line = useRef<HTMLInputElement>(null);
  const current = cards[at];

  const goTo = (index: number): void => {
    const next = Math.min(Math.max(index, 0), cards.length - 1);
    setAt(next);
    buttons.current[next]?.focus();
  };
  const choose = (result: MeetingResult): void => {
    if (current) drafts.change(current, { result });
    line.current?.focus();
  };
  const save = async (): Promise<void> => {
    if (!current) return;
    const { id: eventId, title } = current;
    const draft = drafts.draftOf(current);
    const { result, line: words } = draft;
    if (result === null) return;
    const keeping = act(
      () => trpcClient.trips.setResult.mutate({ eventId, result, line: words }),
      t('kept', { title }),
    );
    // Not awaited: the next hand is held out already. A refusal comes as a toast, and its card keeps what was typed.
    goTo(at + 1);
    if (await keeping) drafts.settle(current, draft);
  };
  const onKeyDown = (event: React.KeyboardEvent): void => {
    if (event.target === line.current) {
      if (event.key === 'Escape') buttons.current[at]?.focus();
      return;
    }
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const result = MEETING_RESULTS[Number(event.key) - 1];
    const step = STEPS[event.key];
    if (result && !isLogged(current) && !isOver) choose(result);
    else if (step !== undefined) goTo(at + step);
    else return;
    event.preventDefault();
  };
  if (!current) return null;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys work on whichever card has the focus.
    <div className={classes.board} onKeyDown={onKeyDown}>
      <ol className={classes.cards} data-rows={Math.min(Math.ceil(cards.length / CARDS_IN_A_ROW), 3)}>
        {cards.map((card, index) => (
          <Card
            key={card.id}
            ref={(element) => {
              buttons.current[index] = element;
            }}
            card={card}
            isCurrent={index === at}
            isTyped={!isOver && drafts.isTyped(card)}
            onChoose={() => goTo(index)}
          />
        ))}
      </ol>
      {isOver ? (
        <p className="dim">{t('over')}</p>
      ) : (
        <ResultBar
          card={current}
          draft={drafts.draftOf(current)}
          lineRef={line}
          isLogged={isLogged(current)}
          onChoose={choose}
          onLine={(words) => drafts.change(current, { line: words })}
          onSave={() => void save()}
        />
      )}
    </div>
  );
}

/** In a window of the usual width; from the third row on, each card keeps to the fewest lines. */
const CARDS_IN_A_ROW = 5;

const STEPS: Readonly<Record<string, number>> = {
  n: 1,
  N: 1,
  ArrowRight: 1,
  ArrowDown: 1,
  p: -1,
  P: -1,
  ArrowLeft: -1,
  ArrowUp: -1,
};

/** What was brought home stands in the log and is mended there. */
function isLogged(card: TripEvent | undefined): boolean {
  return card?.actionId != null;
}
