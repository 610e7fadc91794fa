import type { Context } from 'hono';
import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { z } from 'zod';
import { RECORD_KINDS } from '../../domain/exchange-field.ts';
import { READING_SHEETS } from '../../domain/reading-sheet.ts';
import { CellTooLongError } from '../exports/exchange-table.ts';
import { EXPORT_FORMATS, exportFile } from '../exports/export-file.ts';
import { MAX_IMPORT_BYTES } from '../imports/file-kind.ts';
import type { Desk } from './desk.ts';
import { answering, download } from './download.ts';
import type { ExchangeDesk } from './exchange-desk.ts';
import { line, marking } from './inputs.ts';
import { askedFor, writeDownLeaving } from './leaving-file.ts';
import { UserError } from './refusal.ts';

const wish = z.object({
  what: z.enum([...RECORD_KINDS, ...READING_SHEETS, 'everything', 'meetings']),
  format: z.enum(EXPORT_FORMATS),
  marking,
  forWhom: line.min(1),
});

/** Files in (`POST /imports?name=`) and out (`POST /exports`): bytes, which procedures cannot carry. */
export function exchangeRoutes(desk: Desk, exchange: ExchangeDesk): Hono {
  const routes = new Hono();
  routes.post('/imports', bodyLimit({ maxSize: MAX_IMPORT_BYTES, onError: refuseTooLarge }), (context) =>
    answering(context, async () => {
      desk.db();
      const bytes = new Uint8Array(await context.req.arrayBuffer());
      const name = (context.req.query('name') ?? '').trim().slice(0, 255);
      desk.touch();
      return context.json({ importId: await exchange.take(name, bytes) });
    }),
  );
  routes.post('/exports', (context) => answering(context, () => giveFile(desk, context)));
  return routes;
}

function refuseTooLarge(context: Context): Promise<Response> {
  return answering(context, () => {
    throw new UserError({ code: 'fileRefused', field: 'file', reason: 'tooLarge' });
  });
}

/** Makes the file and writes down that it left: who took it, what it holds, up to which marking and for whom. */
async function giveFile(desk: Desk, context: Context): Promise<Response> {
  await desk.turnToWrite();
  const asked = await askedFor(context, wish);
  const db = desk.db();
  desk.touch();
  const file = await exportFile(db, asked, { at: desk.moment(), today: desk.today() }).catch((error: unknown) => {
    throw error instanceof CellTooLongError ? new UserError({ code: 'textTooLongForWorkbook' }) : error;
  });
  await desk.turnToWrite();
  writeDownLeaving(desk, file.bytes, { ...asked, rows: file.rows, fileName: file.name });
  return download(new Uint8Array(file.bytes), file.name, file.mediaType);
}
