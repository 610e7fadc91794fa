import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { test as base, expect } from '@playwright/test';
import { MainProcess } from './main-process.ts';

const test = base.extend<{ main: MainProcess }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of the fixtures from the pattern.
  main: async ({}, use) => {
    const main = new MainProcess(['--demo']);
    await main.pageUrl();
    const { userData } = await main.does('look');
    await use(main);
    await main.stop();
    rmSync(dirname(userData), { recursive: true, force: true });
  },
});

test('the window is sealed: sandbox, isolation, no Node, memory only, no spelling dictionary to fetch', async ({
  main,
}) => {
  const { schemes, isSandboxed, spellChecker, windows, switches } = await main.does('look');
  expect(schemes).toEqual([{ scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true } }]);
  expect(isSandboxed).toBe(true);
  expect(spellChecker).toBe(false);
  expect(switches).toContain('disable-background-networking');
  expect(windows).toHaveLength(1);
  expect(windows[0]?.url).toBe('app://demarche/');
  expect(windows[0]?.options.webPreferences).toEqual({
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    nodeIntegrationInWorker: false,
    nodeIntegrationInSubFrames: false,
    webSecurity: true,
    allowRunningInsecureContent: false,
    experimentalFeatures: false,
    webviewTag: false,
    navigateOnDragDrop: false,
    spellcheck: false,
    devTools: true,
  });
});

test('nothing leaves the desk: no address, window, page inside, permission or foreign download', async ({ main }) => {
  const foreign = [
    'https://example.org/',
    'http://127.0.0.1:80/',
    'file:///etc/passwd',
    'app://other/',
    'app://demarche.example/',
    'app://user@demarche/',
    'javascript:alert(1)',
    'blob:https://example.org/1',
  ];
  for (const url of foreign) {
    expect.soft(await main.does('navigates', url), `navigate to ${url}`).toBe(false);
    expect.soft(await main.does('requests', url), `request ${url}`).toBe(false);
    expect.soft(await main.does('downloads', url), `download ${url}`).toBe(null);
    expect.soft(await main.does('opens', url), `open ${url}`).toBe(false);
  }
  expect(await main.does('opens', 'app://demarche/')).toBe(false);
  expect(await main.does('navigatesInFrame', 'app://demarche/')).toBe(false);
  expect(await main.does('attaches')).toBe(false);
  for (const name of [
    'media',
    'geolocation',
    'notifications',
    'clipboard-read',
    'hid',
    'serial',
    'usb',
    'fileSystem',
  ]) {
    expect.soft(await main.does('isPermitted', name), name).toBe(false);
  }
});

test('the desk’s own pages load again, and its own files are saved where the user says', async ({ main }) => {
  expect(await main.does('navigates', 'app://demarche/boards/recognition')).toBe(true);
  expect(await main.does('requests', 'app://demarche/trpc/desk.status')).toBe(true);
  expect(await main.does('downloads', 'app://demarche/download/attachment/a.pdf')).toEqual({ defaultPath: 'a.pdf' });
  expect(await main.does('downloads', 'blob:app://demarche/kenya.pdf')).toEqual({ defaultPath: 'kenya.pdf' });
  expect(await main.does('downloads', 'app://demarche/assets/a.js')).toBe(null);
});

test('its pages run in a real browser: board, dossier, a printed briefing, and the lock of menu and sleep', async ({
  main,
  page,
}) => {
  const pageUrl = await main.pageUrl();
  await page.goto(pageUrl);
  await expect(page.getByRole('heading', { name: 'Today' })).toBeVisible();
  await page.goto(`${pageUrl}boards/recognition`);
  await expect(page.getByRole('button', { name: /^Kenya/ }).first()).toBeVisible();
  expect(await page.evaluate(() => typeof (globalThis as { require?: unknown }).require)).toBe('undefined');

  // Over the built worker beside the built main process.
  const countryId = await page.evaluate(async () => {
    const answer = await fetch('/trpc/countries.list');
    const { result } = (await answer.json()) as { result: { data: { id: string; iso3: string }[] } };
    return result.data.find(({ iso3 }) => iso3 === 'KEN')?.id;
  });
  for (const [format, start] of [
    ['pdf', '%PDF'],
    ['docx', 'PK'],
  ] as const) {
    const briefing = await page.request.get(`${pageUrl}download/briefing/${countryId}.${format}?marking=open`);
    expect(briefing.status(), format).toBe(200);
    expect((await briefing.body()).subarray(0, start.length).toString('latin1')).toBe(start);
  }

  for (const lock of [() => main.does('chooses', 'Lock'), () => main.does('power', 'suspend')]) {
    const before = (await main.does('look')).windows[0]?.reloads ?? 0;
    await lock();
    expect((await main.does('look')).windows[0]?.reloads).toBe(before + 1);
    await page.reload();
    await expect(page.getByLabel('Passphrase', { exact: true })).toBeVisible();
    await page.getByLabel('Passphrase', { exact: true }).fill('sample desk, nothing real');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('navigation').first()).toBeVisible();
  }
});

test('closing the window ends the desk and takes the demo with it', async ({ main }) => {
  const { userData } = await main.does('look');
  expect(existsSync(userData)).toBe(true);
  await main.does('closes');
  expect(await main.exited).toBe(0);
  expect(existsSync(dirname(userData))).toBe(false);
});

test.describe('the start', () => {
  let folder: string;
  test.beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'demarche-contract-'));
  });
  test.afterEach(() => rmSync(folder, { recursive: true, force: true }));

  test('a second desk on a profile in use is refused with a sentence', async () => {
    const first = new MainProcess(['--profile', folder]);
    await first.pageUrl();
    const second = new MainProcess(['--profile', folder]);
    expect(await second.exited).toBe(2);
    expect(second.refusal).toContain('Another desk has this profile open');
    await first.stop();
  });

  test('a second start of the same window ends quietly and touches nothing', async () => {
    const second = new MainProcess(['--profile', folder], { STAND_IN_SECOND: '1' });
    expect(await second.exited).toBe(0);
    expect(readdirSync(folder)).toEqual(['window']);
  });

  test('a flag that nobody knows is refused with what to type', async () => {
    const main = new MainProcess(['--colour', 'blue']);
    expect(await main.exited).toBe(2);
    expect(main.refusal).toContain('--profile DIR');
  });

  test('a packaged desk has no developer tools and does not start with an open debugger', async () => {
    const main = new MainProcess(['--profile', folder], { STAND_IN_PACKAGED: '1' });
    await main.pageUrl();
    const { windows, menu } = await main.does('look');
    expect(windows[0]?.options.webPreferences).toMatchObject({ devTools: false });
    expect(menu).not.toContain('toggleDevTools');
    await main.stop();

    const opened = new MainProcess(['--remote-debugging-port=9222'], { STAND_IN_PACKAGED: '1' });
    expect(await opened.exited).toBe(2);
    expect(opened.refusal).toContain('--remote-debugging-port');
  });
});
