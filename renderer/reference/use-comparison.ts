import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { MAX_REFERENCE_BYTES } from '../../domain/reference-rows.ts';
import { type Inputs, type Outputs, trpcClient } from '../api/trpc.ts';
import { UploadError } from '../api/upload.ts';
import { useUndoToast } from '../api/use-undo-toast.tsx';

export type Comparison = Outputs['reference']['compare'];
export type ComparedFiles = Inputs['reference']['compare']['files'];

/** Reads the files, has them compared, and takes over what is accepted; afterwards compares again, so that the rest is still there. */
export function useComparison() {
  const queryClient = useQueryClient();
  const offerUndo = useUndoToast();
  const { t } = useTranslation('reference');
  const [found, setFound] = useState<{ readonly files: ComparedFiles; readonly comparison: Comparison } | null>(null);
  const [error, setError] = useState<unknown>(null);
  const [isBusy, setIsBusy] = useState(false);

  const doing = async (work: () => Promise<void>): Promise<void> => {
    setIsBusy(true);
    setError(null);
    try {
      await work();
    } catch (failure) {
      setError(failure);
    } finally {
      setIsBusy(false);
    }
  };
  const compare = async (files: ComparedFiles): Promise<void> => {
    setFound({ files, comparison: await trpcClient.reference.compare.mutate({ files }) });
  };
  return {
    found,
    error,
    isBusy,
    choose: (chosen: readonly File[] | null) =>
      doing(async () => {
        setFound(null);
        await compare(chosen && (await textsOf(chosen)));
      }),
    take: (accepted: readonly string[], compiledOn: string) =>
      doing(async () => {
        if (!found) return;
        const { files } = found;
        const { changeId, applied } = await trpcClient.reference.take.mutate({
          files,
          accepted: [...accepted],
          compiledOn,
        });
        offerUndo(t('taken', { count: applied }), { changeId });
        await queryClient.invalidateQueries();
        await compare(files);
      }),
  };
}

/** Before any is read: a film by mistake would fill the memory of this window. */
async function textsOf(chosen: readonly File[]) {
  const bytes = chosen.reduce((sum, { size }) => sum + size, 0);
  if (bytes > MAX_REFERENCE_BYTES) throw new UploadError({ code: 'referenceTooLarge', maxBytes: MAX_REFERENCE_BYTES });
  return Promise.all(chosen.map(async (file) => ({ name: file.name, text: await file.text() })));
}
