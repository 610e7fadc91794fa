// Builds main process and screens when a source is newer than the last build, or always with --force.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const SOURCES = ['domain', 'db', 'electron', 'renderer', 'electron.vite.config.ts', 'package.json'];
const STAMP = join('out', 'built');

function newestIn(path) {
  const found = statSync(path);
  if (!found.isDirectory()) return found.mtimeMs;
  return Math.max(found.mtimeMs, ...readdirSync(path).map((name) => newestIn(join(path, name))));
}

const isFresh = existsSync(STAMP) && statSync(STAMP).mtimeMs > Math.max(...SOURCES.map(newestIn));
if (!isFresh || process.argv.includes('--force')) {
  console.error('Building the screens (once, and after changes) …');
  const { status } = spawnSync('electron-vite', ['build', '--logLevel', 'warn'], {
    stdio: ['ignore', 2, 2],
    shell: process.platform === 'win32',
  });
  if (status !== 0) {
    console.error('The build failed; the lines above say where.');
    process.exit(1);
  }
  mkdirSync('out', { recursive: true });
  writeFileSync(STAMP, '');
}
