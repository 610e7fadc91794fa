import type { KeyboardEvent } from 'react';
import { flushSync } from 'react-dom';

/**
 * Sends a form as it reads now: what is still being typed into a field is part of it, and its field takes it when it is left.
 */
export function sendForm(form: HTMLFormElement | null): void {
  flushSync(() => (document.activeElement instanceof HTMLElement ? document.activeElement.blur() : undefined));
  form?.requestSubmit();
}

/**
 * For `onKeyDownCapture` of a form: Ctrl+Enter (⌘Enter) sends it from any field. Before the field sees the key, because an open
 * list would take its first proposal.
 */
export function sendByKey(event: KeyboardEvent<HTMLFormElement>): void {
  if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
  // React hands on keys of a dialog that was opened from this form; they are meant for the form in there.
  if (!(event.target instanceof Element) || event.target.closest('form') !== event.currentTarget) return;
  event.preventDefault();
  event.stopPropagation();
  sendForm(event.currentTarget);
}
