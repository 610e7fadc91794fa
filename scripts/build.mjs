// Builds the screens when a source is newer than the last build, or always with --force.
import { existsSync, mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';
import config from '../electron.vite.config.ts';

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
  // By Vite itself: electron-vite asks for files beside the page, and screens have addresses of their own.
  await build({ ...config.renderer, configFile: false, logLevel: 'warn' });
  mkdirSync('out', { recursive: true });
  writeFileSync(STAMP, '');
}
