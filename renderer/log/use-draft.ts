import { useKeptText } from '../api/use-kept-text.ts';
import { type EntryDraft, hasContent } from './entry-draft.ts';

/** Keeps the entry while it is typed; `isKept` says that what stands there is safe. */
export function useDraft(entry: EntryDraft, fresh: EntryDraft): { readonly isKept: boolean; drop(): Promise<void> } {
  const whole = JSON.stringify(entry);
  // What the dialog was opened with nobody has typed: a person at hand alone makes no draft.
  return useKeptText('log', hasContent(entry) && whole !== JSON.stringify(fresh) ? whole : null);
}
