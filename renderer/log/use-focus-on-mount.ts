import { useRef } from 'react';

/**
 * Puts the cursor into the first field that wants something when the dialog opens, once. A frame later than the dialog's
 * own focus, which would win otherwise.
 *
 * @param onFocused done as soon as the field has the keys
 */
export function useFocusOnMount(onFocused?: () => void): (field: HTMLInputElement | null) => void {
  const isDone = useRef(false);
  return (field) => {
    if (!field || isDone.current) return;
    isDone.current = true;
    requestAnimationFrame(() => {
      field.focus();
      onFocused?.();
    });
  };
}
