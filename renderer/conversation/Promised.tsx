import { NativeSelect, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { firstWords } from '../../domain/point.ts';
import { trpcClient } from '../api/trpc.ts';
import { useAct } from '../api/use-act.ts';
import rowClasses from '../components/row.module.css';
import { Section } from '../components/Section.tsx';
import { useLocale } from '../i18n/locale.ts';
import type { Conversation } from './ConversationDialog.tsx';

/** What was promised there, by whom, from which point, and whether it is done. */
export function Promised({
  conversation: { promises, points },
  isRead,
}: {
  readonly conversation: Conversation;
  /** Of a past day: nothing can be changed. */
  readonly isRead: boolean;
}) {
  const { t } = useTranslation(['conversation', 'promises', 'words']);
  const { shortDate } = useLocale();
  const act = useAct();
  const nameOf = (pointId: string | null): string | null => {
    const place = points.findIndex(({ id }) => id === pointId);
    const topic = points[place]?.topic;
    return topic === undefined ? null : t('promises:fromPoint', { number: place + 1, words: firstWords(topic) });
  };
  const tie = (id: string, pointId: string | null): void => {
    void act(() => trpcClient.commitments.correct.mutate({ id, pointId }), t('promises:corrected'));
  };
  return (
    <Section title={t('conversation:promised')} count={promises.length}>
      <ul className="quiet-list">
        {promises.map(({ id, direction, status, text, dueOn, by, pointId }) => {
          const canTie = !isRead && status === 'open' && points.length > 0;
          return (
            <li key={id} className={rowClasses.line}>
              <div className={rowClasses.grow}>
                <Text size="sm">{text}</Text>
                <Text size="xs" className="dim">
                  {[
                    t(`words:direction.${direction}`),
                    by,
                    dueOn && shortDate(dueOn),
                    t(`words:status.${status}`),
                    !canTie && nameOf(pointId),
                  ]
                    .filter(Boolean)
                    .join(' · ')}
                </Text>
              </div>
              {canTie && (
                <NativeSelect
                  size="xs"
                  w="14rem"
                  aria-label={t('conversation:fromPointOf', { text })}
                  data={[
                    { value: '', label: t('conversation:fromNoPoint') },
                    ...points.map((point) => ({ value: point.id, label: nameOf(point.id) ?? '' })),
                  ]}
                  value={pointId ?? ''}
                  onChange={({ currentTarget }) => tie(id, currentTarget.value || null)}
                />
              )}
            </li>
          );
        })}
      </ul>
    </Section>
  );
}
