import { Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { type Outputs, useTRPC } from '../api/trpc.ts';
import { paperName } from '../move/PaperFields.tsx';

export type PaperOfRegister = Outputs['documents']['register']['papers'][number];

/** More are found by typing: a list of a thousand papers is none. */
const SHOWN_AT_MOST = 50;

/** Chooses one paper of the whole register, by its number, its day or a word of its title. */
export function PaperSelect({
  documentId,
  onChange,
  error,
}: {
  readonly documentId: string | null;
  readonly onChange: (paper: PaperOfRegister | null) => void;
  readonly error: string | null;
}) {
  const trpc = useTRPC();
  const { t } = useTranslation(['trips', 'words']);
  const register = useQuery(trpc.documents.register.queryOptions());
  const papers = register.data?.papers ?? [];
  return (
    <Select
      label={t('trips:annexPaper')}
      description={t('trips:annexPaperHelp')}
      placeholder={t('trips:annexPaperNone')}
      data={papers.map((paper) => ({
        value: paper.id,
        label: paperName(paper, t(`words:documentKind.${paper.kind}`)),
      }))}
      value={documentId}
      limit={SHOWN_AT_MOST}
      searchable
      clearable
      clearButtonProps={{ 'aria-label': t('trips:annexPaperNone') }}
      onChange={(chosen) => onChange(papers.find(({ id }) => id === chosen) ?? null)}
      error={error}
    />
  );
}
