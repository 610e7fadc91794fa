import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { baseFilesIn, openBaseFiles } from '../../electron/application/base-files.ts';
import { caseOf, openDesk, PASSPHRASE, RESOURCES, refusalOf, temporaryFolder } from '../support/desk.ts';

describe('what crosses the wire', () => {
  test('bad input is refused with its field before our code runs', async () => {
    const { desk } = await openDesk();
    expect(await refusalOf(desk.boards.cards.query({ pipelineId: 7 as never }))).toMatchObject({
      code: 'badInput',
      field: 'pipelineId',
    });
  });

  test('a fault says no more than that it failed, and the log has its trace without a value of anyone', async () => {
    const { desk, profileDir, application } = await openDesk();
    const { countryId } = await caseOf(desk, 'recognition', 'Sri Lanka');
    // A table vanishes under the running desk: nothing a user could do, and a message of the engine that names things.
    const other = await openBaseFiles(baseFilesIn(profileDir), PASSPHRASE, {
      migrationsDir: RESOURCES.migrationsDir,
      at: '2026-11-23T12:00:00.000Z',
    });
    other.$client.exec('DROP TABLE country_notes');
    other.$client.close();

    const answer = await application.fetch(
      new Request('http://desk.test/trpc/countries.addNote', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({
          countryId,
          topic: 'position',
          text: 'Zanzibar canary sentence',
          asOf: '2026-11-01',
          source: 'Meeting',
          marking: 'confidential',
        }),
      }),
    );
    const body = await answer.text();
    const log = readFileSync(join(profileDir, 'log', 'demarche.log'), 'utf8');

    expect(answer.status).toBe(500);
    expect(JSON.parse(body)).toMatchObject({ error: { message: 'internal', data: { refusal: null } } });
    expect(body).not.toMatch(/country_notes|Zanzibar|stack/);
    expect(log).toContain('"procedure":"countries.addNote"');
    expect(log).not.toMatch(/Zanzibar|country_notes/);
  });

  test('an unknown address under /trpc is no page', async () => {
    const { get } = await openDesk();
    expect((await get('/trpc/nothing.here')).status).toBe(404);
  });
});

describe('the pages', () => {
  async function deskWithPages() {
    const rendererDir = join(temporaryFolder(), 'renderer');
    mkdirSync(join(rendererDir, 'assets'), { recursive: true });
    writeFileSync(join(rendererDir, 'index.html'), '<!doctype html><html><head><title>x</title></head></html>');
    writeFileSync(join(rendererDir, 'assets', 'main-abc.js'), 'export {};');
    writeFileSync(join(rendererDir, '..', 'secret.txt'), 'secret');
    return openDesk({ with: 'empty', resources: { rendererDir } });
  }

  test('every address without a file is the page, with a strict policy and a nonce of its own', async () => {
    const { get } = await deskWithPages();
    const first = await get('/');
    const second = await get('/countries/some-id');

    const policy = first.headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self';");
    expect(policy).not.toMatch(/unsafe|https?:|\*/);
    const nonce = /'nonce-([^']+)'/.exec(policy)?.[1];
    expect(await first.text()).toContain(`<meta name="csp-nonce" content="${nonce}" />`);
    expect(second.headers.get('content-security-policy')).not.toBe(policy);
    expect(second.status).toBe(200);
  });

  test('a built file keeps its type and may be kept, a missing one is not the page', async () => {
    const { get } = await deskWithPages();
    const script = await get('/assets/main-abc.js');
    expect(script.headers.get('content-type')).toBe('text/javascript; charset=utf-8');
    expect(script.headers.get('cache-control')).toContain('immutable');
    // A worker goes by the policy of its own file.
    const policy = script.headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'none'; script-src 'self'");
    expect(policy).not.toMatch(/unsafe|https?:|\*/);
    expect((await get('/assets/gone.js')).status).toBe(404);
  });

  test.each(['/..%2fsecret.txt', '/%2e%2e/secret.txt', '/assets/..%5c..%5csecret.txt', '/%00.js', '/%ff'])(
    '%s does not leave the folder',
    async (path) => {
      const { get } = await deskWithPages();
      const answer = await get(path);
      expect(await answer.text()).not.toContain('secret');
      expect(answer.status).toBe(404);
    },
  );

  test('screens that are not built are said to be so', async () => {
    const { get } = await openDesk({ with: 'empty', resources: { rendererDir: temporaryFolder() } });
    const answer = await get('/');
    expect(answer.status).toBe(503);
    expect(await answer.text()).toContain('npm run build');
  });
});

describe('attachments', () => {
  function upload(application: { fetch(request: Request): Promise<Response> }, name: string, body: BodyInit) {
    return application.fetch(
      new Request(`http://desk.test/attachments?name=${encodeURIComponent(name)}`, {
        method: 'POST',
        headers: { 'content-type': 'text/html' },
        body,
      }),
    );
  }

  test('come back byte for byte, always as a file to save', async () => {
    const { application, get } = await openDesk();
    const bytes = Uint8Array.from({ length: 300_000 }, (_, index) => (index * 31) % 256);
    const { attachmentId } = (await (await upload(application, 'Nota Nº 7 – Çështje.html', bytes)).json()) as {
      attachmentId: string;
    };

    const answer = await get(`/download/attachment/${attachmentId}`);

    expect(Buffer.from(await answer.arrayBuffer()).equals(Buffer.from(bytes))).toBe(true);
    expect(answer.headers.get('content-type')).toBe('application/octet-stream');
    const disposition = answer.headers.get('content-disposition') ?? '';
    expect(disposition).toMatch(/^attachment; filename="[\x20-\x7e]+"; filename\*=UTF-8''/);
    expect(decodeURIComponent(disposition.split("UTF-8''")[1] ?? '')).toBe('Nota Nº 7 – Çështje.html');
  });

  test('over 50 MB are refused with the limit; unnamed, unknown and locked ones too', async () => {
    const { application, desk, get } = await openDesk();
    const tooLarge = await upload(application, 'film.mp4', new Uint8Array(50 * 1024 * 1024 + 1));
    expect(tooLarge.status).toBe(422);
    expect(await tooLarge.json()).toEqual({
      error: { code: 'attachmentTooLarge', field: 'file', maxBytes: 50 * 1024 * 1024 },
    });
    expect(await (await upload(application, '', 'x')).json()).toEqual({
      error: { code: 'nameMissing', field: 'name' },
    });
    expect((await get('/download/attachment/nothing')).status).toBe(422);
    await desk.desk.lock.mutate();
    expect(await (await upload(application, 'x.txt', 'x')).json()).toEqual({ error: { code: 'locked' } });
  });
});
