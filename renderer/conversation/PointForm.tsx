import { Select, SimpleGrid, Stack, Textarea, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { RAISERS, type Raiser } from '../../domain/point.ts';
import { DraftNote, KeptForm, useKeptDraft } from '../api/KeptForm.tsx';
import { trpcClient } from '../api/trpc.ts';
import { useEntryForm } from '../api/use-entry-form.ts';
import { FormFoot } from '../components/FormFoot.tsx';
import { MarkingSelect } from '../components/MarkingSelect.tsx';
import type { Conversation } from './ConversationDialog.tsx';
import classes from './conversation.module.css';
import type { Point } from './Points.tsx';

interface Props {
  readonly conversation: Conversation;
  readonly point: Point | null;
  readonly onClose: () => void;
}

/** One point of a conversation. What was typed outlives a crash. */
export function PointForm(props: Props) {
  const form = `point:${props.point?.id ?? props.conversation.action.id}`;
  return <KeptForm form={form}>{(kept) => <Form {...props} form={form} kept={kept} />}</KeptForm>;
}

function Form({
  conversation,
  point,
  onClose,
  form,
  kept,
}: Props & { readonly form: string; readonly kept: string | null }) {
  const { t } = useTranslation(['conversation', 'words']);
  const { isSaving, errorAt, generalError, formProps } = useEntryForm(onClose);
  const { action, people } = conversation;
  const fresh = {
    raisedBy: point?.raisedBy ?? ('us' as Raiser),
    raisedByPersonId: point?.raisedByPersonId ?? null,
    topic: point?.topic ?? '',
    ourAsk: point?.ourAsk ?? '',
    theirWords: point?.theirWords ?? '',
    answer: point?.answer ?? '',
    followUp: point?.followUp ?? '',
    marking: point?.marking ?? action.marking,
  };
  const { draft, change, isTaken, beginAnew, drop } = useKeptDraft(form, fresh, kept);
  const save = async () => {
    const fields = {
      ...draft,
      topic: draft.topic.trim(),
      ourAsk: draft.ourAsk || null,
      theirWords: draft.theirWords || null,
      answer: draft.answer || null,
      followUp: draft.followUp || null,
    };
    const made = point
      ? await trpcClient.conversations.correctPoint.mutate({ pointId: point.id, ...fields })
      : await trpcClient.conversations.addPoint.mutate({ actionId: action.id, ...fields });
    await drop();
    return made;
  };
  return (
    <form {...formProps(save, t('conversation:pointSaved'))} className={classes.form}>
      <Stack gap="xs">
        <DraftNote isTaken={isTaken} beginAnew={beginAnew} />
        <SimpleGrid cols={{ base: 1, sm: 3 }} spacing="sm">
          <TextInput
            label={t('conversation:topic')}
            value={draft.topic}
            withAsterisk
            autoFocus
            maxLength={400}
            onChange={({ currentTarget }) => change({ topic: currentTarget.value })}
            error={errorAt('topic')}
          />
          <Select
            label={t('conversation:raisedBy')}
            data={[
              ...RAISERS.map((value) => ({ value, label: t(`words:raisedBy.${value}`) })),
              ...people.map(({ id, name }) => ({ value: id, label: name })),
            ]}
            value={draft.raisedByPersonId ?? draft.raisedBy}
            allowDeselect={false}
            onChange={(chosen) => {
              const side = RAISERS.find((known) => known === chosen);
              change(
                side ? { raisedBy: side, raisedByPersonId: null } : { raisedBy: 'them', raisedByPersonId: chosen },
              );
            }}
            error={errorAt('raisedByPersonId')}
          />
          <MarkingSelect value={draft.marking} onChange={(marking) => change({ marking })} />
        </SimpleGrid>
        <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="sm">
          {(['ourAsk', 'theirWords', 'answer', 'followUp'] as const).map((field) => (
            <Textarea
              key={field}
              label={t(`conversation:${field}`)}
              value={draft[field]}
              autosize
              minRows={2}
              onChange={({ currentTarget }) => change({ [field]: currentTarget.value })}
            />
          ))}
        </SimpleGrid>
        <FormFoot error={generalError} isSaving={isSaving} onCancel={() => void drop().then(onClose)} />
      </Stack>
    </form>
  );
}
