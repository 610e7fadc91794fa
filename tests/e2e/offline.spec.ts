import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from '@playwright/test';
import { DEMO_PASSPHRASE } from '../../electron/sample-desk/open-sample-desk.ts';
import { doMainJob } from '../support/main-job.ts';

const ROOT = join(import.meta.dirname, '../..');
const WATCH = pathToFileURL(join(ROOT, 'tests/support/network-watch.ts')).href;
const hasStrace = spawnSync('strace', ['-qq', '-e', 'trace=connect', 'true']).status === 0;
if (!hasStrace) {
  console.log('No strace here: offline is proven by a watch inside the process, not by its system calls too.');
}

let folder: string;
test.beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'demarche-offline-'));
});
test.afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** What a process under watch tried to reach outside this machine, and the command line that watches it. */
function watched(args: readonly string[]) {
  const [calls, attempts] = [join(folder, 'calls'), join(folder, 'attempts')];
  const node = [process.execPath, '--import', WATCH, ...args];
  const strace = ['strace', '-f', '-qq', '-e', 'trace=connect,sendto,sendmsg,sendmmsg', '-o', calls];
  const linesOf = (file: string) => (existsSync(file) ? readFileSync(file, 'utf8').split('\n').filter(Boolean) : []);
  return {
    command: hasStrace ? [...strace, ...node] : node,
    env: { ...process.env, NETWORK_WATCH: attempts },
    reached: () => [...linesOf(attempts), ...linesOf(calls).filter(isBeyondThisMachine)],
  };
}

function isBeyondThisMachine(call: string): boolean {
  return /AF_INET6?\b/.test(call) && !/inet_addr\("127\.|"::1"/.test(call);
}

test('the watch sees a look-up and a connection, in the process and in its system calls', () => {
  const script = "fetch('http://192.0.2.1/').catch(() => {}); fetch('http://name.invalid/').catch(() => {});";
  const { command, env, reached } = watched(['-e', `${script} setTimeout(() => process.exit(), 500)`]);
  execFileSync(command[0] ?? '', command.slice(1), { env });
  const seen = reached().join('\n');
  expect(seen).toContain('name.invalid');
  expect(seen).toMatch(/connect .*192\.0\.2\.1/);
  if (hasStrace) expect(seen).toMatch(/connect\(.*inet_addr\("192\.0\.2\.1"\)/);
});

test('the whole main job reaches nothing outside this machine, from the process or from the page', async ({ page }) => {
  test.setTimeout(240_000);
  const { command, env, reached } = watched([
    join(ROOT, 'electron/start.ts'),
    ...['--shell', 'browser', '--demo', '--no-open'],
  ]);
  const desk = spawn(command[0] ?? '', command.slice(1), { env, stdio: ['ignore', 'pipe', 'inherit'], detached: true });
  const ended = once(desk, 'exit');
  try {
    const [line] = await once(desk.stdout, 'data');
    const url = /^demarche ready (http:\S+)/.exec(String(line))?.[1] ?? '';
    const origin = new URL(url).origin;
    const outside: string[] = [];
    page.on('request', (request) => {
      const { origin: asked } = new URL(request.url());
      // What the page made itself (`blob:`) has the page's own origin.
      if (asked !== origin && !request.url().startsWith('data:')) outside.push(request.url());
    });
    await page.goto(url);
    await doMainJob({ page, passphrase: DEMO_PASSPHRASE });
    for (const name of ['Today', 'Relations', 'Settings']) {
      await page.getByRole('link', { name }).click();
      await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
    }
    expect(outside, 'requests of the page').toEqual([]);
  } finally {
    process.kill(-(desk.pid ?? 0), 'SIGINT');
    await ended;
  }
  expect(reached(), 'connections and look-ups of the process').toEqual([]);
});
