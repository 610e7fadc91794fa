// Runs every check and ends with one line: "N passed, N failed".
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findBrowser } from '../electron/shells/find-browser.ts';
import { findOffice } from '../tests/support/office.ts';

let passed = 0;
let failed = 0;
/** The name and first words of everything that failed, told again at the end: a log is often read from its tail. */
const failures = [];

function run(command, args = [], env = {}) {
  return (
    spawnSync(command, args, {
      stdio: 'inherit',
      shell: process.platform === 'win32',
      env: { ...process.env, ...env },
    }).status === 0
  );
}

function count(isGood, name) {
  if (isGood) passed += 1;
  else fail(name);
}

function fail(name) {
  failed += 1;
  failures.push(name);
}

/** What a test runner wrote at its end, or nothing when it died before. */
function readResult(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined;
}

/** Adds a runner's own figures; one that ended badly without naming a failed test counts as one failure. */
function addUp(name, isGreen, passedTests = 0, failedTests = []) {
  passed += passedTests;
  for (const test of failedTests) fail(test);
  if (!isGreen && failedTests.length === 0) fail(`${name} ended badly without naming a test; see its lines above`);
}

/** A failed test as one line: where it is, what it is called, and the first words of what went wrong. */
function asLine(file, title, message = '') {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the colours of a terminal begin with one.
  const [why = ''] = message.replace(/\u001b\[[\d;]*m/g, '').split('\n');
  return `${file} > ${title}: ${why}`;
}

function failedUnitTests(result) {
  return (result?.testResults ?? []).flatMap(({ name, status, message, assertionResults }) => {
    const tests = assertionResults.filter((test) => test.status === 'failed');
    if (tests.length === 0 && status === 'failed') return [asLine(name, 'the file itself', message)];
    return tests.map((test) => asLine(name, test.fullName, test.failureMessages?.[0]));
  });
}

function failedScreenTests({ suites = [], specs = [] } = {}) {
  const here = specs
    .filter(({ ok }) => !ok)
    .map(({ file, title, tests }) => {
      const results = tests.flatMap((test) => test.results);
      return asLine(file, title, results.find(({ error }) => error)?.error.message);
    });
  return [...here, ...suites.flatMap(failedScreenTests)];
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

/** With LibreOffice the Word files are opened as a reader would open them; without it the end of this run says so. */
function fetchOffice() {
  const isDebianRoot = process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');
  const wanted = ['install', '-y', '-qq', '--no-install-recommends', 'libreoffice-writer-nogui'];
  if (isDebianRoot && findOffice() === null && run('apt-get', ['update', '-qq'])) run('apt-get', wanted);
}

for (const [command, ...args] of [
  ['npm', 'run', '--silent', 'typecheck'],
  ['biome', 'ci', '.'],
  ['depcruise', '--config', '.dependency-cruiser.cjs', 'domain', 'db', 'electron', 'renderer'],
  ['node', 'scripts/build.mjs'],
]) {
  count(run(command, args), [command, ...args].join(' '));
}

fetchOffice();
const folder = mkdtempSync(join(tmpdir(), 'demarche-results-'));
const unit = join(folder, 'vitest.json');
const isUnitGreen = run('vitest', ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${unit}`]);
const unitResult = readResult(unit);
addUp('vitest', isUnitGreen, unitResult?.numPassedTests, failedUnitTests(unitResult));

if (browserForTests()) {
  fetchStrace();
  const screens = join(folder, 'screens.json');
  const isGreen = run('playwright', ['test', '--config', 'tests/playwright.config.ts', '--reporter=list,json'], {
    PLAYWRIGHT_JSON_OUTPUT_NAME: screens,
  });
  const screenResult = readResult(screens);
  addUp('playwright', isGreen, screenResult?.stats?.expected, failedScreenTests(screenResult));
} else {
  fail('the tests of the screens: no browser');
  console.log(
    'The tests of the screens need a browser. Install Chromium, Chrome or Edge, or name one in DEMARCHE_BROWSER, and run again.',
  );
}

console.log(
  'Not part of this run: "npm run test:electron", which opens the real Electron where its runtime is to be had.',
);
if (findOffice() === null) {
  console.log('Not part of this run: opening the Word files in LibreOffice, which is not on this machine (soffice).');
}
if (failures.length > 0) console.log(`\nFailed:\n${failures.map((failure) => `- ${failure}`).join('\n')}\n`);
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed > 0 ? 1 : 0);
