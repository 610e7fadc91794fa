// Runs every check and ends with one line: "N passed, N failed".
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

let passed = 0;
let failed = 0;

function run(command, args) {
  return spawnSync(command, args, { stdio: 'inherit', shell: process.platform === 'win32' }).status === 0;
}

for (const [command, ...args] of [
  ['tsc', '--noEmit'],
  ['biome', 'ci', '.'],
]) {
  if (run(command, args)) passed += 1;
  else failed += 1;
}

const report = join(mkdtempSync(join(tmpdir(), 'demarche-test-')), 'vitest.json');
const isGreen = run('vitest', ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`]);
const result = JSON.parse(readFileSync(report, 'utf8'));
passed += result.numPassedTests;
failed += result.numFailedTests;
if (!isGreen && result.numFailedTests === 0) failed += 1;

console.log(`${passed} passed, ${failed} failed`);
process.exit(failed > 0 ? 1 : 0);
