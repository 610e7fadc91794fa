import { useQueryClient } from '@tanstack/react-query';
import { trpcClient, useTRPC } from '../api/trpc.ts';

/** Closes the base. The gate hears of it at once and forgets what the page has read. */
export function useLock(): () => void {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  return () => {
    void trpcClient.desk.lock
      .mutate()
      .then((status) => queryClient.setQueryData(trpc.desk.status.queryKey(), status))
      // The desk is gone: the gate says so at its next look.
      .catch(() => undefined);
  };
}
