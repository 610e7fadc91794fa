import { Modal, Stack, Text, Textarea } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Outputs, trpcClient, useTRPC } from '../api/trpc.ts';
import { useEntryForm } from '../api/use-entry-form.ts';
import { FormFoot } from '../components/FormFoot.tsx';
import { QueryState } from '../components/QueryState.tsx';
import { PapersPicker, usePapers } from '../move/PapersPicker.tsx';
import type { OpenPromise } from './PromiseRow.tsx';

interface Props {
  readonly row: OpenPromise;
  readonly status: 'kept' | 'broken' | 'lapsed';
  readonly onClose: () => void;
}

/** Closes a promise with what proves it: a word, and the paper where there is one. */
export function ClosePromise({ row, status, onClose }: Props) {
  const trpc = useTRPC();
  const { t } = useTranslation('promises');
  const dossier = useQuery(trpc.countries.dossier.queryOptions({ countryId: row.countryId }));
  return (
    <Modal opened onClose={onClose} size="lg" title={t(`closeTitle.${status}`)}>
      <QueryState query={dossier}>
        {({ documents }) => <CloseForm row={row} status={status} onClose={onClose} papersOnFile={documents} />}
      </QueryState>
    </Modal>
  );
}

function CloseForm({
  row,
  status,
  papersOnFile,
  onClose,
}: Props & { readonly papersOnFile: Outputs['countries']['dossier']['documents'] }) {
  const { t } = useTranslation('promises');
  const { isSaving, errorAt, generalError, formProps } = useEntryForm(onClose);
  const choice = usePapers(papersOnFile);
  const [note, setNote] = useState('');
  const save = async () => trpcClient.commitments.close.mutate({ id: row.id, status, note, ...(await choice.send()) });
  return (
    <form {...formProps(save, t('closed', { text: row.text }))}>
      <Stack gap="sm">
        <Text size="sm">{row.text}</Text>
        <Textarea
          data-autofocus
          label={t('proofNote')}
          value={note}
          autosize
          minRows={2}
          onChange={({ currentTarget }) => setNote(currentTarget.value)}
        />
        <PapersPicker choice={choice} errorAt={errorAt} />
        <FormFoot error={generalError} isSaving={isSaving} onCancel={onClose} />
      </Stack>
    </form>
  );
}
