import { Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { trpcClient, useTRPC } from '../api/trpc.ts';
import { Page } from '../components/Page.tsx';
import { ChangePages } from './Changes.tsx';

/** Every change that was ever made here, by whom and when; also of what belongs to no state. Each can be taken back. */
export function ChangesPage() {
  const trpc = useTRPC();
  const { t } = useTranslation('history');
  const actors = useQuery(trpc.changes.actors.queryOptions());
  const [actor, setActor] = useState<string | null>(null);
  const whose = actor === null ? {} : { actor };
  return (
    <Page
      title={t('allChanges')}
      explain={t('allChangesHelp')}
      actions={
        <Select
          aria-label={t('whoChanged')}
          placeholder={t('anybody')}
          size="xs"
          data={actors.data ?? []}
          value={actor}
          searchable
          clearable
          clearButtonProps={{ 'aria-label': t('anybody') }}
          onChange={setActor}
        />
      }
    >
      <ChangePages
        key={actor}
        queryKey={[...trpc.changes.list.queryKey(whose), 'pages']}
        ask={(before) => trpcClient.changes.list.query({ ...whose, ...(before ? { before } : {}) })}
      />
    </Page>
  );
}
