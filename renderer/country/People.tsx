import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Section } from '../components/Section.tsx';
import { useLocale } from '../i18n/locale.ts';
import type { Dossier } from './CountryPage.tsx';
import classes from './country.module.css';

export function People({ dossier }: { readonly dossier: Dossier }) {
  const { t } = useTranslation(['country', 'words']);
  const { shortDate } = useLocale();
  // Whom we know best comes first; a stranger's name helps nobody at the top.
  const people = [...dossier.people].sort((a, b) => (b.lastMetOn ?? '').localeCompare(a.lastMetOn ?? ''));
  return (
    <Section title={t('country:people')}>
      {people.length === 0 && (
        <Text size="sm" className="dim">
          {t('country:noPeople')}
        </Text>
      )}
      <ul className="quiet-list">
        {people.map((person) => (
          <li key={person.id} className={classes.claim}>
            <Text size="sm">
              <strong>{person.name}</strong> {person.nativeName && <span lang="und">{person.nativeName}</span>}
              {person.stance && <span className="dim"> · {t(`words:stance.${person.stance}`)}</span>}
            </Text>
            {person.posts.slice(0, 1).map((post) => (
              <Text key={post.id} size="xs" className="dim">
                {[post.title, post.organisation].filter(Boolean).join(', ')}
              </Text>
            ))}
            <Text size="xs" className="dim">
              {person.lastMetOn ? t('country:lastMet', { date: shortDate(person.lastMetOn) }) : t('country:neverMet')}
            </Text>
          </li>
        ))}
      </ul>
    </Section>
  );
}
