import { useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useRef, useState } from 'react';
import { sendByKey } from './send-by-key.ts';
import { refusalIn } from './upload.ts';
import { useFocusOnRefusal } from './use-focus-on-refusal.ts';
import { useRefusalText } from './use-refusal-text.ts';
import { useUndoToast } from './use-undo-toast.tsx';

/**
 * A form in a dialog that makes one change: sent once, refused at the field that is to be mended, closed when it is done,
 * with its undo on offer and everything that is shown read again.
 */
export function useEntryForm(onDone: () => void) {
  const queryClient = useQueryClient();
  const refusalText = useRefusalText();
  const offerUndo = useUndoToast();
  const [error, setError] = useState<unknown>(null);
  const [isSaving, setIsSaving] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  useFocusOnRefusal(form, error);
  const field = refusalIn(error)?.field;
  // The fields that the form has drawn so far: a refusal at any other would be seen by nobody.
  const drawn = useRef(new Set<string>());
  const submit = async (change: () => Promise<{ readonly changeId: number }>, done: string): Promise<void> => {
    if (isSaving) return;
    setIsSaving(true);
    setError(null);
    try {
      const { changeId } = await change();
      offerUndo(done, { changeId });
      onDone();
      await queryClient.invalidateQueries();
    } catch (failure) {
      setError(failure);
    } finally {
      setIsSaving(false);
    }
  };
  return {
    isSaving,
    /** The sentence for a field that was refused. */
    errorAt: (name: string): string | null => {
      drawn.current.add(name);
      return field === name ? refusalText(error) : null;
    },
    /** Takes the sentence of a field away: what it asked for has just been given, here or at another field. */
    mended: (name: string): void => {
      if (field === name) setError(null);
    },
    /** The sentence for what no field of the form can mend. */
    generalError: error !== null && (field === undefined || !drawn.current.has(field)) ? refusalText(error) : null,
    /** For the form element itself. */
    formProps: (change: () => Promise<{ readonly changeId: number }>, done: string) => ({
      ref: form,
      onKeyDownCapture: sendByKey,
      onSubmit: (event: FormEvent) => {
        event.preventDefault();
        void submit(change, done);
      },
    }),
  };
}
