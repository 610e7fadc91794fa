import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Section } from '../components/Section.tsx';
import { useLocale } from '../i18n/locale.ts';
import type { Conversation } from './ConversationDialog.tsx';

/** What was promised there, by whom, and whether it is done. */
export function Promised({ promises }: { readonly promises: Conversation['promises'] }) {
  const { t } = useTranslation(['conversation', 'words']);
  const { shortDate } = useLocale();
  return (
    <Section title={t('conversation:promised')} count={promises.length}>
      <ul className="quiet-list">
        {promises.map(({ id, direction, status, text, dueOn, by }) => (
          <li key={id}>
            <Text size="sm">{text}</Text>
            <Text size="xs" className="dim">
              {[t(`words:direction.${direction}`), by, dueOn && shortDate(dueOn), t(`words:status.${status}`)]
                .filter(Boolean)
                .join(' · ')}
            </Text>
          </li>
        ))}
      </ul>
    </Section>
  );
}
