import { useEffect, useRef, useState } from 'react';
import { trpcClient } from '../api/trpc.ts';
import { type EntryDraft, hasContent } from './entry-draft.ts';

/** Sooner than the second that a draft may take to be safe. */
const SAVE_AFTER_MS = 600;
const FORM = 'log';

/** Keeps the entry in the encrypted base while it is typed. `isKept` says that what stands there is safe. */
export function useDraft(entry: EntryDraft): { readonly isKept: boolean; drop(): Promise<void> } {
  const [keptText, setKeptText] = useState<string | null>(null);
  const isDropped = useRef(false);
  const text = JSON.stringify(entry);
  const isWorthIt = hasContent(entry);
  useEffect(() => {
    if (!isWorthIt || isDropped.current) return;
    const timer = setTimeout(() => {
      trpcClient.drafts.save.mutate({ form: FORM, content: text }).then(
        () => setKeptText(text),
        // Locked or gone: the words still stand in the dialog, and the mark stays away.
        () => setKeptText(null),
      );
    }, SAVE_AFTER_MS);
    return () => clearTimeout(timer);
  }, [text, isWorthIt]);
  return {
    isKept: isWorthIt && keptText === text,
    drop: async () => {
      isDropped.current = true;
      await trpcClient.drafts.drop.mutate({ form: FORM });
    },
  };
}
