import { useQuery } from '@tanstack/react-query';
import { usualCases } from '../../domain/entry-cases.ts';
import { type Outputs, useTRPC } from '../api/trpc.ts';
import type { EntryDraft } from './entry-draft.ts';

export interface EntryCases {
  /** The cases of the states of the entry: what it can be about. */
  readonly offered: Outputs['cases']['ofCountries'];
  /** What it is about: as it was said by hand, else the cases that are plain. */
  readonly caseIds: readonly string[];
  /** Nobody knows yet which cases these states have. */
  readonly isPending: boolean;
}

/** What an entry can be about, and what it is about as long as nobody says otherwise. */
export function useEntryCases({
  countryIds,
  caseIds,
  byHand,
}: Pick<EntryDraft, 'countryIds' | 'caseIds' | 'byHand'>): EntryCases {
  const trpc = useTRPC();
  const isAsked = countryIds.length > 0;
  const cases = useQuery(trpc.cases.ofCountries.queryOptions({ countryIds: [...countryIds] }, { enabled: isAsked }));
  const offered = (isAsked && cases.data) || [];
  const isOffered = (caseId: string): boolean => offered.some(({ id }) => id === caseId);
  return {
    offered,
    // A state that was taken off takes its cases with it.
    caseIds: byHand.includes('caseIds') ? caseIds.filter(isOffered) : usualCases(offered),
    isPending: isAsked && cases.isPending,
  };
}
