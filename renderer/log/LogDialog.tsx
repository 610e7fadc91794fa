import { Modal } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useTRPC } from '../api/trpc.ts';
import { QueryState } from '../components/QueryState.tsx';
import { newEntry } from './entry-draft.ts';
import { LogForm } from './LogForm.tsx';

interface Props {
  readonly countryIds: readonly string[];
  readonly people: readonly { readonly id: string; readonly name: string }[];
  /** Gives what was typed since the dialog was asked for; from then on the keys go where they should. */
  readonly takeEarly: () => string;
  readonly onClose: () => void;
}

/** Half a minute from the end of a meeting to its entry, from any screen, with the keyboard alone if one likes. */
export function LogDialog({ countryIds, people, takeEarly, onClose }: Props) {
  const trpc = useTRPC();
  const { t } = useTranslation('log');
  const settings = useQuery(trpc.settings.read.queryOptions());
  const day = useQuery(trpc.today.day.queryOptions());
  // Asked anew each time: a kept answer might be older than the draft.
  const draft = useQuery(trpc.drafts.read.queryOptions({ form: 'log' }, { gcTime: 0, staleTime: 0 }));
  const isReady = settings.data && day.data && draft.data && draft.isFetchedAfterMount;
  const waitingFor = [settings, day, draft].find(({ isError }) => isError) ?? draft;
  const hasFailed = !isReady && waitingFor.isError;
  useEffect(() => {
    // No field will come for them.
    if (hasFailed) takeEarly();
  }, [hasFailed, takeEarly]);
  return (
    <Modal opened onClose={onClose} title={t('title')} size="xl">
      {isReady ? (
        <LogForm
          fresh={{
            ...newEntry(day.data.today, countryIds, settings.data),
            people: people.map(({ id, name }) => ({ personId: id, name, title: '' })),
          }}
          draft={draft.data}
          takeEarly={takeEarly}
          onClose={onClose}
        />
      ) : (
        <QueryState<undefined> query={{ ...waitingFor, data: undefined }}>{() => null}</QueryState>
      )}
    </Modal>
  );
}
