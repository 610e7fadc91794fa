import { useTranslation } from 'react-i18next';
import { trpcClient } from '../api/trpc.ts';
import { useAct } from '../api/use-act.ts';
import { OfficersField } from '../components/OfficersField.tsx';
import { Section } from '../components/Section.tsx';
import type { Conversation } from './ConversationDialog.tsx';

/** Who of ours was in the room: the record names them, the public read-out does not. */
export function Present({
  conversation: { action, ours },
  isRead,
}: {
  readonly conversation: Conversation;
  readonly isRead: boolean;
}) {
  const { t } = useTranslation('conversation');
  const act = useAct();
  const keep = (officerIds: string[]): void => {
    void act(() => trpcClient.conversations.present.mutate({ actionId: action.id, officerIds }), t('presentSaved'));
  };
  return (
    <Section title={t('present')}>
      {isRead ? (
        <p>{ours.map(({ name }) => name).join(', ') || t('nobodyPresent')}</p>
      ) : (
        <OfficersField label={t('present')} value={ours.map(({ id }) => id)} onChange={keep} />
      )}
    </Section>
  );
}
