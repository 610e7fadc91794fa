import { useEffect } from 'react';
import { trpcClient } from '../api/trpc.ts';

const AT_MOST_EVERY_MS = 20_000;

/** Tells the desk that someone is at it, so that it does not lock under busy hands. */
export function useSignsOfLife(): void {
  useEffect(() => {
    let lastAt = 0;
    const tell = (): void => {
      if (Date.now() - lastAt < AT_MOST_EVERY_MS) return;
      lastAt = Date.now();
      // A desk that has gone shows in the status that is polled anyway.
      trpcClient.desk.touch.mutate().catch(() => undefined);
    };
    const events = ['keydown', 'pointerdown', 'pointermove', 'wheel'] as const;
    for (const event of events) window.addEventListener(event, tell, { passive: true });
    return () => {
      for (const event of events) window.removeEventListener(event, tell);
    };
  }, []);
}
