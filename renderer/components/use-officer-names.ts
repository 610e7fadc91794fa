import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useTRPC } from '../api/trpc.ts';

/** The names of our officers by their ids. */
export function useOfficerNames(): (officerId: string | null) => string {
  const trpc = useTRPC();
  const { t } = useTranslation('common');
  const officers = useQuery(trpc.officers.list.queryOptions());
  return (officerId) => officers.data?.find(({ id }) => id === officerId)?.name ?? t('nobody');
}
