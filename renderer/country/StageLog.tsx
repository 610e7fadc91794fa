import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Outcome } from '../../domain/case-state.ts';
import { AttachmentLinks } from '../attachment/AttachmentLinks.tsx';
import { usePaperWords } from '../components/use-paper-words.ts';
import { useLocale } from '../i18n/locale.ts';
import type { Dossier } from './CountryPage.tsx';
import classes from './country.module.css';
import type { StagesById } from './StatusBox.tsx';

/** Every move of every case, newest first; what was taken back stays, and says so. */
export function StageLog({ dossier, stages }: { readonly dossier: Dossier; readonly stages: StagesById }) {
  const { t } = useTranslation(['country', 'words', 'move', 'common']);
  const { date, shortDate } = useLocale();
  const entries = dossier.cases.flatMap((found) => found.entries).sort((a, b) => b.id.localeCompare(a.id));
  const undone = new Set(entries.flatMap(({ undoesId }) => undoesId ?? []));
  const papers = new Map(dossier.documents.map((document) => [document.id, document]));
  const nameOf = (stageId: string): string => {
    const stage = stages.get(stageId);
    return stage ? `${stage.code} ${stage.name}` : stageId;
  };
  const outcomeWord = (outcome: Outcome | null): string =>
    outcome === null ? t('move:outcomeNone') : t(`words:outcome.${outcome}`);
  if (entries.length === 0) return null;
  return (
    <details className={classes.log}>
      <summary>
        {t('country:stageLog')} <span className="dim">{entries.length}</span>
      </summary>
      <ol className="quiet-list">
        {entries.map((entry) => (
          <li key={entry.id} className={classes.claim}>
            <Text size="sm" td={undone.has(entry.id) ? 'line-through' : undefined}>
              {entry.fromStageId === entry.toStageId
                ? outcomeWord(entry.outcomeTo)
                : entry.fromStageId
                  ? t('country:entry', { from: nameOf(entry.fromStageId), to: nameOf(entry.toStageId) })
                  : t('country:opened', { to: nameOf(entry.toStageId) })}
              {' · '}
              {entry.effectiveOn ? date(entry.effectiveOn) : t('common:noDate')}
            </Text>
            <Text size="xs" className="dim">
              {[
                entry.outcomeFrom !== entry.outcomeTo && entry.fromStageId !== entry.toStageId
                  ? outcomeWord(entry.outcomeTo)
                  : null,
                undone.has(entry.id) ? t('country:takenBack') : null,
                entry.undoesId ? t('country:takesBack') : null,
                entry.reason || null,
                entry.missing.length > 0 ? t('country:without', { missing: entry.missing.join('; ') }) : null,
                t('common:enteredBy', { day: shortDate(entry.enteredAt.slice(0, 10)), who: entry.actor }),
              ]
                .filter(Boolean)
                .join(' · ')}
            </Text>
            {entry.documentIds.map((documentId) => (
              <EntryPaper key={documentId} paper={papers.get(documentId)} />
            ))}
          </li>
        ))}
      </ol>
    </details>
  );
}

/** A paper behind an entry, with the way to its file. One that no longer concerns this state is left to the register. */
function EntryPaper({ paper }: { readonly paper: Dossier['documents'][number] | undefined }) {
  const { t } = useTranslation('country');
  const paperWords = usePaperWords();
  if (!paper) return null;
  return (
    <>
      <Text size="xs">{t('entryPaper', { paper: paperWords(paper) })}</Text>
      {paper.attachmentId && (
        <AttachmentLinks attachmentId={paper.attachmentId} name={paper.attachmentName ?? paper.title} />
      )}
    </>
  );
}
