import { useEffect, useRef, useState } from 'react';
import { trpcClient } from '../api/trpc.ts';
import { type EntryDraft, hasContent } from './entry-draft.ts';

/** Sooner than the second within which a draft is safe, also while someone types without a pause. */
const SAVE_EVERY_MS = 600;
const FORM = 'log';

/** Keeps the entry in the encrypted base while it is typed. `isKept` says that what stands there is safe. */
export function useDraft(entry: EntryDraft, fresh: EntryDraft): { readonly isKept: boolean; drop(): Promise<void> } {
  const [keptText, setKeptText] = useState<string | null>(null);
  const whole = JSON.stringify(entry);
  // What the dialog was opened with nobody has typed: a person at hand alone makes no draft.
  const text = hasContent(entry) && whole !== JSON.stringify(fresh) ? whole : null;
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
      const kept =
        keeping === null
          ? trpcClient.drafts.drop.mutate({ form: FORM })
          : trpcClient.drafts.save.mutate({ form: FORM, content: keeping });
      // Locked or gone: the words still stand in the dialog, and the mark stays away.
      saving.current = kept.then(
        () => setKeptText(keeping),
        () => setKeptText(null),
      );
    }, SAVE_EVERY_MS);
  }, [text, keptText]);

  useEffect(
    () => () => {
      if (timer.current === null || latest.current === null || isDropped.current) return;
      // Closed within the second: what was typed last is kept all the same.
      clearTimeout(timer.current);
      trpcClient.drafts.save.mutate({ form: FORM, content: latest.current }).catch(() => undefined);
    },
    [],
  );

  return {
    isKept: text !== null && keptText === text,
    drop: async () => {
      isDropped.current = true;
      // A save under way must not land after the drop and bring back what was logged already.
      await saving.current;
      await trpcClient.drafts.drop.mutate({ form: FORM });
    },
  };
}
