import { Button, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useTRPC } from '../api/trpc.ts';
import { QueryState } from '../components/QueryState.tsx';
import { ConversationDialog } from '../conversation/ConversationDialog.tsx';
import { askOf } from '../corridor/cards-of-day.ts';
import { ResultMark } from '../corridor/ResultMark.tsx';
import classes from './homecoming.module.css';
import { newSheet, readSheet, type TripEvent } from './return-sheet.ts';
import { SheetForm } from './SheetForm.tsx';

/** The return sheet of one meeting: still to be written, written, or not needed. */
export function ReturnSheet({
  event,
  members,
  today,
  isOver,
  onRecorded,
}: {
  readonly event: TripEvent;
  readonly members: Parameters<typeof newSheet>[1]['members'];
  readonly today: string;
  readonly isOver: boolean;
  readonly onRecorded: () => void;
}) {
  const trpc = useTRPC();
  const { t } = useTranslation('homecoming');
  const ask = askOf(event);
  const [first] = event.people;
  const isWritable = !isOver && event.actionId === null && event.on <= today;
  const form = `home:${event.id}`;
  const draft = useQuery(trpc.drafts.read.queryOptions({ form }, { enabled: isWritable, staleTime: 0, gcTime: 0 }));
  const settings = useQuery(trpc.settings.read.queryOptions());
  const officers = useQuery(trpc.officers.list.queryOptions());
  return (
    <section className={classes.sheet} aria-labelledby="sheet-title">
      <Title order={2} size="h3" id="sheet-title">
        {event.title}
      </Title>
      <Text size="sm" className="dim">
        {event.people.map(({ name, post }) => [name, post].filter(Boolean).join(', ')).join(' · ') || t('nobody')}
      </Text>
      {ask && <p className={classes.ask}>{t('askedFor', { ask })}</p>}
      {event.on > today ? (
        <p className="dim">{t('notYet')}</p>
      ) : event.actionId !== null ? (
        <Recorded event={event} actionId={event.actionId} />
      ) : isOver ? (
        <ResultMark card={event} />
      ) : (
        <QueryState query={settings}>
          {({ defaultMarking, officerId }) => (
            <QueryState query={officers}>
              {(known) => (
                <QueryState query={draft}>
                  {({ content }) => {
                    const thanks = t('thanksText', { name: first?.name ?? event.title });
                    const fresh = newSheet(event, { members, officers: known }, defaultMarking, thanks);
                    return (
                      <SheetForm
                        event={event}
                        form={form}
                        fresh={fresh}
                        start={readSheet(content, fresh) ?? fresh}
                        officerId={officerId}
                        onRecorded={onRecorded}
                      />
                    );
                  }}
                </QueryState>
              )}
            </QueryState>
          )}
        </QueryState>
      )}
    </section>
  );
}

/** What came of it, and the way to its entry: one that concerned no state stands in no history of one. */
function Recorded({ event, actionId }: { readonly event: TripEvent; readonly actionId: string }) {
  const { t } = useTranslation(['homecoming', 'conversation']);
  const [isOpen, setIsOpen] = useState(false);
  return (
    <div>
      <ResultMark card={event} />
      <p>{event.resultLine}</p>
      <p className="dim">{t('homecoming:recorded')}</p>
      <Button size="xs" variant="default" onClick={() => setIsOpen(true)}>
        {t('conversation:open')}
      </Button>
      {isOpen && <ConversationDialog actionId={actionId} onClose={() => setIsOpen(false)} />}
    </div>
  );
}
