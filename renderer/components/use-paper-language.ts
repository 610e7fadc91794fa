import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { BriefingLanguage } from '../../domain/briefing-labels.ts';
import { trpcClient, useTRPC } from '../api/trpc.ts';

/** The language in which papers are written at this copy, whatever its screens speak; the last choice is remembered. */
export function usePaperLanguage(): {
  readonly language: BriefingLanguage;
  readonly choose: (language: BriefingLanguage) => void;
} {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const settings = useQuery(trpc.settings.read.queryOptions());
  return {
    language: settings.data?.paperLanguage ?? 'en',
    choose: (paperLanguage) => {
      void trpcClient.settings.write
        .mutate({ paperLanguage })
        .then(() => queryClient.invalidateQueries({ queryKey: trpc.settings.read.queryKey() }));
    },
  };
}
