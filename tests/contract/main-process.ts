import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { acts } from './electron-stand-in.ts';

type Acts = typeof acts;

/** The built main process on the stand-in, in a process of its own. */
export class MainProcess {
  readonly #child: ChildProcess;
  readonly #waiting = new Map<number, (answer: never) => void>();
  #count = 0;
  /** What it said on the way out. */
  refusal: string | null = null;
  readonly exited: Promise<number | null>;

  constructor(flags: readonly string[], env: Readonly<Record<string, string>> = {}) {
    this.#child = fork(join(import.meta.dirname, 'run-main.ts'), flags, {
      env: { ...process.env, ...env },
      silent: true,
    });
    this.#child.stderr?.on('data', (text) => {
      if (!/ExperimentalWarning|trace-warnings/.test(String(text))) this.stderr += String(text);
    });
    this.exited = once(this.#child, 'exit').then(([code]) => code);
    this.#child.on('message', (message: { number: number; answer: never; refused?: string }) => {
      if (message.refused) this.refusal = message.refused;
      else this.#waiting.get(message.number)?.(message.answer);
    });
  }

  stderr = '';

  does<Act extends keyof Acts>(act: Act, argument = ''): Promise<ReturnType<Acts[Act]>> {
    this.#count += 1;
    const number = this.#count;
    this.#child.send({ number, act, argument });
    return new Promise((resolve) => {
      this.#waiting.set(number, resolve);
    });
  }

  /** The address under which a browser finds what the window shows. */
  async pageUrl(): Promise<string> {
    for (;;) {
      const look = await Promise.race([this.does('look'), this.exited]);
      if (look === null || typeof look === 'number') throw new Error(`the main process ended: ${this.stderr}`);
      const pageUrl = look.windows[0]?.pageUrl;
      if (pageUrl) return pageUrl;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }

  async stop(): Promise<void> {
    this.#child.kill('SIGKILL');
    await this.exited;
  }
}
