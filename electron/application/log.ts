import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';

const MAX_BYTES = 5 * 1024 * 1024;

/** What a log line may hold. An allow-list: no message, no SQL, no value, so that no name or note can slip in. */
export interface LogEntry {
  readonly event: 'started' | 'opened' | 'locked' | 'fault' | 'stopped';
  readonly procedure?: string | undefined;
  readonly error?: unknown;
}

export interface Log {
  write(entry: LogEntry): void;
}

/** The local log of one profile, one JSON object per line; at 5 MB the file makes way for a new one. */
export function openLog(profileDir: string, now: () => Date): Log {
  const folder = join(profileDir, 'log');
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const file = join(folder, 'demarche.log');
  return {
    write({ event, procedure, error }) {
      const line = JSON.stringify({
        at: now().toISOString(),
        event,
        procedure,
        ...(error ? { error: traceOf(error) } : {}),
      });
      try {
        if ((statSync(file, { throwIfNoEntry: false })?.size ?? 0) > MAX_BYTES) renameSync(file, `${file}.1`);
        appendFileSync(file, `${line}\n`, { mode: 0o600 });
      } catch {
        // A full disk must not turn a logged fault into a second one; the answer to the caller tells of the first.
      }
    },
  };
}

interface Trace {
  readonly name: string;
  readonly code: unknown;
  readonly frames: readonly string[];
  readonly cause?: Trace;
}

/** Names, codes and places in our code. The message stays out: a driver's message can hold a value. */
function traceOf(error: unknown): Trace {
  if (!(error instanceof Error)) return { name: typeof error, code: null, frames: [] };
  const frames = (error.stack ?? '')
    .split('\n')
    .flatMap((line) => /^\s+at .*?([\w.-]+:\d+:\d+)\)?$/.exec(line)?.[1] ?? []);
  return {
    name: error.name,
    code: 'code' in error ? error.code : null,
    frames: frames.slice(0, 12),
    ...(error.cause === undefined ? {} : { cause: traceOf(error.cause) }),
  };
}
