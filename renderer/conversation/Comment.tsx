import { Button, Group, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { trpcClient } from '../api/trpc.ts';
import { useAct } from '../api/use-act.ts';
import { MarkingSelect } from '../components/MarkingSelect.tsx';
import { Section } from '../components/Section.tsx';
import type { Conversation } from './ConversationDialog.tsx';
import classes from './conversation.module.css';

/** What the writer thinks of it: never said in the room, so it stands apart from what was, with a marking of its own. */
export function Comment({ conversation: { action, comment } }: { readonly conversation: Conversation }) {
  const { t } = useTranslation(['conversation', 'common']);
  const act = useAct();
  const [text, setText] = useState(comment?.text ?? '');
  const [marking, setMarking] = useState(comment?.marking ?? ('confidential' as const));
  const isSame = text.trim() === (comment?.text ?? '') && marking === (comment?.marking ?? 'confidential');
  return (
    <Section title={t('conversation:comment')}>
      <Textarea
        aria-label={t('conversation:comment')}
        description={t('conversation:commentHelp')}
        value={text}
        autosize
        minRows={2}
        onChange={({ currentTarget }) => setText(currentTarget.value)}
      />
      <Group align="flex-end" mt="xs" gap="sm">
        <MarkingSelect value={marking} onChange={setMarking} />
        <Button
          size="sm"
          variant="default"
          disabled={isSame}
          onClick={() =>
            void act(
              () => trpcClient.conversations.comment.mutate({ actionId: action.id, text, marking }),
              t('conversation:commentSaved'),
            )
          }
        >
          {t('common:save')}
        </Button>
      </Group>
    </Section>
  );
}

/** The comment of a past day, to be read. */
export function CommentThen({ text }: { readonly text: string }) {
  const { t } = useTranslation('conversation');
  return (
    <Section title={t('comment')}>
      <p className={classes.said}>{text}</p>
    </Section>
  );
}
