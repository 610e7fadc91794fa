import { Textarea, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { EntryDraft } from './entry-draft.ts';
import { PointFields } from './PointFields.tsx';
import { WhenAndWhere } from './WhenAndWhere.tsx';

/** What a usual entry does without: hour, place and zone, what was said point by point or as prose, what one thinks of it, a word on each person. */
export function MoreFields({
  entry,
  change,
  errorAt,
}: {
  readonly entry: EntryDraft;
  readonly change: (changed: Partial<EntryDraft>) => void;
  readonly errorAt: (field: string) => string | null;
}) {
  const { t } = useTranslation(['log', 'conversation']);
  const remark = (at: number, text: string): void =>
    change({ people: entry.people.map((person, index) => (index === at ? { ...person, remark: text } : person)) });
  return (
    <>
      <WhenAndWhere entry={entry} change={change} />
      <PointFields entry={entry} onChange={(points) => change({ points })} errorAt={errorAt} />
      <Textarea
        mt="sm"
        label={t('log:notes')}
        autosize
        minRows={3}
        maxRows={12}
        value={entry.notes}
        onChange={({ currentTarget }) => change({ notes: currentTarget.value })}
      />
      <Textarea
        mt="sm"
        label={t('conversation:comment')}
        description={t('conversation:commentHelp')}
        autosize
        minRows={2}
        maxRows={8}
        value={entry.comment}
        onChange={({ currentTarget }) => change({ comment: currentTarget.value })}
      />
      {entry.people.map((person, index) => (
        <TextInput
          key={person.personId ?? person.name}
          mt="sm"
          label={t('log:remarkOn', { name: person.name, interpolation: { escapeValue: false } })}
          value={person.remark ?? ''}
          onChange={({ currentTarget }) => remark(index, currentTarget.value)}
        />
      ))}
    </>
  );
}
