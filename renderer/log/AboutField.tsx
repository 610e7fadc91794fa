import { MultiSelect } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useTRPC } from '../api/trpc.ts';
import { usePipelineName } from '../components/use-pipeline-name.ts';
import { useLocale } from '../i18n/locale.ts';
import type { EntryCases } from './use-entry-cases.ts';

/** The cases that an entry is about. Nothing stands there while its states have none. */
export function AboutField({
  cases: { offered, caseIds },
  onChange,
  error,
}: {
  readonly cases: EntryCases;
  readonly onChange: (caseIds: string[]) => void;
  readonly error: string | null;
}) {
  const trpc = useTRPC();
  const { t } = useTranslation('log');
  const { countryName } = useLocale();
  const pipelineName = usePipelineName();
  const countries = useQuery(trpc.countries.list.queryOptions(undefined, { staleTime: Number.POSITIVE_INFINITY }));
  if (offered.length === 0) return null;
  const isOfSeveral = new Set(offered.map(({ countryId }) => countryId)).size > 1;
  const nameOf = (countryId: string): string => {
    const country = countries.data?.find(({ id }) => id === countryId);
    return country ? countryName(country) : '';
  };
  return (
    <MultiSelect
      flex="1 1 18rem"
      label={t('about')}
      placeholder={caseIds.length === 0 ? t('aboutHint') : ''}
      data={offered.map(({ id, countryId, pipelineId }) => ({
        value: id,
        label: isOfSeveral ? `${nameOf(countryId)} · ${pipelineName(pipelineId)}` : pipelineName(pipelineId),
      }))}
      value={[...caseIds]}
      onChange={onChange}
      searchable
      openOnFocus={false}
      hidePickedOptions
      nothingFoundMessage={t('nothing')}
      comboboxProps={{ transitionProps: { duration: 0 } }}
      error={error}
    />
  );
}
