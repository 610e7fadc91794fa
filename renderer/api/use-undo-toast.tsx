import { Button, Group, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { trpcClient } from './trpc.ts';
import { clearFailureNotice, useFailureNotice } from './use-failure-notice.ts';

/** How long an undo stays on offer: long enough to read the line, see the board and think again. */
const UNDO_MS = 12_000;

/**
 * As many offers as are shown at once, the newest among them: with more, new ones would wait behind old ones, and whoever presses
 * Undo after ten quick changes would take back the first.
 */
const OFFERS_AT_MOST = 2;
const offers: string[] = [];

/** Shows that something was done, with a button that takes the change back. */
export function useUndoToast() {
  const queryClient = useQueryClient();
  const tellFailure = useFailureNotice();
  const { t } = useTranslation('common');
  return (done: string, { changeId }: { readonly changeId: number }): void => {
    const undo = async (id: string): Promise<void> => {
      notifications.hide(id);
      try {
        await trpcClient.changes.undo.mutate({ changeId });
        notifications.show({ message: t('undone') });
      } catch (error) {
        tellFailure(t('notUndone'), error);
      }
      await queryClient.invalidateQueries();
    };
    // What failed before was done now, or given up: with it the notice of it goes, and makes room.
    clearFailureNotice();
    for (const old of offers.splice(0, offers.length - OFFERS_AT_MOST + 1)) notifications.hide(old);
    const id: string = notifications.show({
      autoClose: UNDO_MS,
      message: (
        <Group justify="space-between" wrap="nowrap">
          <Text size="sm">{done}</Text>
          <Button size="compact-sm" variant="default" onClick={() => undo(id)}>
            {t('undo')}
          </Button>
        </Group>
      ),
    });
    offers.push(id);
  };
}
