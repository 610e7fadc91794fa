import type { KeyboardEvent } from 'react';

/**
 * Enter on a name still being typed takes the first option and never sends the form, which would leave the name behind. A
 * list marks its first option when the name changes; options that come later from the desk stay unmarked. To be put
 * around the field, so that its list sees the key first.
 */
export function takeFirstOption(isTyping: boolean): (event: KeyboardEvent<HTMLElement>) => void {
  return (event) => {
    if (!isTyping || event.key !== 'Enter' || event.nativeEvent.isComposing || event.defaultPrevented) return;
    if (!(event.target instanceof HTMLInputElement)) return;
    event.preventDefault();
    if (event.target.getAttribute('aria-expanded') !== 'true') return;
    const list = document.getElementById(event.target.getAttribute('aria-controls') ?? '');
    list?.querySelector<HTMLElement>('[role="option"]')?.click();
  };
}
