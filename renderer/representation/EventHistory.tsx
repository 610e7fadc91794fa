import { Button, Group, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { inOrder } from '../../domain/representation-track.ts';
import { trpcClient } from '../api/trpc.ts';
import { useAct } from '../api/use-act.ts';
import { paperName } from '../move/PaperFields.tsx';
import type { RepresentedEvent } from './Representation.tsx';
import classes from './representation.module.css';
import { useTrackWords } from './use-track-words.ts';

/** Every event of one direction, newest first, as it was entered: what contradicts another stands beside it. */
export function EventHistory({
  events,
  onCorrect,
}: {
  readonly events: readonly RepresentedEvent[];
  readonly onCorrect: (event: RepresentedEvent) => void;
}) {
  const { t } = useTranslation('representation');
  return (
    <details className={classes.history}>
      <summary>
        {t('history')} <span className="dim">{events.length}</span>
      </summary>
      <ol className="quiet-list">
        {inOrder(events)
          .toReversed()
          .map((event) => (
            <HistoryLine key={event.id} event={event} onCorrect={() => onCorrect(event)} />
          ))}
      </ol>
    </details>
  );
}

function HistoryLine({ event, onCorrect }: { readonly event: RepresentedEvent; readonly onCorrect: () => void }) {
  const { t } = useTranslation(['representation', 'words']);
  const { day, formText } = useTrackWords();
  const act = useAct();
  const words = t(`representation:event.${event.kind}`);
  const date = day(event.effectiveOn);
  const place = event.form ? formText(event.form, event.seat) : event.seat;
  const remove = (): void =>
    void act(
      () => trpcClient.relations.removeEvent.mutate({ eventId: event.id }),
      t('representation:removed', { event: words }),
    );
  return (
    <li className={classes.line}>
      <Text size="sm">
        <strong>{words}</strong> {[date, place, event.person].filter(Boolean).join(' · ')}
      </Text>
      {event.note && <Text size="xs">{event.note}</Text>}
      <Text size="xs" className="dim">
        {t('representation:source', { source: event.source })}
      </Text>
      {event.papers.map((paper) => (
        <Text key={paper.id} size="xs" className="dim">
          {paperName(paper, t(`words:documentKind.${paper.kind}`))}
        </Text>
      ))}
      <Group gap="sm">
        <Button
          variant="subtle"
          size="compact-xs"
          px={0}
          onClick={onCorrect}
          aria-label={t('representation:correctThis', { event: words, date })}
        >
          {t('representation:correct')}
        </Button>
        <Button
          variant="subtle"
          size="compact-xs"
          px={0}
          onClick={remove}
          aria-label={t('representation:removeThis', { event: words, date })}
        >
          {t('representation:remove')}
        </Button>
      </Group>
    </li>
  );
}
