import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { _electron as electron, expect, test } from '@playwright/test';

const ROOT = join(import.meta.dirname, '../..');

/** Asking the package for its runtime fetches it where the network allows. */
const runtime = spawnSync(process.execPath, ['-p', "require('electron')"], { cwd: ROOT, encoding: 'utf8' });
const isMissing = runtime.status !== 0;
if (isMissing) console.log('Skipped: Electron’s runtime is not on this machine and could not be fetched.');

test.skip(isMissing, 'Electron’s runtime is not on this machine and could not be fetched');

test('the desk opens in the real Electron, sealed, with the sample desk and a printed briefing', async () => {
  const args = [...(process.getuid?.() === 0 ? ['--no-sandbox'] : []), ROOT, '--demo'];
  const app = await electron.launch({ args, cwd: ROOT });
  try {
    const window = await app.firstWindow();
    const requests: string[] = [];
    window.on('request', (request) => requests.push(request.url()));
    await expect(window.getByRole('heading', { name: 'Today' })).toBeVisible();
    expect(window.url()).toMatch(/^app:\/\/demarche\//);
    expect(await window.evaluate(() => typeof (globalThis as { require?: unknown }).require)).toBe('undefined');

    const printed = await window.evaluate(async () => {
      const answer = await fetch('/trpc/countries.list');
      const { result } = (await answer.json()) as { result: { data: { id: string; iso3: string }[] } };
      const kenya = result.data.find(({ iso3 }) => iso3 === 'KEN')?.id;
      const pdf = await fetch(`/download/briefing/${kenya}.pdf?marking=open`);
      return new TextDecoder('latin1').decode((await pdf.arrayBuffer()).slice(0, 4));
    });
    expect(printed).toBe('%PDF');

    // Leaving the desk's pages does nothing.
    await window.evaluate(() => globalThis.location.assign('https://example.org/')).catch(() => undefined);
    await expect(window.getByRole('heading', { name: 'Today' })).toBeVisible();

    await app.evaluate(({ Menu }) => {
      const entries = Menu.getApplicationMenu()?.items.flatMap(({ submenu }) => submenu?.items ?? []) ?? [];
      entries.find(({ label }) => label === 'Lock')?.click();
    });
    await expect(window.getByLabel('Passphrase', { exact: true })).toBeVisible();
    expect(requests.filter((url) => !url.startsWith('app://demarche/'))).toEqual([]);
  } finally {
    await app.close();
  }
});
