import { ActionIcon, Button } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconPencil, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { promiseOfFollowUp } from '../../domain/point.ts';
import { trpcClient } from '../api/trpc.ts';
import { useAct } from '../api/use-act.ts';
import { Section } from '../components/Section.tsx';
import type { Conversation } from './ConversationDialog.tsx';
import classes from './conversation.module.css';
import { PointForm } from './PointForm.tsx';
import { PromiseOfPoint } from './PromiseOfPoint.tsx';

export type Point = Conversation['points'][number];
const FIELDS = ['ourAsk', 'theirWords', 'answer', 'followUp'] as const;

/** What was said, in the order in which it was said; each point edited where it stands. */
export function Points({
  conversation,
  isRead,
}: {
  readonly conversation: Conversation;
  /** Of a past day: nothing can be changed. */
  readonly isRead: boolean;
}) {
  const { t } = useTranslation('conversation');
  const [editing, setEditing] = useState<string | null>(null);
  const close = (): void => setEditing(null);
  return (
    <Section
      title={t('points')}
      count={conversation.points.length}
      action={
        editing === null &&
        !isRead && (
          <Button size="compact-sm" variant="subtle" onClick={() => setEditing('new')}>
            {t('addPoint')}
          </Button>
        )
      }
    >
      {conversation.points.length === 0 && editing === null && (
        <p className="dim">{t(isRead ? 'noPointsThen' : 'noPoints')}</p>
      )}
      <ol className={classes.points}>
        {conversation.points.map((point, index) => (
          <li key={point.id}>
            {editing === point.id ? (
              <PointForm conversation={conversation} point={point} onClose={close} />
            ) : (
              <PointRow
                conversation={conversation}
                point={point}
                isFirst={index === 0}
                isLast={index === conversation.points.length - 1}
                isRead={isRead}
                onEdit={() => setEditing(point.id)}
              />
            )}
          </li>
        ))}
      </ol>
      {editing === 'new' && <PointForm conversation={conversation} point={null} onClose={close} />}
    </Section>
  );
}

function PointRow({
  conversation,
  point,
  isFirst,
  isLast,
  isRead,
  onEdit,
}: {
  readonly conversation: Conversation;
  readonly point: Point;
  readonly isFirst: boolean;
  readonly isLast: boolean;
  readonly isRead: boolean;
  readonly onEdit: () => void;
}) {
  const { t } = useTranslation(['conversation', 'words']);
  const act = useAct();
  const [isPromising, setIsPromising] = useState(false);
  const made = conversation.promises.filter(({ pointId }) => pointId === point.id);
  const isPromised = made.some(({ text }) => text === promiseOfFollowUp(point.followUp ?? ''));
  const move = (by: -1 | 1): void => {
    void act(() => trpcClient.conversations.movePoint.mutate({ pointId: point.id, by }), t('conversation:moved'));
  };
  const name = point.topic;
  return (
    <div className={classes.point}>
      <div className={classes.grow}>
        <strong>{point.topic}</strong>{' '}
        <span className="dim">
          {t('conversation:raisedByIs', { who: point.raisedByName ?? t(`words:raisedBy.${point.raisedBy}`) })} ·{' '}
          {t(`words:marking.${point.marking}`)}
        </span>
        <dl className={classes.fields}>
          {FIELDS.map((field) =>
            point[field] ? (
              <div key={field}>
                <dt>{t(`conversation:${field}`)}</dt>
                <dd>
                  {point[field]}
                  {field === 'followUp' && !isRead && !isPromised && !isPromising && (
                    <Button
                      size="compact-xs"
                      variant="subtle"
                      ml={6}
                      aria-label={t('conversation:makePromiseOf', { name })}
                      onClick={() => setIsPromising(true)}
                    >
                      {t('conversation:makePromise')}
                    </Button>
                  )}
                </dd>
              </div>
            ) : null,
          )}
        </dl>
        {isPromising && (
          <PromiseOfPoint conversation={conversation} point={point} onClose={() => setIsPromising(false)} />
        )}
      </div>
      {!isRead && (
        <div className={classes.acts}>
          {!isFirst && (
            <ActionIcon variant="subtle" size="sm" aria-label={t('conversation:up', { name })} onClick={() => move(-1)}>
              <IconArrowUp size={14} aria-hidden />
            </ActionIcon>
          )}
          {!isLast && (
            <ActionIcon
              variant="subtle"
              size="sm"
              aria-label={t('conversation:down', { name })}
              onClick={() => move(1)}
            >
              <IconArrowDown size={14} aria-hidden />
            </ActionIcon>
          )}
          <ActionIcon variant="subtle" size="sm" aria-label={t('conversation:edit', { name })} onClick={onEdit}>
            <IconPencil size={14} aria-hidden />
          </ActionIcon>
          <ActionIcon
            variant="subtle"
            size="sm"
            aria-label={t('conversation:remove', { name })}
            onClick={() =>
              void act(
                () => trpcClient.conversations.removePoint.mutate({ pointId: point.id }),
                made.length === 0
                  ? t('conversation:removed')
                  : t('conversation:removedWithPromises', { count: made.length }),
              )
            }
          >
            <IconTrash size={14} aria-hidden />
          </ActionIcon>
        </div>
      )}
    </div>
  );
}
