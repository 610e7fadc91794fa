import { request } from 'node:http';
import { describe, expect, onTestFinished, test } from 'vitest';
import { startBrowserShell } from '../../electron/shells/browser-shell.ts';
import { openDesk } from '../support/desk.ts';

async function openShell() {
  const { application } = await openDesk({ with: 'created' });
  const shell = await startBrowserShell(application, 0);
  onTestFinished(() => shell.close());
  const token = new URL(shell.url).hash.slice('#token='.length);
  const openSession = (given = token, headers: Record<string, string> = {}) =>
    fetch(`${shell.origin}/session`, { method: 'POST', body: JSON.stringify({ token: given }), headers });
  return { shell, token, openSession };
}

/** With headers that `fetch` does not let one set. */
function statusOf(url: string, headers: Record<string, string>): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    request(url, { headers }, (answer) => {
      answer.resume();
      resolve(answer.statusCode);
    })
      .on('error', reject)
      .end();
  });
}

describe('the browser shell', () => {
  test('gives the desk to who has the token, once, by a cookie that no script and no other site can use', async () => {
    const { shell, openSession } = await openShell();
    const status = `${shell.origin}/trpc/desk.status`;
    expect((await fetch(status)).status).toBe(401);

    const session = await openSession();

    const cookie = session.headers.get('set-cookie') ?? '';
    expect(session.status).toBe(200);
    expect(cookie).toMatch(/; HttpOnly; SameSite=Strict; Path=\/$/);
    expect((await fetch(status, { headers: { cookie: cookie.split(';')[0] ?? '' } })).status).toBe(200);
    expect((await openSession()).status).toBe(401);
  });

  test('refuses a wrong token and keeps the right one good', async () => {
    const { openSession } = await openShell();
    expect((await openSession('guess')).status).toBe(401);
    expect((await openSession()).status).toBe(200);
  });

  test('answers under its own address and to its own pages only', async () => {
    const { shell, openSession } = await openShell();
    const cookie = (await openSession()).headers.get('set-cookie')?.split(';')[0] ?? '';
    const status = `${shell.origin}/trpc/desk.status`;
    expect(await statusOf(status, { cookie, host: 'evil.example' })).toBe(421);
    expect(await statusOf(status, { cookie, origin: 'http://evil.example' })).toBe(403);
    expect(await statusOf(status, { cookie, 'sec-fetch-site': 'cross-site' })).toBe(403);
    expect(await statusOf(status, { cookie, origin: shell.origin })).toBe(200);
  });

  test('listens on this machine alone', async () => {
    const { shell } = await openShell();
    expect(new URL(shell.origin).hostname).toBe('127.0.0.1');
  });
});
