import { join } from 'node:path';
import type { Resources } from './application/application.ts';

/** The shipped files under one root: the source tree, or the folder that a package unpacks beside its archive. */
export function resourcesIn(root: string): Resources {
  return {
    rendererDir: join(root, 'out', 'renderer'),
    migrationsDir: join(root, 'db', 'migrations'),
    referenceDir: join(root, 'resources', 'reference'),
    templatesDir: join(root, 'resources', 'templates'),
    fontsDir: join(root, 'resources', 'fonts'),
  };
}

/** The desk's own clock and zone, as the operating system has them. */
export const systemClock = {
  now: () => new Date(),
  zone: () => Intl.DateTimeFormat().resolvedOptions().timeZone,
};
