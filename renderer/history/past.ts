import { useQuery } from '@tanstack/react-query';
import { createContext, useContext } from 'react';
import { type Outputs, useTRPC } from '../api/trpc.ts';

/** A day of the past that a page shows, with what its parts would otherwise ask the present for. */
export type Past = Outputs['countries']['asItStood'];

const PastContext = createContext<Past | null>(null);

export const PastProvider = PastContext.Provider;

/** The past that is shown here; `null` where the page shows the present. */
export function usePast(): Past | null {
  return useContext(PastContext);
}

/** The settings of the desk on the day that is shown, such as the rhythm of contacts. */
export function useSettings(): Outputs['settings']['read'] | undefined {
  const trpc = useTRPC();
  const past = usePast();
  const settings = useQuery(trpc.settings.read.queryOptions(undefined, { enabled: past === null }));
  return past ? (past.settings ?? undefined) : settings.data;
}

/** The lines to take of the day that is shown, with what each had done by then. */
export function useLines(): Outputs['lines']['list']['lines'] | undefined {
  const trpc = useTRPC();
  const past = usePast();
  const bank = useQuery(trpc.lines.list.queryOptions(undefined, { enabled: past === null }));
  return past?.lines ?? bank.data?.lines;
}

/** Our officers, of the day that is shown. */
export function useOfficers(): Outputs['officers']['list'] | undefined {
  const trpc = useTRPC();
  const past = usePast();
  const officers = useQuery(trpc.officers.list.queryOptions(undefined, { enabled: past === null }));
  return past?.officers ?? officers.data;
}
