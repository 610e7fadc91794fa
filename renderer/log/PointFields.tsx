import { ActionIcon, Button, NativeSelect, SimpleGrid, Textarea, TextInput } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { isCalendarDate } from '../../domain/calendar-date.ts';
import { RAISERS, type Raiser } from '../../domain/point.ts';
import { MarkingSelect } from '../components/MarkingSelect.tsx';
import { type DraftPoint, type EntryDraft, POINT_TEXTS, type SaidHere } from './entry-draft.ts';
import classes from './log.module.css';
import { PointPromises } from './PointPromises.tsx';

/** What was said point by point, while one still knows: who raised it, our ask, their words, the answer, what follows. */
export function PointFields({
  entry,
  onChange,
  errorAt,
}: {
  readonly entry: EntryDraft;
  readonly onChange: (points: DraftPoint[]) => void;
  readonly errorAt: (field: string) => string | null;
}) {
  const { t } = useTranslation(['conversation', 'words']);
  // A point begins with the marking of its entry and may be more open or more closed.
  const { points, marking } = entry;
  const write = (at: number, changed: Partial<DraftPoint>): void =>
    onChange(points.map((point, index) => (index === at ? { ...point, ...changed } : point)));
  // One thing is said once: in this point, and then in no other.
  const sayHere = (at: number, what: SaidHere, isHere: boolean): void =>
    onChange(
      points.map((point, index) => {
        const others = (point.saidHere ?? []).filter((each) => each !== what);
        return { ...point, saidHere: isHere && index === at ? [...others, what] : others };
      }),
    );
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
                error={point.topic.trim() === '' ? errorAt('topic') : null}
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
            <PointPromises
              entry={entry}
              point={point}
              name={name}
              onPromise={(promise) => write(index, { promise: promise ?? null })}
              onSaidHere={(what, isHere) => sayHere(index, what, isHere)}
              error={isDueBroken(point) || !points.some(isDueBroken) ? errorAt('pointFollowUp') : null}
            />
          </fieldset>
        );
      })}
      <Button variant="subtle" size="compact-sm" mt="sm" onClick={add}>
        {t('conversation:addPoint')}
      </Button>
    </>
  );
}

/** Whether its promise is the one whose day cannot be. */
function isDueBroken({ promise }: DraftPoint): boolean {
  return Boolean(promise?.dueOn && !isCalendarDate(promise.dueOn));
}
