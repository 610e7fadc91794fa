import { Button, Text, Title } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useTRPC } from '../api/trpc.ts';
import { useRefusalText } from '../api/use-refusal-text.ts';
import { GatePage } from './GatePage.tsx';

/** A new base has no state in it yet: one press brings the reference data. */
export function EmptyDesk() {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const { t } = useTranslation('gates');
  const refusalText = useRefusalText();
  const load = useMutation(
    trpc.reference.load.mutationOptions({
      onSuccess: ({ total }) => {
        notifications.show({ message: t('referenceLoaded', total) });
        return queryClient.invalidateQueries();
      },
    }),
  );
  return (
    <GatePage>
      <Title order={1} size="h2">
        {t('emptyTitle')}
      </Title>
      <Text>{t('emptyText')}</Text>
      {load.error && (
        <Text role="alert" className="late">
          {refusalText(load.error)}
        </Text>
      )}
      <Button autoFocus onClick={() => load.mutate()} loading={load.isPending}>
        {t('loadReference')}
      </Button>
    </GatePage>
  );
}
