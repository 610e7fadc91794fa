import { Button, MultiSelect } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { asPaper } from '../../domain/paper-evidence.ts';
import type { DocumentKind } from '../../domain/pipelines.ts';
import type { Outputs } from '../api/trpc.ts';
import { uploadAttachment } from '../api/upload.ts';
import { emptyPaper, type NewPaper, PaperFields, paperInput, paperName } from './PaperFields.tsx';

type PaperOnFile = Outputs['relations']['read']['documents'][number];

/** The papers that an entry rests on, while it is being written: some that are on file, and one that comes with it. */
export function usePapers(papersOnFile: readonly PaperOnFile[], initialIds: readonly string[] = []) {
  const [documentIds, setDocumentIds] = useState([...initialIds]);
  const [paper, setPaper] = useState<NewPaper | null>(null);
  return {
    papersOnFile,
    documentIds,
    setDocumentIds,
    paper,
    setPaper,
    /** What is chosen and added, as the rules of evidence look at it. */
    papers: [
      ...papersOnFile.filter(({ id }) => documentIds.includes(id)).map(asPaper),
      ...(paper ? [{ ...paper, isAttached: paper.file !== null }] : []),
    ],
    /** As the desk takes them, once the new file lies in the base. */
    send: async () => {
      const attachmentId = paper?.file ? await uploadAttachment(paper.file) : null;
      return { documentIds, document: paper && paperInput(paper, attachmentId) };
    },
  };
}

/** Chooses papers on file and adds a new one. */
export function PapersPicker({
  choice,
  kinds = [],
  isSingle = false,
  errorAt,
}: {
  readonly choice: ReturnType<typeof usePapers>;
  /** What is asked for: a new paper starts as one of these. */
  readonly kinds?: readonly DocumentKind[];
  /** For what rests on one paper: another choice takes the place of the first. */
  readonly isSingle?: boolean;
  readonly errorAt: (field: string) => string | null;
}) {
  const { t } = useTranslation(['move', 'words']);
  const { papersOnFile, documentIds, setDocumentIds, paper, setPaper } = choice;
  const addPaper = (): void => {
    if (isSingle) setDocumentIds([]);
    setPaper(emptyPaper(kinds));
  };
  return (
    <>
      {papersOnFile.length > 0 && !(isSingle && paper) && (
        <MultiSelect
          label={t('move:onFile')}
          placeholder={documentIds.length === 0 ? t('move:onFileHint') : ''}
          data={papersOnFile.map((document) => ({
            value: document.id,
            label: paperName(document, t(`words:documentKind.${document.kind}`)),
          }))}
          value={documentIds}
          onChange={(ids) => setDocumentIds(isSingle ? ids.slice(-1) : ids)}
          searchable
        />
      )}
      {paper ? (
        <PaperFields paper={paper} onChange={setPaper} errorAt={errorAt} onRemove={() => setPaper(null)} />
      ) : (
        <Button variant="default" size="xs" w="fit-content" onClick={addPaper}>
          {t('move:addDocument')}
        </Button>
      )}
    </>
  );
}
