import { Modal, Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { type Outputs, useTRPC } from '../api/trpc.ts';
import { QueryState } from '../components/QueryState.tsx';
import { useLocale } from '../i18n/locale.ts';
import { Comment } from './Comment.tsx';
import { Points } from './Points.tsx';
import { Remarks } from './Remarks.tsx';
import { TakeOut } from './TakeOut.tsx';

export type Conversation = Outputs['conversations']['read'];

/** An entry in full: point by point, remarks on those who were there, the comment apart; and its record and read-out. */
export function ConversationDialog({ actionId, onClose }: { readonly actionId: string; readonly onClose: () => void }) {
  const trpc = useTRPC();
  const { t } = useTranslation(['conversation', 'words', 'common']);
  const { date } = useLocale();
  const found = useQuery(trpc.conversations.read.queryOptions({ actionId }));
  const { action, states } = found.data ?? {};
  return (
    <Modal
      opened
      onClose={onClose}
      size="xl"
      title={
        action
          ? [
              t(`words:actionKind.${action.kind}`),
              states?.map(({ nameEn }) => nameEn).join(', '),
              date(action.happenedOn),
            ]
              .filter(Boolean)
              .join(' · ')
          : t('conversation:title')
      }
      closeButtonProps={{ 'aria-label': t('common:close') }}
    >
      <QueryState query={found}>
        {(conversation) => (
          <Stack gap="lg">
            <p>{conversation.action.summary}</p>
            <Points conversation={conversation} />
            {conversation.people.length > 0 && <Remarks conversation={conversation} />}
            <Comment key={conversation.comment?.id ?? 'none'} conversation={conversation} />
            <TakeOut conversation={conversation} />
          </Stack>
        )}
      </QueryState>
    </Modal>
  );
}
