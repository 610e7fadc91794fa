import { useEffect, useRef, useState } from 'react';
import { trpcClient } from './trpc.ts';

/** Sooner than the second within which a draft is safe, also while someone types without a pause. */
const SAVE_EVERY_MS = 600;

/**
 * Keeps what stands in a form in the encrypted base while it is typed. `isKept` says that it is safe.
 *
 * @param form the name under which it is kept
 * @param text `null` while there is nothing worth keeping
 */
export function useKeptText(form: string, text: string | null): { readonly isKept: boolean; drop(): Promise<void> } {
  const [keptText, setKeptText] = useState<string | null>(null);
  const latest = useRef(text);
  const timer = useRef<ReturnType<typeof setTimeout> | null>(null);
  const saving = useRef<Promise<unknown>>(Promise.resolve());
  const isDropped = useRef(false);

  useEffect(() => {
    latest.current = text;
    // The clock runs from the first letter, not from the last: a pause for thought must not be needed.
    if (text === keptText || timer.current !== null || isDropped.current) return;
    timer.current = setTimeout(() => {
      timer.current = null;
      const keeping = latest.current;
      if (isDropped.current) return;
      // Locked or gone: the words still stand in the form, and the mark stays away.
      saving.current = keep(form, keeping).then(
        () => setKeptText(keeping),
        () => setKeptText(null),
      );
    }, SAVE_EVERY_MS);
  }, [form, text, keptText]);

  useEffect(
    () => () => {
      if (timer.current === null || isDropped.current) return;
      // Closed within the second: what was typed last is kept all the same, and what was cleared stays away.
      clearTimeout(timer.current);
      keep(form, latest.current).catch(() => undefined);
    },
    [form],
  );

  return {
    isKept: text !== null && keptText === text,
    drop: async () => {
      isDropped.current = true;
      // A save under way must not land after the drop and bring back what was entered already.
      await saving.current;
      await trpcClient.drafts.drop.mutate({ form });
    },
  };
}

function keep(form: string, text: string | null): Promise<unknown> {
  return text === null
    ? trpcClient.drafts.drop.mutate({ form })
    : trpcClient.drafts.save.mutate({ form, content: text });
}
