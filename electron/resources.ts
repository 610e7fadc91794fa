import { join } from 'node:path';
import type { Resources } from './application/application.ts';

/**
 * The shipped files: in the source tree under one root; in a package the pages and migrations in its archive, and what
 * native code reads in the folder beside it.
 */
export function resourcesIn(root: string, beside: string = root): Resources {
  return {
    rendererDir: join(root, 'out', 'renderer'),
    workersDir: join(root, 'out', 'main'),
    migrationsDir: join(root, 'db', 'migrations'),
    referenceDir: join(beside, 'resources', 'reference'),
    templatesDir: join(beside, 'resources', 'templates'),
    fontsDir: join(beside, 'resources', 'fonts'),
  };
}

/** The desk's own clock and zone, as the operating system has them. */
export const systemClock = {
  now: () => new Date(),
  zone: () => Intl.DateTimeFormat().resolvedOptions().timeZone,
};
