import { Modal, Stack } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { trpcClient } from '../api/trpc.ts';
import { uploadAttachment } from '../api/upload.ts';
import { useEntryForm } from '../api/use-entry-form.ts';
import { FormFoot } from '../components/FormFoot.tsx';
import { CountriesField } from '../log/CountriesField.tsx';
import { emptyPaper, type NewPaper, PaperFields, paperInput } from '../move/PaperFields.tsx';
import type { Paper } from './RegisterPage.tsx';

/** Registers a paper that no move or claim has brought, the answer to another among them, or corrects one. */
export function PaperForm({
  paper,
  answered = null,
  onClose,
}: {
  readonly paper: Paper | null;
  /** The paper that a new one answers. */
  readonly answered?: Paper | null;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation('register');
  const { isSaving, errorAt, generalError, formProps } = useEntryForm(onClose);
  const [countryIds, setCountryIds] = useState<string[]>((paper ?? answered)?.countries.map(({ id }) => id) ?? []);
  const [draft, setDraft] = useState<NewPaper>(() => draftOf(paper, answered));
  const title = paper
    ? t('correctTitle')
    : answered
      ? t('answerTitle', { paper: answered.number ?? answered.title })
      : t('add');
  const save = async () => {
    const attachmentId = draft.file ? await uploadAttachment(draft.file) : (paper?.attachmentId ?? null);
    const input = { countryIds, document: paperInput(draft, attachmentId) };
    return paper
      ? trpcClient.documents.correct.mutate({ documentId: paper.id, ...input })
      : trpcClient.documents.add.mutate({ ...input, answersId: answered?.id ?? null });
  };
  return (
    <Modal opened onClose={onClose} size="xl" title={title}>
      <form {...formProps(save, paper ? t('corrected') : t('added'))}>
        <Stack gap="sm">
          <CountriesField
            label={t('countries')}
            value={countryIds}
            onChange={setCountryIds}
            error={errorAt('countryIds')}
          />
          <PaperFields paper={draft} onChange={setDraft} errorAt={errorAt} isRegister />
          <FormFoot error={errorAt('repliedById') ?? generalError} isSaving={isSaving} onCancel={onClose} />
        </Stack>
      </form>
    </Modal>
  );
}

function draftOf(paper: Paper | null, answered: Paper | null): NewPaper {
  const empty = emptyPaper([]);
  // A new entry in a register of notes went one way or the other; most that are registered by hand came in.
  if (!paper) return { ...empty, direction: answered?.direction === 'in' ? 'out' : 'in' };
  const { kind, datedOn, title, source, marking, direction, sealSeen, form, receivedOn, replyDueOn } = paper;
  return {
    kind,
    datedOn,
    title,
    source,
    marking,
    direction,
    sealSeen,
    form,
    receivedOn,
    replyDueOn,
    file: null,
    number: paper.number ?? '',
    signatory: paper.signatory ?? '',
    addressee: paper.addressee ?? '',
    language: paper.language ?? '',
    channel: paper.channel ?? '',
  };
}
