import { createHash } from 'node:crypto';
import type { Context } from 'hono';
import { Hono } from 'hono';
import { z } from 'zod';
import { atomically } from '../../db/database.ts';
import { readBookFacts } from '../../db/queries/book-facts.ts';
import { addBookCopy, nextCopyNumber } from '../../db/queries/sheets.ts';
import { composeBook } from '../../domain/book.ts';
import { BOOK_COPIES, levelOf } from '../../domain/book-copy.ts';
import { nameOfExtent } from '../../domain/book-extent.ts';
import { withFootnote } from '../../domain/book-footnote.ts';
import { BRIEFING_LANGUAGES } from '../../domain/briefing-labels.ts';
import { levelRefusal } from '../../domain/marking.ts';
import { STYLE_SETTINGS } from '../../domain/styling.ts';
import type { BriefingPrinter } from '../briefings/briefing-printer.ts';
import { readMarkdown } from '../briefings/read-markdown.ts';
import { paperStyle } from '../briefings/styling-guide.ts';
import { PHOTOS_LEFT_OUT, photosFor, withoutPhoto } from './book-photos.ts';
import { bookExtent } from './book-procedures.ts';
import type { Desk } from './desk.ts';
import { answering, download, MEDIA_TYPES } from './download.ts';
import { id, line } from './inputs.ts';
import type { Making, Makings } from './makings.ts';
import { UserError } from './refusal.ts';

const wish = z.object({
  tripId: id,
  copy: z.enum(BOOK_COPIES),
  format: z.enum(['pdf', 'docx']),
  language: z.enum(BRIEFING_LANGUAGES),
  extent: bookExtent,
  /** Where it will be read: tells whether an asterisk at a name has its footnote. */
  setting: z.enum(STYLE_SETTINGS).default('own'),
  forWhom: line.min(1),
  /** Under which the screen asks how far it is. */
  making: z.uuid().nullable().default(null),
});

type Templates = Parameters<typeof paperStyle>[0];

/** `POST /books`: a copy of a trip's book, numbered and written down as it leaves: what, marking, for whom, when, checksum. */
export function bookRoutes(desk: Desk, printer: BriefingPrinter, templates: Templates, makings: Makings): Hono {
  const routes = new Hono();
  routes.post('/books', (context) => answering(context, () => giveBook(desk, printer, templates, makings, context)));
  return routes;
}

async function giveBook(
  desk: Desk,
  printer: BriefingPrinter,
  templates: Templates,
  makings: Makings,
  context: Context,
): Promise<Response> {
  await desk.turnToWrite();
  const asked = wish.safeParse(await context.req.json().catch(() => null));
  if (!asked.success) {
    const [issue] = asked.error.issues;
    const field = issue?.path.join('.') ?? '';
    throw new UserError(
      field === 'forWhom' ? { code: 'textMissing', field } : { code: 'badInput', field, reason: issue?.message ?? '' },
    );
  }
  const making = makings.begin(asked.data.making);
  try {
    return await makeBook(desk, printer, templates, making, asked.data, context.req.raw.signal);
  } finally {
    making.end();
  }
}

async function makeBook(
  desk: Desk,
  printer: BriefingPrinter,
  templates: Templates,
  making: Making,
  { tripId, copy, format, language, extent, setting, forWhom }: z.infer<typeof wish>,
  signal: AbortSignal,
): Promise<Response> {
  making.enter('reading');
  const db = desk.db();
  desk.touch();
  const facts = readBookFacts(db, tripId, desk.today(), language);
  if (!facts) throw new UserError({ code: 'notFound', field: 'tripId' });
  const refusal = levelRefusal(facts.trip.marking, levelOf(copy));
  if (refusal) throw new UserError(refusal);
  const number = nextCopyNumber(db, tripId);
  const generatedAt = desk.moment();
  const style = paperStyle(templates, setting, language);
  making.enter('composing');
  const composed = composeBook(facts, {
    on: desk.today(),
    generatedAt,
    zone: desk.zone,
    copy,
    language,
    copyNumber: number,
    extent,
    read: readMarkdown,
  });
  const book = withFootnote(composed, style);
  // A cover or a running head over nothing is no copy, and uses up no number.
  if (book.parts.length === 0) throw new UserError({ code: 'bookEmpty' });
  const photos = photosFor(db, book);
  const { bytes, leftOut } = await printer.printWhole(
    { kind: 'book', document: book, photos },
    format,
    signal,
    (step) => making.enter(step),
  );
  // Two copies of one trip lie in one folder: the name says what each is.
  const name = [facts.trip.title, copy, nameOfExtent(extent, facts, language), language, number];
  const fileName = `${name.join(' – ')}.${format}`;
  making.enter('writing');
  // Drawing takes its time, and the desk may have been locked, or another copy have left, in the meantime.
  await desk.turnToWrite();
  atomically(
    desk.db(),
    () => desk.signature(),
    (tx, { at, actor }) => {
      if (nextCopyNumber(tx, tripId) !== number) throw new UserError({ code: 'copyLeft' });
      addBookCopy(tx, {
        tripId,
        number,
        at,
        actor,
        copy,
        what: extent,
        format,
        language,
        setting,
        forWhom,
        fileName,
        sha256: createHash('sha256').update(bytes).digest('hex'),
      });
    },
  );
  const answer = download(bytes, fileName, MEDIA_TYPES[format]);
  const drawn = new Set(photos.flatMap(({ id: photoId }) => (leftOut.includes(photoId) ? [] : photoId)));
  const faceless = withoutPhoto(book, drawn);
  if (faceless.length > 0) answer.headers.set(PHOTOS_LEFT_OUT, encodeURIComponent(faceless.join('; ')));
  return answer;
}
