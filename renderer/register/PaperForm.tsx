import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { refusalOf, trpcClient } from '../api/trpc.ts';
import { uploadAttachment } from '../api/upload.ts';
import { useFocusOnRefusal } from '../api/use-focus-on-refusal.ts';
import { useRefusalText } from '../api/use-refusal-text.ts';
import { useUndoToast } from '../api/use-undo-toast.tsx';
import { CountriesField } from '../log/CountriesField.tsx';
import { emptyPaper, type NewPaper, PaperFields, paperInput } from '../move/PaperFields.tsx';
import type { Paper } from './RegisterPage.tsx';

/** Registers a paper that no move or claim has brought, or corrects one. */
export function PaperForm({ paper, onClose }: { readonly paper: Paper | null; readonly onClose: () => void }) {
  const { t } = useTranslation(['register', 'common']);
  const queryClient = useQueryClient();
  const refusalText = useRefusalText();
  const offerUndo = useUndoToast();
  const [countryIds, setCountryIds] = useState<string[]>(paper?.countries.map(({ id }) => id) ?? []);
  const [draft, setDraft] = useState<NewPaper>(() => draftOf(paper));
  const [error, setError] = useState<unknown>(null);
  const [isSaving, setIsSaving] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  useFocusOnRefusal(form, error);
  const field = refusalOf(error)?.field;
  const errorAt = (name: string): string | null => (field === name ? refusalText(error) : null);
  const save = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (isSaving) return;
    setIsSaving(true);
    setError(null);
    try {
      const attachmentId = draft.file ? await uploadAttachment(draft.file) : (paper?.attachmentId ?? null);
      const input = { countryIds, document: paperInput(draft, attachmentId) };
      const { changeId } = paper
        ? await trpcClient.documents.correct.mutate({ documentId: paper.id, ...input })
        : await trpcClient.documents.add.mutate(input);
      offerUndo(paper ? t('register:corrected') : t('register:added'), { changeId });
      onClose();
      await queryClient.invalidateQueries();
    } catch (failure) {
      setError(failure);
    } finally {
      setIsSaving(false);
    }
  };
  return (
    <Modal
      opened
      onClose={onClose}
      size="lg"
      title={paper ? t('register:correctTitle') : t('register:add')}
      closeButtonProps={{ 'aria-label': t('common:close') }}
    >
      <form ref={form} onSubmit={(event) => void save(event)}>
        <Stack gap="sm">
          <CountriesField
            label={t('register:countries')}
            value={countryIds}
            onChange={setCountryIds}
            error={errorAt('countryIds')}
          />
          <PaperFields paper={draft} onChange={setDraft} errorAt={errorAt} />
          {error !== null && field === undefined && (
            <Text role="alert" className="late">
              {refusalText(error)}
            </Text>
          )}
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {t('common:cancel')}
            </Button>
            <Button type="submit" loading={isSaving}>
              {t('common:save')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}

function draftOf(paper: Paper | null): NewPaper {
  const empty = emptyPaper({ criteria: [] });
  // A new entry in a register of notes went one way or the other; most that are registered by hand came in.
  if (!paper) return { ...empty, direction: 'in' };
  const { kind, datedOn, title, source, marking, direction, sealSeen, form, receivedOn, replyDueOn } = paper;
  return {
    ...empty,
    ...{ kind, datedOn, title, source, marking, direction, sealSeen, form, receivedOn, replyDueOn },
    number: paper.number ?? '',
    signatory: paper.signatory ?? '',
    language: paper.language ?? '',
    channel: paper.channel ?? '',
  };
}
