import { Modal, SegmentedControl, Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { LETTER_KINDS, type LetterKind } from '../../domain/letter.ts';
import { DraftNote, KeptForm, useKeptDraft } from '../api/KeptForm.tsx';
import { useTRPC } from '../api/trpc.ts';
import { PaperLanguage } from '../components/PaperLanguage.tsx';
import { QueryState } from '../components/QueryState.tsx';
import { usePaperLanguage } from '../components/use-paper-language.ts';
import { LetterForm } from './LetterForm.tsx';

interface Props {
  readonly countryId: string;
  readonly onClose: () => void;
}

const FRESH = { text: '' };

/** Writes a note verbale, an aide-mémoire or a joint communiqué to a state, in its own form and one of three languages. */
export function LetterDialog(props: Props) {
  const form = `letter ${props.countryId}`;
  return <KeptForm form={form}>{(kept) => <Dialog {...props} form={form} kept={kept} />}</KeptForm>;
}

function Dialog({ countryId, onClose, form, kept }: Props & { readonly form: string; readonly kept: string | null }) {
  const trpc = useTRPC();
  const { t } = useTranslation(['letters', 'words']);
  const { language } = usePaperLanguage();
  const [kind, setKind] = useState<LetterKind>('noteVerbale');
  const { draft, change, isKept, isTaken, beginAnew, drop } = useKeptDraft(form, FRESH, kept);
  const proposal = useQuery(trpc.letters.proposal.queryOptions({ countryId, kind, language }));
  return (
    <Modal
      opened
      onClose={onClose}
      // Room for the form and the paper beside it.
      size="78rem"
      title={t('letters:write')}
    >
      <Stack gap="sm">
        <DraftNote isTaken={isTaken} beginAnew={beginAnew} />
        <SegmentedControl
          aria-label={t('letters:kind')}
          value={kind}
          onChange={(value) => setKind(value as LetterKind)}
          data={LETTER_KINDS.map((value) => ({ value, label: t(`words:documentKind.${value}`) }))}
        />
        <PaperLanguage />
        <QueryState query={proposal}>
          {(proposed) => (
            <LetterForm
              // What was typed belongs to the state, the fields around it to the form and its language.
              key={`${kind} ${language}`}
              countryId={countryId}
              kind={kind}
              language={language}
              proposal={proposed}
              text={draft.text}
              isKept={isKept}
              onText={(text) => change({ text })}
              onFiled={() => void drop()}
            />
          )}
        </QueryState>
      </Stack>
    </Modal>
  );
}
