import { ActionIcon, Button, NativeSelect, SimpleGrid, Textarea, TextInput } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Marking } from '../../domain/marking.ts';
import { RAISERS, type Raiser } from '../../domain/point.ts';
import { MarkingSelect } from '../components/MarkingSelect.tsx';
import { type DraftPoint, POINT_TEXTS } from './entry-draft.ts';
import classes from './log.module.css';

/** What was said point by point, while one still knows: who raised it, our ask, their words, the answer, what follows. */
export function PointFields({
  points,
  marking,
  onChange,
  error,
}: {
  readonly points: readonly DraftPoint[];
  /** Of the entry: a point begins with it and may be more open or more closed. */
  readonly marking: Marking;
  readonly onChange: (points: DraftPoint[]) => void;
  /** What is wrong with a point that has no topic. */
  readonly error: string | null;
}) {
  const { t } = useTranslation(['conversation', 'words']);
  const write = (at: number, changed: Partial<DraftPoint>): void =>
    onChange(points.map((point, index) => (index === at ? { ...point, ...changed } : point)));
  const add = (): void =>
    onChange([...points, { topic: '', raisedBy: 'us', ourAsk: '', theirWords: '', answer: '', followUp: '', marking }]);
  return (
    <>
      {points.map((point, index) => {
        const name = t('conversation:pointNumber', { number: index + 1 });
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: a point has no other name before it is on record.
          <fieldset key={index} className={classes.point}>
            <legend>{name}</legend>
            <ActionIcon
              className={classes.remove ?? ''}
              variant="subtle"
              size="sm"
              aria-label={t('conversation:remove', { name })}
              onClick={() => onChange(points.filter((_, at) => at !== index))}
            >
              <IconTrash size={14} aria-hidden />
            </ActionIcon>
            <SimpleGrid cols={{ base: 1, sm: 3 }} spacing="sm">
              <TextInput
                label={t('conversation:topic')}
                value={point.topic}
                autoFocus={point.topic === ''}
                withAsterisk
                maxLength={400}
                onChange={({ currentTarget }) => write(index, { topic: currentTarget.value })}
                error={point.topic.trim() === '' ? error : null}
              />
              <NativeSelect
                label={t('conversation:raisedBy')}
                data={RAISERS.map((value) => ({ value, label: t(`words:raisedBy.${value}`) }))}
                value={point.raisedBy}
                onChange={({ currentTarget }) => write(index, { raisedBy: currentTarget.value as Raiser })}
              />
              <MarkingSelect value={point.marking} onChange={(of) => write(index, { marking: of })} />
            </SimpleGrid>
            <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="sm" mt="xs">
              {POINT_TEXTS.map((field) => (
                <Textarea
                  key={field}
                  label={t(`conversation:${field}`)}
                  value={point[field]}
                  autosize
                  minRows={1}
                  maxRows={6}
                  onChange={({ currentTarget }) => write(index, { [field]: currentTarget.value })}
                />
              ))}
            </SimpleGrid>
          </fieldset>
        );
      })}
      <Button variant="subtle" size="compact-sm" mt="sm" onClick={add}>
        {t('conversation:addPoint')}
      </Button>
    </>
  );
}
