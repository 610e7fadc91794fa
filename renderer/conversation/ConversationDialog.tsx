import { Button, Modal, Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Outputs, useTRPC } from '../api/trpc.ts';
import { QueryState } from '../components/QueryState.tsx';
import { usePast } from '../history/past.ts';
import { useLocale } from '../i18n/locale.ts';
import { About } from './About.tsx';
import { Comment, CommentThen } from './Comment.tsx';
import { CorrectEntry } from './CorrectEntry.tsx';
import { Papers } from './Papers.tsx';
import { Points } from './Points.tsx';
import { Present } from './Present.tsx';
import { Promised } from './Promised.tsx';
import { Remarks } from './Remarks.tsx';
import { TakeOut } from './TakeOut.tsx';

export type Conversation = Outputs['conversations']['read'];

/**
 * An entry in full: point by point, what was promised, who was there, the comment apart; and its record and read-out. On the
 * page of a past day it is read as it stood then, and nothing in it can be changed.
 */
export function ConversationDialog({ actionId, onClose }: { readonly actionId: string; readonly onClose: () => void }) {
  const trpc = useTRPC();
  const { t } = useTranslation(['conversation', 'words']);
  const { date } = useLocale();
  const past = usePast();
  const page = past?.dossier ? { countryId: past.dossier.country.id, on: past.on } : null;
  const found = useQuery(trpc.conversations.read.queryOptions({ actionId, ...(page ? { past: page } : {}) }));
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
    >
      <QueryState query={found}>
        {(conversation) => (
          <Stack gap="lg">
            <Said conversation={conversation} isRead={past !== null} />
            <Points conversation={conversation} isRead={past !== null} />
            {conversation.promises.length > 0 && <Promised conversation={conversation} isRead={past !== null} />}
            <Present key={action?.id} conversation={conversation} isRead={past !== null} />
            {conversation.papers.length > 0 && <Papers conversation={conversation} />}
            {conversation.people.length > 0 && <Remarks conversation={conversation} isRead={past !== null} />}
            {past !== null ? (
              conversation.comment && <CommentThen text={conversation.comment.text} />
            ) : (
              <>
                <Comment key={conversation.comment?.id ?? 'none'} conversation={conversation} />
                <TakeOut conversation={conversation} />
              </>
            )}
          </Stack>
        )}
      </QueryState>
    </Modal>
  );
}

/** What the entry says of itself, with whom and in which post it was, and the way to put it right. */
function Said({ conversation, isRead }: { readonly conversation: Conversation; readonly isRead: boolean }) {
  const { t } = useTranslation(['conversation', 'words']);
  const { action, people } = conversation;
  const [isCorrecting, setIsCorrecting] = useState(false);
  return (
    <div>
      <p>{action.summary}</p>
      {people.length > 0 && (
        <p className="dim">
          {t('with', {
            names: people.map(({ name, postHeld }) => [name, postHeld].filter(Boolean).join(', ')).join(' · '),
          })}
        </p>
      )}
      <p className="dim">
        {[action.place, action.localTime, t(`words:marking.${action.marking}`)].filter(Boolean).join(' · ')}
      </p>
      <About conversation={conversation} />
      {!isRead && (
        <Button variant="subtle" size="compact-xs" px={0} onClick={() => setIsCorrecting(true)}>
          {t('correct')}
        </Button>
      )}
      {isCorrecting && <CorrectEntry conversation={conversation} onClose={() => setIsCorrecting(false)} />}
    </div>
  );
}
