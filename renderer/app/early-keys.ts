/** Keys that were caught before there was a field for them. */
export interface EarlyKeys {
  /** Lets the keys go again, and gives what was typed until now. */
  take(): string;
}

/**
 * Catches what is typed between the key that opens the log and its first field. Nobody waits for a dialog: without this the
 * first words would be lost, or press whatever button has the focus.
 */
export function catchEarlyKeys(): EarlyKeys {
  let typed = '';
  const onKey = (event: KeyboardEvent): void => {
    const isAltGraph = event.getModifierState('AltGraph');
    const isShortcut = !isAltGraph && (event.ctrlKey || event.metaKey || event.altKey);
    // Who thinks better of it leaves as always.
    if (isShortcut || event.key === 'Escape' || event.isComposing) return;
    if ([...event.key].length === 1) typed += event.key;
    else if (event.key === 'Backspace') typed = [...typed].slice(0, -1).join('');
    else if (event.key !== 'Enter' && event.key !== 'Tab') return;
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  window.addEventListener('keydown', onKey, true);
  return {
    take() {
      window.removeEventListener('keydown', onKey, true);
      const taken = typed;
      typed = '';
      return taken;
    },
  };
}
