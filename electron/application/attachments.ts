import { createHash } from 'node:crypto';
import type { Context } from 'hono';
import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { atomically } from '../../db/database.ts';
import { addAttachment, findAttachment } from '../../db/queries/documents.ts';
import type { Desk } from './desk.ts';
import { answering, download } from './download.ts';
import { UserError } from './refusal.ts';

/** Files up to here are read whole and lie in the base as one value; more would stall the desk. */
export const MAX_ATTACHMENT_BYTES = 50 * 1024 * 1024;

/** Attachments in and out. */
export function attachmentRoutes(desk: Desk): Hono {
  const routes = new Hono();
  routes.post('/attachments', bodyLimit({ maxSize: MAX_ATTACHMENT_BYTES, onError: refuseTooLarge }), (context) =>
    answering(context, () => takeAttachment(desk, context)),
  );
  routes.get('/download/attachment/:id', (context) => answering(context, () => giveAttachment(desk, context)));
  return routes;
}

function refuseTooLarge(context: Context): Promise<Response> {
  const refusal = { code: 'attachmentTooLarge', field: 'file', maxBytes: MAX_ATTACHMENT_BYTES } as const;
  return answering(context, () => {
    throw new UserError(refusal);
  });
}

async function takeAttachment(desk: Desk, context: Context): Promise<Response> {
  const content = Buffer.from(await context.req.arrayBuffer());
  const name = (context.req.query('name') ?? '').trim().slice(0, 255);
  if (name === '') throw new UserError({ code: 'nameMissing', field: 'name' });
  const attachmentId = atomically(
    desk.db(),
    () => desk.signature(),
    (tx) =>
      addAttachment(tx, {
        name,
        mediaType: context.req.header('content-type') ?? 'application/octet-stream',
        sha256: createHash('sha256').update(content).digest('hex'),
        content,
      }),
  );
  desk.touch();
  return context.json({ attachmentId });
}

function giveAttachment(desk: Desk, context: Context): Response {
  const found = findAttachment(desk.db(), context.req.param('id') ?? '');
  if (!found) throw new UserError({ code: 'notFound', field: 'id' });
  // Never with its own media type: a page or a picture with script inside must not come to life in our window.
  return download(new Uint8Array(found.content), found.name, 'application/octet-stream');
}
