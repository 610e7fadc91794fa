import { createHash } from 'node:crypto';
import type { Context } from 'hono';
import { Hono } from 'hono';
import { uuidv7 } from 'uuidv7';
import { isDriverError } from '../../db/connection.ts';
import { atomically, type Db } from '../../db/database.ts';
import {
  addAttachment,
  addChunk,
  CHUNK_BYTES,
  chunkOf,
  dropChunks,
  findAttachment,
  markingsOfFile,
} from '../../db/queries/attachments.ts';
import { MAX_ATTACHMENT_BYTES } from '../../domain/attachment.ts';
import { isPdf } from '../../domain/attachment-preview.ts';
import { imageOf } from '../../domain/image-kind.ts';
import { type Marking, stricterOf } from '../../domain/marking.ts';
import type { Desk } from './desk.ts';
import { answering, download } from './download.ts';
import { readForWhom, writeDownLeaving } from './leaving-file.ts';
import { SAFE_HEADERS } from './pages.ts';
import { UserError } from './refusal.ts';

/** Attachments in and out, piece by piece: what a file costs in memory does not grow with it. */
export function attachmentRoutes(desk: Desk): Hono {
  const routes = new Hono();
  routes.post('/attachments', (context) => answering(context, () => takeAttachment(desk, context)));
  routes.get('/attachments/:id/image', (context) => answering(context, () => showImage(desk, context)));
  routes.get('/attachments/:id/pdf', (context) => answering(context, () => showPdf(desk, context)));
  routes.get('/download/attachment/:id', (context) => answering(context, () => giveAttachment(desk, context)));
  return routes;
}

async function takeAttachment(desk: Desk, context: Context): Promise<Response> {
  const db = desk.db();
  desk.touch();
  const name = (context.req.query('name') ?? '').trim().slice(0, 255);
  if (name === '') throw new UserError({ code: 'nameMissing', field: 'name' });
  const announced = Number(context.req.header('content-length') ?? Number.NaN);
  if (announced > MAX_ATTACHMENT_BYTES) throw tooLarge();

  const id = uuidv7();
  try {
    const { size, sha256 } = await storePieces(desk, db, id, context.req.raw.body);
    if (size === 0) throw new UserError({ code: 'emptyFile', field: 'file' });
    // A connection that broke can look like the end of the file.
    if (!Number.isNaN(announced) && announced !== size) throw interrupted();
    const mediaType = context.req.header('content-type') ?? 'application/octet-stream';
    await desk.turnToWrite();
    const sign = () => desk.signature();
    atomically(db, sign, (tx) => addAttachment(tx, { id, name, mediaType, size, sha256 }));
  } catch (error) {
    // Where the desk was locked meanwhile, the next unlock clears what was written.
    if (desk.isOpenOn(db)) dropChunks(db, id);
    if (isDriverError(error, 'SQLITE_FULL')) throw new UserError({ code: 'diskFull' });
    throw error;
  }
  desk.touch();
  return context.json({ attachmentId: id });
}

/** Writes the body as it comes. Each piece is a transaction of its own, so that nobody waits for a slow upload. */
async function storePieces(desk: Desk, db: Db, id: string, body: ReadableStream<Uint8Array> | null) {
  const hash = createHash('sha256');
  const piece = Buffer.alloc(CHUNK_BYTES);
  let filled = 0;
  let position = 0;
  let size = 0;
  const write = (): void => {
    if (!desk.isOpenOn(db)) throw new UserError({ code: 'locked' });
    addChunk(db, id, position, piece.subarray(0, filled));
    position += 1;
    filled = 0;
  };
  for await (const part of readable(body)) {
    size += part.length;
    if (size > MAX_ATTACHMENT_BYTES) throw tooLarge();
    hash.update(part);
    // A piece written amid a long change would be lost with it.
    await desk.turnToWrite();
    for (let taken = 0; taken < part.length; ) {
      const rest = part.subarray(taken, taken + CHUNK_BYTES - filled);
      piece.set(rest, filled);
      filled += rest.length;
      taken += rest.length;
      if (filled === CHUNK_BYTES) write();
    }
  }
  await desk.turnToWrite();
  if (filled > 0) write();
  return { size, sha256: hash.digest('hex') };
}

/** The parts of the body. A connection that breaks is something to say to the user, not a fault of ours. */
async function* readable(body: ReadableStream<Uint8Array> | null): AsyncGenerator<Uint8Array> {
  if (!body) return;
  const reader = body.getReader();
  for (;;) {
    const next = await reader.read().catch(() => {
      throw interrupted();
    });
    if (next.done) return;
    yield next.value;
  }
}

/**
 * A file to be saved outside, once it is written down that it leaves, as closed as the papers that carry it. One that no paper
 * carries, such as a photo, is of the house.
 */
async function giveAttachment(desk: Desk, context: Context): Promise<Response> {
  const forWhom = readForWhom(context);
  await desk.turnToWrite();
  const { db, found } = attachmentAsked(desk, context);
  const { name: fileName, sha256 } = found;
  const marking = markingsOfFile(db, found.id).reduce<Marking | null>(
    (strictest, each) => (strictest === null ? each : stricterOf(strictest, each)),
    null,
  );
  const leaving = {
    what: 'attachment',
    format: endingOf(fileName),
    rows: 1,
    marking: marking ?? 'restricted',
  } as const;
  writeDownLeaving(desk, { sha256 }, { ...leaving, forWhom, fileName });
  // Never with its own media type: a page or a picture with script inside must not come to life in our window.
  return download({ stream: piecesOf(desk, db, found.id), size: found.size }, found.name, 'application/octet-stream');
}

/** A PDF for the reader in our own window. Looking at it is no leaving, so this is no way to save it. */
function showPdf(desk: Desk, context: Context): Response {
  const { db, found } = attachmentAsked(desk, context);
  if (!isPdf(chunkOf(db, found.id, 0) ?? new Uint8Array())) throw new UserError({ code: 'notFound', field: 'id' });
  return shown(desk, db, found, 'application/octet-stream');
}

/** A picture with exactly the type that its first bytes prove, for a preview; anything else is not shown. */
function showImage(desk: Desk, context: Context): Response {
  const { db, found } = attachmentAsked(desk, context);
  const image = imageOf(chunkOf(db, found.id, 0) ?? new Uint8Array());
  if (!image) throw new UserError({ code: 'notFound', field: 'id' });
  return shown(desk, db, found, image.mediaType);
}

function shown(desk: Desk, db: Db, found: { readonly id: string; readonly size: number }, mediaType: string): Response {
  return new Response(piecesOf(desk, db, found.id), {
    headers: {
      ...SAFE_HEADERS,
      'Content-Type': mediaType,
      'Content-Length': String(found.size),
      'Content-Security-Policy': "default-src 'none'; sandbox",
      'Cache-Control': 'no-store',
    },
  });
}

function attachmentAsked(desk: Desk, context: Context) {
  const db = desk.db();
  const found = findAttachment(db, context.req.param('id') ?? '');
  if (!found) throw new UserError({ code: 'notFound', field: 'id' });
  return { db, found };
}

/** The pieces of a file, each read when it is asked for. A lock ends it: what is out is out, no more follows. */
function piecesOf(desk: Desk, db: Db, id: string): ReadableStream<Uint8Array<ArrayBuffer>> {
  let position = 0;
  return new ReadableStream(
    {
      pull(controller) {
        if (!desk.isOpenOn(db)) return controller.error(new Error('the desk was locked'));
        const bytes = chunkOf(db, id, position);
        position += 1;
        if (bytes) controller.enqueue(bytes);
        else controller.close();
      },
    },
    { highWaterMark: 0 },
  );
}

/** What a name ends with, as the form of the file: `docx`; `file` where it says nothing. */
function endingOf(name: string): string {
  return /\.([a-z0-9]{1,8})$/i.exec(name)?.[1]?.toLowerCase() ?? 'file';
}

function tooLarge(): UserError {
  return new UserError({ code: 'attachmentTooLarge', field: 'file', maxBytes: MAX_ATTACHMENT_BYTES });
}

function interrupted(): UserError {
  return new UserError({ code: 'uploadInterrupted', field: 'file' });
}
