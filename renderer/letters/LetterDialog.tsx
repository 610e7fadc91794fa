import { Modal, SegmentedControl, Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { LETTER_KINDS, type LetterKind } from '../../domain/letter.ts';
import { useTRPC } from '../api/trpc.ts';
import { useKeptText } from '../api/use-kept-text.ts';
import { PaperLanguage } from '../components/PaperLanguage.tsx';
import { QueryState } from '../components/QueryState.tsx';
import { usePaperLanguage } from '../components/use-paper-language.ts';
import { LetterForm } from './LetterForm.tsx';

/** Writes a note verbale, an aide-mémoire or a joint communiqué to a state, in its own form and one of three languages. */
export function LetterDialog({ countryId, onClose }: { readonly countryId: string; readonly onClose: () => void }) {
  const trpc = useTRPC();
  const { t } = useTranslation(['letters', 'words', 'common']);
  const { language } = usePaperLanguage();
  const [kind, setKind] = useState<LetterKind>('noteVerbale');
  const form = `letter ${countryId}`;
  // Asked anew each time: a kept answer might be older than the draft.
  const draft = useQuery(trpc.drafts.read.queryOptions({ form }, { gcTime: 0, staleTime: 0 }));
  const [typed, setTyped] = useState<string | null>(null);
  const text = typed ?? draft.data?.content ?? '';
  const { isKept, drop } = useKeptText(form, text.trim() === '' ? null : text);
  const proposal = useQuery(trpc.letters.proposal.queryOptions({ countryId, kind, language }));
  const settings = useQuery(trpc.settings.read.queryOptions());
  return (
    <Modal
      opened
      onClose={onClose}
      size="xl"
      title={t('letters:write')}
      closeButtonProps={{ 'aria-label': t('common:close') }}
    >
      <Stack gap="sm">
        <SegmentedControl
          aria-label={t('letters:kind')}
          value={kind}
          onChange={(value) => setKind(value as LetterKind)}
          data={LETTER_KINDS.map((value) => ({ value, label: t(`words:documentKind.${value}`) }))}
        />
        <PaperLanguage />
        <QueryState query={draft}>
          {() => (
            <QueryState query={settings}>
              {({ defaultMarking }) => (
                <QueryState query={proposal}>
                  {(proposed) => (
                    <LetterForm
                      // What was typed belongs to the state, the fields around it to the form and its language.
                      key={`${kind} ${language}`}
                      countryId={countryId}
                      kind={kind}
                      language={language}
                      proposal={proposed}
                      defaultMarking={defaultMarking}
                      text={text}
                      isKept={isKept}
                      onText={setTyped}
                      onFiled={() => void drop()}
                    />
                  )}
                </QueryState>
              )}
            </QueryState>
          )}
        </QueryState>
      </Stack>
    </Modal>
  );
}
