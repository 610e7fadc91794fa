import { notifications } from '@mantine/notifications';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { trpcClient, useTRPC } from '../api/trpc.ts';
import { UploadError } from '../api/upload.ts';
import { useRefusalText } from '../api/use-refusal-text.ts';

/** Hands a file to the desk to be read. As an ArrayBuffer, because Electron's own schemes lose a Blob on the way. */
async function handOver(file: File): Promise<void> {
  const response = await fetch(`/imports?name=${encodeURIComponent(file.name)}`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/octet-stream' },
    body: await file.arrayBuffer(),
  });
  const answer = (await response.json()) as { error?: UploadError['refusal'] };
  if (!response.ok) throw new UploadError(answer.error?.code ? answer.error : null);
}

/** The steps of an import, each with its refusal in words. What is shown is read again after each. */
export function useImport() {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const refusalText = useRefusalText();
  const { t } = useTranslation(['exchange', 'common']);
  const [isBusy, setIsBusy] = useState(false);
  const [error, setError] = useState<string | null>(null);
  const look = () => queryClient.invalidateQueries({ queryKey: trpc.exchange.pathKey() });
  const run = async (work: () => Promise<unknown>): Promise<boolean> => {
    setIsBusy(true);
    setError(null);
    try {
      const working = work();
      // The step under way shows itself while it is still being answered.
      void Promise.resolve().then(look);
      await working;
      return true;
    } catch (failure) {
      setError(refusalText(failure));
      return false;
    } finally {
      setIsBusy(false);
      // What came in may stand on any screen.
      await queryClient.invalidateQueries();
    }
  };
  return {
    isBusy,
    error,
    run,
    take: (file: File) => run(() => handOver(file)),
    drop: () => run(() => trpcClient.exchange.drop.mutate()),
    /** Stops what is under way; nothing of it is kept. */
    stop: async () => {
      if (await run(() => trpcClient.exchange.drop.mutate())) {
        notifications.show({ message: t('exchange:stopped') });
      }
    },
  };
}
