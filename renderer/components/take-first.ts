import type { KeyboardEvent } from 'react';

/**
 * Enter on a typed name takes the first option. A list marks its first option when the name changes, and options that come
 * later from the desk stay unmarked: Enter would then send the form and leave the name behind. To be put around the
 * field, so that its list sees the key first.
 */
export function takeFirst(event: KeyboardEvent<HTMLElement>): void {
  if (event.key !== 'Enter' || event.nativeEvent.isComposing || event.defaultPrevented) return;
  if (!(event.target instanceof HTMLInputElement) || event.target.getAttribute('aria-expanded') !== 'true') return;
  event.preventDefault();
  const list = document.getElementById(event.target.getAttribute('aria-controls') ?? '');
  if (event.target.value !== '') list?.querySelector<HTMLElement>('[role="option"]')?.click();
}
