import { createHash } from 'node:crypto';
import { request } from 'node:http';
import { describe, expect, test } from 'vitest';
import { rowCounts } from '../../db/database.ts';
import { baseFilesIn, openBaseFiles } from '../../electron/application/base-files.ts';
import { startBrowserShell } from '../../electron/shells/browser-shell.ts';
import { openDesk, PASSPHRASE, RESOURCES, type TestDesk } from '../support/desk.ts';

const MB = 1024 * 1024;
const LIMIT = 50 * MB;
const TOO_LARGE = { error: { code: 'attachmentTooLarge', field: 'file', maxBytes: LIMIT } };

/** A body of so many bytes that is made while it is read: always the same piece, so that no memory of ours goes into it. */
function bodyOf(size: number, beforePiece: (sent: number) => void | Promise<void> = () => {}) {
  const piece = Uint8Array.from({ length: 100_003 }, (_, at) => (at * 31) % 251);
  const hash = createHash('sha256');
  let sent = 0;
  const body = new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        await beforePiece(sent);
        const next = piece.subarray(0, Math.min(piece.length, size - sent));
        sent += next.length;
        if (next.length === 0) return controller.close();
        hash.update(next);
        controller.enqueue(next);
      },
    },
    { highWaterMark: 0 },
  );
  return { body, sha256: () => hash.digest('hex'), sent: () => sent };
}

function post({ application }: TestDesk, body: BodyInit, headers: Record<string, string> = {}, name = 'scan.pdf') {
  const init = { method: 'POST', headers, body, duplex: 'half' };
  return application.fetch(new Request(`http://desk.test/attachments?name=${name}`, init as RequestInit));
}

async function uploaded(desk: TestDesk, content: BodyInit, name: string): Promise<string> {
  const answer = await post(desk, content, {}, name);
  return ((await answer.json()) as { attachmentId: string }).attachmentId;
}

/** What lies in the base of a desk that is closed for it. */
async function leftIn(opened: TestDesk): Promise<{ readonly files: number; readonly pieces: number }> {
  await opened.close();
  const db = await openBaseFiles(baseFilesIn(opened.profileDir), PASSPHRASE, {
    migrationsDir: RESOURCES.migrationsDir,
    at: '2026-11-23T12:00:00.000Z',
  });
  const { attachments = -1, attachment_chunks: pieces = -1 } = rowCounts(db);
  db.$client.close();
  return { files: attachments, pieces };
}

describe('a file that is attached', () => {
  test('of 50 MB comes back byte for byte, and costs no more memory than a piece of it', async () => {
    const opened = await openDesk();
    const before = process.memoryUsage().arrayBuffers;
    let most = 0;
    const sent = bodyOf(LIMIT, () => {
      most = Math.max(most, process.memoryUsage().arrayBuffers - before);
    });

    const answer = await post(opened, sent.body);
    const { attachmentId } = (await answer.json()) as { attachmentId: string };

    expect(most).toBeLessThan(5 * MB);
    const back = await opened.get(`/download/attachment/${attachmentId}`);
    const hash = createHash('sha256');
    let size = 0;
    for await (const part of back.body ?? []) {
      hash.update(part);
      size += part.length;
    }
    expect(back.headers.get('content-length')).toBe(String(LIMIT));
    expect([size, hash.digest('hex')]).toEqual([LIMIT, sent.sha256()]);
  });

  test.each([1, MB - 1, MB, MB + 1, 3 * MB])('of %i bytes comes back as it was', async (size) => {
    const opened = await openDesk();
    const content = Buffer.from(Array.from({ length: size }, (_, at) => (at * 7) % 253));
    const id = await uploaded(opened, content, 'x.bin');
    const back = Buffer.from(await (await opened.get(`/download/attachment/${id}`)).arrayBuffer());
    expect(back.equals(content)).toBe(true);
  });

  test('an empty file is refused in words, and nothing of it stays', async () => {
    const opened = await openDesk();
    const answer = await post(opened, bodyOf(0).body);
    expect([answer.status, await answer.json()]).toEqual([422, { error: { code: 'emptyFile', field: 'file' } }]);
    expect(await leftIn(opened)).toEqual({ files: 0, pieces: 0 });
  });

  test('one byte too large is refused by counting, and nothing of it stays', async () => {
    const opened = await openDesk();
    const answer = await post(opened, bodyOf(LIMIT + 1).body);
    expect([answer.status, await answer.json()]).toEqual([422, TOO_LARGE]);
    expect(await leftIn(opened)).toEqual({ files: 0, pieces: 0 });
  });

  test('that announces too many bytes is refused before one of them is read', async () => {
    const opened = await openDesk();
    const sent = bodyOf(LIMIT + 1);
    const answer = await post(opened, sent.body, { 'content-length': String(LIMIT + 1) });
    expect([answer.status, await answer.json(), sent.sent()]).toEqual([422, TOO_LARGE, 0]);
  });

  test('that breaks off, or ends before its announced size, leaves nothing behind', async () => {
    const opened = await openDesk();
    const broken = bodyOf(10 * MB, (sent) => {
      if (sent > 3 * MB) throw new Error('the cable is out');
    });
    const interrupted = { error: { code: 'uploadInterrupted', field: 'file' } };
    expect(await (await post(opened, broken.body)).json()).toEqual(interrupted);
    const short = await post(opened, bodyOf(2 * MB).body, { 'content-length': String(3 * MB) });
    expect(await short.json()).toEqual(interrupted);
    expect(await leftIn(opened)).toEqual({ files: 0, pieces: 0 });
  });

  test('is not on record when the desk locks in the middle, and the next unlock clears its pieces', async () => {
    const opened = await openDesk();
    const cut = bodyOf(10 * MB, (sent) => {
      if (sent > 4 * MB) opened.application.lock();
    });
    const answer = await post(opened, cut.body);
    expect([answer.status, await answer.json()]).toEqual([422, { error: { code: 'locked' } }]);
    await opened.desk.desk.unlock.mutate({ passphrase: PASSPHRASE });
    expect(await leftIn(opened)).toEqual({ files: 0, pieces: 0 });
  });

  test('is not put together from before and after a lock', async () => {
    const opened = await openDesk();
    let wasLocked = false;
    const cut = bodyOf(10 * MB, async (sent) => {
      if (sent < 4 * MB || wasLocked) return;
      wasLocked = true;
      opened.application.lock();
      await opened.desk.desk.unlock.mutate({ passphrase: PASSPHRASE });
    });
    const answer = await post(opened, cut.body);
    expect([answer.status, await answer.json()]).toEqual([422, { error: { code: 'locked' } }]);
    expect(await leftIn(opened)).toEqual({ files: 0, pieces: 0 });
  });

  test('stops coming out when the desk locks: no further piece was read ahead', async () => {
    const opened = await openDesk();
    const id = await uploaded(opened, new Uint8Array(5 * MB), 'x.bin');
    const reader = (await opened.get(`/download/attachment/${id}`)).body?.getReader();
    expect((await reader?.read())?.value).toHaveLength(MB);
    opened.application.lock();
    await expect(reader?.read()).rejects.toThrow('locked');
  });
});

describe('over the browser shell', () => {
  async function shellOf(opened: TestDesk) {
    const shell = await startBrowserShell(opened.application, 0);
    const session = await fetch(`${shell.origin}/session`, {
      method: 'POST',
      body: JSON.stringify({ token: new URL(shell.url).hash.replace('#token=', '') }),
    });
    return { shell, cookie: session.headers.get('set-cookie')?.split(';')[0] ?? '' };
  }

  /** Sends so many bytes, announced or not, and answers with what came back; cuts the line after `cutAfter`. */
  function send(origin: string, headers: Record<string, string>, size: number, cutAfter = Number.POSITIVE_INFINITY) {
    return new Promise<{ readonly status: number; readonly body: string }>((resolve, reject) => {
      const outgoing = request(`${origin}/attachments?name=scan.pdf`, { method: 'POST', headers }, (incoming) => {
        let body = '';
        incoming.setEncoding('utf8').on('data', (text) => {
          body += text;
        });
        incoming.on('end', () => resolve({ status: incoming.statusCode ?? 0, body }));
      });
      outgoing.on('error', reject);
      const piece = Buffer.alloc(MB, 66);
      let sent = 0;
      const more = (): void => {
        if (sent >= cutAfter) return void outgoing.destroy(new Error('cut'));
        if (sent >= size) return void outgoing.end();
        const next = piece.subarray(0, Math.min(MB, size - sent));
        sent += next.length;
        outgoing.write(next, (error) => error || more());
      };
      more();
    });
  }

  test('a file that is too large gets its sentence, announced or not; one that is cut leaves nothing', async () => {
    const opened = await openDesk();
    const { shell, cookie } = await shellOf(opened);

    const counted = await send(shell.origin, { cookie, 'transfer-encoding': 'chunked' }, LIMIT + 1);
    expect([counted.status, JSON.parse(counted.body)]).toEqual([422, TOO_LARGE]);
    await expect(send(shell.origin, { cookie, 'content-length': String(9 * MB) }, 9 * MB, 4 * MB)).rejects.toThrow(
      'cut',
    );
    const fits = await send(shell.origin, { cookie, 'content-length': String(3 * MB) }, 3 * MB);
    expect(fits.status).toBe(200);

    await shell.close();
    expect(await leftIn(opened)).toEqual({ files: 1, pieces: 3 });
  });
});

describe('what can be shown of a file', () => {
  const PNG = Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  );

  test('is told by its bytes: a picture keeps its type, whatever it is called or was sent as', async () => {
    const opened = await openDesk();
    const id = await uploaded(opened, PNG, 'page.html');

    expect(await opened.desk.documents.preview.query({ attachmentId: id })).toEqual({
      name: 'page.html',
      size: PNG.length,
      kind: 'image',
      mediaType: 'image/png',
      width: 1,
      height: 1,
    });
    const shown = await opened.get(`/attachments/${id}/image`);
    expect(Object.fromEntries(shown.headers)).toMatchObject({
      'content-type': 'image/png',
      'x-content-type-options': 'nosniff',
      'content-security-policy': "default-src 'none'; sandbox",
      'cache-control': 'no-store',
    });
    expect(Buffer.from(await shown.arrayBuffer()).equals(PNG)).toBe(true);
  });

  test('a page that calls itself a picture is broken, and no address shows it', async () => {
    const opened = await openDesk();
    const id = await uploaded(opened, '<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>', 'flag.png');
    expect(await opened.desk.documents.preview.query({ attachmentId: id })).toMatchObject({ kind: 'broken' });
    expect((await opened.get(`/attachments/${id}/image`)).status).toBe(422);
  });

  test('the first part of a long text, and of anything else nothing', async () => {
    const opened = await openDesk();
    const text = await uploaded(opened, 'ë'.repeat(300_000), 'long.csv');
    const found = await opened.desk.documents.preview.query({ attachmentId: text });
    expect(found).toMatchObject({ kind: 'text', isCut: true, text: 'ë'.repeat(131_072) });
    const page = await uploaded(opened, '<script>alert(1)</script>', 'note.html');
    expect(await opened.desk.documents.preview.query({ attachmentId: page })).toMatchObject({ kind: 'none' });
  });
});
