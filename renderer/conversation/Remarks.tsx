import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { trpcClient } from '../api/trpc.ts';
import { useAct } from '../api/use-act.ts';
import { Section } from '../components/Section.tsx';
import type { Conversation } from './ConversationDialog.tsx';
import classes from './conversation.module.css';

/** A private remark on each of those who were there; kept when the field is left. */
export function Remarks({ conversation, isRead }: { readonly conversation: Conversation; readonly isRead: boolean }) {
  const { t } = useTranslation('conversation');
  return (
    <Section title={t('remarks')}>
      <p className="dim">{t('remarksHelp')}</p>
      {conversation.people.map((person) => (
        <Remark
          key={`${person.id} ${person.remark}`}
          actionId={conversation.action.id}
          person={person}
          isRead={isRead}
        />
      ))}
    </Section>
  );
}

function Remark({
  actionId,
  person,
  isRead,
}: {
  readonly actionId: string;
  readonly person: Conversation['people'][number];
  readonly isRead: boolean;
}) {
  const { t } = useTranslation('conversation');
  const act = useAct();
  const [remark, setRemark] = useState(person.remark ?? '');
  const keep = (): void => {
    if (remark.trim() === (person.remark ?? '')) return;
    void act(
      () => trpcClient.conversations.remark.mutate({ actionId, personId: person.id, remark }),
      t('remarkSaved', { name: person.name }),
    );
  };
  return (
    <TextInput
      className={classes.remark ?? ''}
      label={[person.name, person.postHeld].filter(Boolean).join(', ')}
      value={remark}
      readOnly={isRead}
      onChange={({ currentTarget }) => setRemark(currentTarget.value)}
      onBlur={keep}
    />
  );
}
