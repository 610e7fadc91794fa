import { Button, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { daysBetween } from '../../domain/calendar-date.ts';
import { useLanding } from '../api/use-landing.ts';
import { AttachmentLinks } from '../attachment/AttachmentLinks.tsx';
import { PaperSupports } from '../components/PaperSupports.tsx';
import { Section } from '../components/Section.tsx';
import { useLocale } from '../i18n/locale.ts';
import { LetterDialog } from '../letters/LetterDialog.tsx';
import { AddNote } from './AddNote.tsx';
import type { Dossier } from './CountryPage.tsx';
import classes from './country.module.css';

/** A fact older than this is said to be: a minister must not carry last year's position as today's. */
const OLD_AFTER_DAYS = 90;

interface Props {
  readonly dossier: Dossier;
}

/** Who decides, where they stand, what one should know; the newest first, the older ones beside it. */
export function Notes({ dossier }: Props) {
  const { t } = useTranslation('country');
  const [isAdding, setIsAdding] = useState(false);
  return (
    <Section
      title={t('notes')}
      action={
        <Button size="compact-xs" variant="subtle" onClick={() => setIsAdding(true)}>
          {t('addNote')}
        </Button>
      }
    >
      {dossier.notes.length === 0 && (
        <Text size="sm" className="dim">
          {t('noNotes')}
        </Text>
      )}
      <ul className="quiet-list">
        {dossier.notes.map((note) => (
          <NoteItem key={note.id} note={note} today={dossier.today} />
        ))}
      </ul>
      {isAdding && <AddNote countryId={dossier.country.id} today={dossier.today} onClose={() => setIsAdding(false)} />}
    </Section>
  );
}

/** One note, where a sheet that has taken its words leads to. */
function NoteItem({ note, today }: { readonly note: Dossier['notes'][number]; readonly today: string }) {
  const { t } = useTranslation(['country', 'words']);
  const { date } = useLocale();
  return (
    <li className={classes.claim} {...useLanding(`note-${note.id}`)}>
      <Text size="xs" className="dim">
        {t(`words:topic.${note.topic}`)} · {date(note.asOf)}
        {daysBetween(note.asOf, today) > OLD_AFTER_DAYS && <span className="due"> · {t('country:old')}</span>}
        {' · '}
        {t(`words:marking.${note.marking}`)}
      </Text>
      <Text size="sm">{note.text}</Text>
      <Text size="xs" className="dim">
        {t('country:source', { source: note.source })}
      </Text>
    </li>
  );
}

export function Votes({ dossier }: Props) {
  const { t } = useTranslation(['country', 'words']);
  const { shortDate } = useLocale();
  return (
    <Section title={t('country:votes')}>
      {dossier.votes.length === 0 && (
        <Text size="sm" className="dim">
          {t('country:noVotes')}
        </Text>
      )}
      <ul className="quiet-list">
        {dossier.votes.map((vote) => (
          <li key={`${vote.body}|${vote.heldOn}`} className={classes.claim}>
            <Text size="sm">
              {t(`words:vote.${vote.vote}`)}, <strong>{t(`words:inFavour.${vote.inFavour}`)}</strong>
            </Text>
            <Text size="xs" className="dim">
              {vote.body}, {shortDate(vote.heldOn)} · {vote.question}
            </Text>
          </li>
        ))}
      </ul>
    </Section>
  );
}

export function Documents({ dossier }: Props) {
  const { t } = useTranslation(['country', 'words', 'register', 'letters']);
  const [isWriting, setIsWriting] = useState(false);
  const { date } = useLocale();
  return (
    <Section
      title={t('country:documents')}
      action={
        <Button size="compact-xs" variant="subtle" onClick={() => setIsWriting(true)}>
          {t('letters:write')}
        </Button>
      }
    >
      {isWriting && <LetterDialog countryId={dossier.country.id} onClose={() => setIsWriting(false)} />}
      {dossier.documents.length === 0 && (
        <Text size="sm" className="dim">
          {t('country:noDocuments')}
        </Text>
      )}
      <ul className="quiet-list">
        {dossier.documents.map((document) => (
          <li key={document.id} className={classes.claim}>
            <Text size="sm">
              {t(`words:documentKind.${document.kind}`)} {document.number} · {document.title}
            </Text>
            <Text size="xs" className="dim">
              {[
                document.direction && t(`register:directions.${document.direction}`),
                document.datedOn && date(document.datedOn),
                document.signatory && t('register:signedBy', { name: document.signatory }),
                document.sealSeen === null ? null : t(document.sealSeen ? 'register:sealSeen' : 'register:sealMissing'),
                document.form && t(`register:forms.${document.form}`),
                document.addressee && t('country:addressedTo', { name: document.addressee }),
                t('country:source', { source: document.source }),
                t(`words:marking.${document.marking}`),
              ]
                .filter(Boolean)
                .join(' · ')}
            </Text>
            <PaperSupports supports={document.supports} />
            {document.attachmentId && (
              <AttachmentLinks attachmentId={document.attachmentId} name={document.attachmentName ?? ''} />
            )}
          </li>
        ))}
      </ul>
    </Section>
  );
}

export function Missions({ dossier }: Props) {
  const { t } = useTranslation(['country', 'words']);
  if (dossier.missions.length === 0) return null;
  return (
    <Section title={t('country:missions')}>
      <ul className="quiet-list">
        {dossier.missions.map((mission) => (
          <li key={`${mission.type}|${mission.city}`} className={classes.claim}>
            <Text size="sm">{[t(`words:missionType.${mission.type}`), mission.city].filter(Boolean).join(', ')}</Text>
            <Text size="xs" className="dim">
              {t('country:source', { source: mission.source })}
            </Text>
          </li>
        ))}
      </ul>
    </Section>
  );
}
