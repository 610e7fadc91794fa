import { notifications } from '@mantine/notifications';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useRefusalText } from './use-refusal-text.ts';
import { useUndoToast } from './use-undo-toast.tsx';

/**
 * Carries out one change from a button or a menu: what is shown is read again afterwards, a refusal becomes a toast, and
 * success offers its undo.
 */
export function useAct() {
  const queryClient = useQueryClient();
  const refusalText = useRefusalText();
  const offerUndo = useUndoToast();
  const { t } = useTranslation('common');
  return async (change: () => Promise<{ readonly changeId: number }>, done: string): Promise<boolean> => {
    try {
      const { changeId } = await change();
      offerUndo(done, { changeId });
      return true;
    } catch (error) {
      notifications.show({
        color: 'red',
        title: t('notDone'),
        message: refusalText(error),
        closeButtonProps: { 'aria-label': t('close') },
      });
      return false;
    } finally {
      await queryClient.invalidateQueries();
    }
  };
}
