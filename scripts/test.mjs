// Runs every check and ends with one line: "N passed, N failed".
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findBrowser } from '../electron/shells/find-browser.ts';

let passed = 0;
let failed = 0;

function run(command, args = [], env = {}) {
  return (
    spawnSync(command, args, {
      stdio: 'inherit',
      shell: process.platform === 'win32',
      env: { ...process.env, ...env },
    }).status === 0
  );
}

function count(isGood) {
  if (isGood) passed += 1;
  else failed += 1;
}

/** What a test runner wrote at its end, or nothing when it died before. */
function readResult(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined;
}

/** Adds a runner's own figures; one that ended badly without naming a failed test counts as one failure. */
function addUp(isGreen, result, passedField, failedField) {
  passed += result?.[passedField] ?? 0;
  failed += result?.[failedField] ?? 0;
  if (!isGreen && !result?.[failedField]) failed += 1;
}

/** A browser for the tests of the screens: the installed one, or one that this machine can fetch. */
function browserForTests() {
  if (findBrowser()) return true;
  console.log('No Chromium, Chrome or Edge is installed; fetching one for the tests.');
  const isDebianRoot = process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');
  if (isDebianRoot && run('apt-get', ['update', '-qq']) && run('apt-get', ['install', '-y', '-qq', 'chromium'])) {
    return findBrowser() !== null;
  }
  return run('playwright', ['install', 'chromium']);
}

/** With `strace` the proof of "offline" reads the system calls too; without it the test says what it proves. */
function fetchStrace() {
  const isDebianRoot = process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');
  if (isDebianRoot && !existsSync('/usr/bin/strace')) run('apt-get', ['install', '-y', '-qq', 'strace']);
}

for (const [command, ...args] of [
  ['tsc', '--noEmit'],
  ['biome', 'ci', '.'],
  ['depcruise', '--config', '.dependency-cruiser.cjs', 'domain', 'db', 'electron', 'renderer'],
  ['node', 'scripts/build.mjs'],
]) {
  count(run(command, args));
}

const folder = mkdtempSync(join(tmpdir(), 'demarche-results-'));
const unit = join(folder, 'vitest.json');
const isUnitGreen = run('vitest', ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${unit}`]);
addUp(isUnitGreen, readResult(unit), 'numPassedTests', 'numFailedTests');

if (browserForTests()) {
  fetchStrace();
  const screens = join(folder, 'screens.json');
  const isGreen = run('playwright', ['test', '--config', 'tests/playwright.config.ts', '--reporter=list,json'], {
    PLAYWRIGHT_JSON_OUTPUT_NAME: screens,
  });
  addUp(isGreen, readResult(screens)?.stats, 'expected', 'unexpected');
} else {
  failed += 1;
  console.log(
    'The tests of the screens need a browser. Install Chromium, Chrome or Edge, or name one in DEMARCHE_BROWSER, and run again.',
  );
}

console.log(
  'Not part of this run: "npm run test:electron", which opens the real Electron where its runtime is to be had.',
);
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed > 0 ? 1 : 0);
