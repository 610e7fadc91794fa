import { notifications } from '@mantine/notifications';
import { useRefusalText } from './use-refusal-text.ts';

/** One at a time: few notices fit on the screen, and the others are offers to undo. */
const FAILURE = 'failure';

/**
 * Tells that something was not done, and why. The notice stays until it is put away or something else was done: what to do next
 * stands in it, and nobody reads by the clock.
 *
 * @returns called with what was not done, in words, and with the error
 */
export function useFailureNotice() {
  const refusalText = useRefusalText();
  return (what: string, error: unknown): void => {
    clearFailureNotice();
    notifications.show({ id: FAILURE, color: 'red', title: what, message: refusalText(error), autoClose: false });
  };
}

export function clearFailureNotice(): void {
  notifications.hide(FAILURE);
}
