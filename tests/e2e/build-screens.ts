import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'vite';
import config from '../../electron.vite.config.ts';

/** The tests see what is in the sources now: the screens alone are built, for this run, into a folder that goes with it. */
export default async function buildScreens(): Promise<() => void> {
  const outDir = mkdtempSync(join(tmpdir(), 'demarche-screens-'));
  const { renderer } = config as { renderer: { build: object } };
  await build({
    ...renderer,
    configFile: false,
    logLevel: 'warn',
    build: { ...renderer.build, outDir, emptyOutDir: true },
  });
  process.env.DEMARCHE_SCREENS = outDir;
  return () => rmSync(outDir, { recursive: true, force: true });
}
