// Builds the screens and Electron's main process when a source is newer than the last build, or always with --force.
import { existsSync, mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';
import { mainProcess, screens } from '../vite.config.ts';

const SOURCES = ['domain', 'db', 'electron', 'renderer', 'vite.config.ts', 'package.json'];
const STAMP = join('out', 'built');

function newestIn(path) {
  const found = statSync(path);
  if (!found.isDirectory()) return found.mtimeMs;
  return Math.max(found.mtimeMs, ...readdirSync(path).map((name) => newestIn(join(path, name))));
}

const isFresh = existsSync(STAMP) && statSync(STAMP).mtimeMs > Math.max(...SOURCES.map(newestIn));
if (!isFresh || process.argv.includes('--force')) {
  console.error('Building the desk (once, and after changes) …');
  for (const part of [screens, mainProcess]) await build({ ...part, configFile: false, logLevel: 'warn' });
  mkdirSync('out', { recursive: true });
  writeFileSync(STAMP, '');
}
