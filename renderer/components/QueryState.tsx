import { Alert, Button, Skeleton, Stack } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useRefusalText } from '../api/use-refusal-text.ts';

/** Loading, failed or filled: the three states that every page with one question has. */
export function QueryState<T>({
  query,
  children,
}: {
  readonly query: {
    readonly data: T | undefined;
    readonly isError: boolean;
    readonly error: unknown;
    refetch(): unknown;
  };
  readonly children: (data: T) => ReactNode;
}) {
  const { t } = useTranslation('common');
  const refusalText = useRefusalText();
  if (query.data !== undefined) return children(query.data);
  if (query.isError) {
    return (
      <Alert color="red" title={t('failedTitle')} m="md">
        <p>{refusalText(query.error)}</p>
        <Button size="xs" variant="default" onClick={() => query.refetch()}>
          {t('retry')}
        </Button>
      </Alert>
    );
  }
  return (
    <Stack p="md" aria-busy="true" aria-label={t('loading')} role="status">
      <Skeleton height={20} width="40%" />
      <Skeleton height={14} />
      <Skeleton height={14} width="80%" />
    </Stack>
  );
}
