import { Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { postOn, postText } from '../../domain/post.ts';
import { Section } from '../components/Section.tsx';
import { useLocale } from '../i18n/locale.ts';
import { PersonLink } from '../people/PersonName.tsx';
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
              <PersonLink person={person} />
              {person.stance && <span className="dim"> · {t(`words:stance.${person.stance}`)}</span>}
            </Text>
            <Post posts={person.posts} today={dossier.today} />
            <Text size="xs" className="dim">
              {person.lastMetOn ? t('country:lastMet', { date: shortDate(person.lastMetOn) }) : t('country:neverMet')}
            </Text>
          </li>
        ))}
      </ul>
    </Section>
  );
}

/** The post held today, with its body a link away. */
function Post({ posts, today }: { readonly posts: Dossier['people'][number]['posts']; readonly today: string }) {
  const held = postOn(posts, today);
  if (!held) return null;
  return (
    <Text size="xs" className="dim">
      {postText({ ...held, organisation: null })}
      {held.organisationId && (
        <>
          {', '}
          <Link to="/bodies/$bodyId" params={{ bodyId: held.organisationId }}>
            {held.organisation}
          </Link>
        </>
      )}
    </Text>
  );
}
