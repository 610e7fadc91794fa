import { useTranslation } from 'react-i18next';
import { Section } from '../components/Section.tsx';
import type { Conversation } from './ConversationDialog.tsx';

/** Papers that changed hands in the room, ours and theirs. What else is known of them stands in the register. */
export function Papers({ conversation: { papers } }: { readonly conversation: Conversation }) {
  const { t } = useTranslation(['conversation', 'words']);
  return (
    <Section title={t('conversation:papers')}>
      <ul>
        {papers.map(({ id, title, direction, marking }) => (
          <li key={id}>
            {direction !== null && `${t(`conversation:paperWay.${direction}`)}: `}
            {title} <span className="dim">{t(`words:marking.${marking}`)}</span>
          </li>
        ))}
      </ul>
    </Section>
  );
}
