import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createTRPCClient, httpLink } from '@trpc/client';
import type { Application, Resources } from '../../electron/application/application.ts';
import type { AppRouter } from '../../electron/application/router.ts';

const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..', '..');

export const RESOURCES: Resources = {
  rendererDir: join(ROOT, 'out', 'renderer'),
  workersDir: join(ROOT, 'out', 'main'),
  migrationsDir: join(ROOT, 'db', 'migrations'),
  referenceDir: join(ROOT, 'resources', 'reference'),
  templatesDir: join(ROOT, 'resources', 'templates'),
  fontsDir: join(ROOT, 'resources', 'fonts'),
};

export const PASSPHRASE = 'correct horse, invented battery';

/** A clock that stands still until a test moves it. */
export class TestClock {
  #now = Date.parse('2026-11-23T10:00:00Z');

  now(): Date {
    return new Date(this.#now);
  }

  zone(): string {
    return 'Europe/Belgrade';
  }

  passMinutes(minutes: number): void {
    this.#now += minutes * 60_000;
  }
}

/** The procedures, asked over `fetch` as the screens ask them. */
export function clientOf(application: Application) {
  return createTRPCClient<AppRouter>({
    links: [
      httpLink({
        url: 'http://desk.test/trpc',
        fetch: (url, init) => application.fetch(new Request(url as string, init as RequestInit)),
      }),
    ],
  });
}
