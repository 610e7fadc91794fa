import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useFailureNotice } from './use-failure-notice.ts';
import { useUndoToast } from './use-undo-toast.tsx';

/**
 * Carries out one change from a button or a menu: what is shown is read again afterwards, a refusal becomes a toast, and
 * success offers its undo.
 */
export function useAct() {
  const queryClient = useQueryClient();
  const tellFailure = useFailureNotice();
  const offerUndo = useUndoToast();
  const { t } = useTranslation('common');
  return async (change: () => Promise<{ readonly changeId: number }>, done: string): Promise<boolean> => {
    try {
      const { changeId } = await change();
      offerUndo(done, { changeId });
      return true;
    } catch (error) {
      tellFailure(t('notDone'), error);
      return false;
    } finally {
      await queryClient.invalidateQueries();
    }
  };
}
