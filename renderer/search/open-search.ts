import { spotlight } from '@mantine/spotlight';
import { catchEarlyKeys, type EarlyKeys } from '../app/early-keys.ts';

/** The longest that a window may take to show the search; then the keys are let go. */
const PATIENCE_MS = 2000;

let early: EarlyKeys | null = null;

/** Opens the search and keeps what is typed until its field is there: nobody waits for it. */
export function openSearch(): void {
  if (early === null && !isShown()) {
    early = catchEarlyKeys();
    setTimeout(takeEarlySearch, PATIENCE_MS);
  }
  spotlight.open();
}

/** What was typed since the search was asked for; from then on the keys go to its field. */
export function takeEarlySearch(): string {
  const typed = early?.take() ?? '';
  early = null;
  return typed;
}

function isShown(): boolean {
  return document.activeElement?.closest('[data-search]') != null;
}
