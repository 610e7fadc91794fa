import { createHash } from 'node:crypto';
import type { Context } from 'hono';
import { Hono } from 'hono';
import { uuidv7 } from 'uuidv7';
import { z } from 'zod';
import { atomically, type Tx } from '../../db/database.ts';
import { addAttachment, addChunk, CHUNK_BYTES } from '../../db/queries/attachments.ts';
import { findCountry } from '../../db/queries/countries.ts';
import { addExport } from '../../db/queries/exchange-log.ts';
import { BRIEFING_LANGUAGES, briefingLabels } from '../../domain/briefing-labels.ts';
import { formatCalendarDate, isFullDate } from '../../domain/calendar-date.ts';
import { composeLetter, LETTER_KINDS } from '../../domain/letter.ts';
import { STYLE_SETTINGS } from '../../domain/styling.ts';
import type { BriefingPrinter } from '../briefings/briefing-printer.ts';
import { letterTemplate } from '../briefings/letter-templates.ts';
import { footnoteFor } from '../briefings/styling-guide.ts';
import { MEDIA_TYPES } from './briefings.ts';
import type { Desk } from './desk.ts';
import { checkPapers, filePapers, type PaperInput } from './document-input.ts';
import { answering, download } from './download.ts';
import { dateText, id, line, marking, prose } from './inputs.ts';
import { stateInSentence } from './letter-procedures.ts';
import { UserError } from './refusal.ts';
import { asRefusal } from './template-refusal.ts';

const wish = z.object({
  countryId: id,
  kind: z.enum(LETTER_KINDS),
  format: z.enum(['pdf', 'docx']),
  language: z.enum(BRIEFING_LANGUAGES),
  title: line,
  sender: line,
  addressee: line,
  number: line,
  place: line,
  on: dateText,
  text: prose,
  /** Where it will be read: tells whether a footnote stands at its foot. */
  setting: z.enum(STYLE_SETTINGS),
  marking,
  forWhom: line,
  /** Whether the paper goes into the register, the file with it. */
  isRegistered: z.boolean(),
});
type Wish = z.infer<typeof wish>;

/** Fields without which there is no letter. */
const NEEDED = ['title', 'sender', 'addressee', 'text', 'forWhom'] as const;

/** `POST /letters`: a note verbale, an aide-mémoire or a joint communiqué, written down as it leaves and filed on wish. */
export function letterRoutes(
  desk: Desk,
  printer: BriefingPrinter,
  templates: { readonly templatesDir: string; readonly ownTemplatesDir: string },
): Hono {
  const routes = new Hono();
  routes.post('/letters', (context) => answering(context, () => giveLetter(desk, printer, templates, context)));
  return routes;
}

async function giveLetter(
  desk: Desk,
  printer: BriefingPrinter,
  templates: Parameters<typeof letterTemplate>[0],
  context: Context,
): Promise<Response> {
  await desk.turnToWrite();
  const asked = read(await context.req.json().catch(() => null));
  const country = findCountry(desk.db(), asked.countryId);
  if (!country) throw new UserError({ code: 'notFound', field: 'countryId' });
  desk.touch();
  const { kind, language, format, title } = asked;
  const paper = paperOf(asked);
  if (asked.isRegistered) refuseUnfit(desk, asked.countryId, paper);
  const bytes = await printed(async () => {
    const template = letterTemplate(templates, kind, language);
    const date = formatCalendarDate(asked.on, briefingLabels(language).locale);
    const filled = { ...asked, date, state: stateInSentence(country, language) };
    const document = composeLetter(template, filled, {
      language,
      title,
      generatedAt: desk.moment(),
      footnote: footnoteFor(templates, asked.setting, language),
    });
    return printer.print({ kind: 'letter', document }, format, context.req.raw.signal);
  });
  const fileName = `${title}.${format}`;
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  await desk.turnToWrite();
  const attachmentId = uuidv7();
  if (asked.isRegistered) {
    for (let at = 0; at * CHUNK_BYTES < bytes.length; at += 1) {
      addChunk(desk.db(), attachmentId, at, bytes.subarray(at * CHUNK_BYTES, (at + 1) * CHUNK_BYTES));
    }
  }
  atomically(
    desk.db(),
    () => desk.signature(),
    (tx, { at, actor }) => {
      const { marking: level, forWhom } = asked;
      const log = { id: uuidv7(), at, actor, what: kind, format, rows: 1, marking: level, forWhom, fileName, sha256 };
      addExport(tx, log);
      if (!asked.isRegistered) return;
      addAttachment(tx, {
        id: attachmentId,
        name: fileName,
        mediaType: MEDIA_TYPES[format],
        size: bytes.length,
        sha256,
      });
      file(tx, asked.countryId, { ...paper, attachmentId }, desk.today());
    },
  );
  return download(bytes, fileName, MEDIA_TYPES[format]);
}

/** @throws UserError at the field that is missing or wrong */
function read(body: unknown): Wish {
  const asked = wish.safeParse(body);
  if (!asked.success) {
    const [issue] = asked.error.issues;
    throw new UserError({ code: 'badInput', field: issue?.path.join('.') ?? '', reason: issue?.message ?? '' });
  }
  const empty = NEEDED.find((field) => asked.data[field].trim() === '');
  if (empty) throw new UserError({ code: 'textMissing', field: empty });
  if (!isFullDate(asked.data.on)) throw new UserError({ code: 'impossibleDate', field: 'on' });
  return asked.data;
}

function paperOf({ kind, number, on, title, marking: level, sender, addressee, language }: Wish): PaperInput {
  return {
    kind,
    number: number === '' ? null : number,
    datedOn: on,
    title,
    source: sender,
    marking: level,
    attachmentId: null,
    direction: 'out',
    signatory: null,
    addressee,
    sealSeen: null,
    language,
    form: 'original',
    channel: null,
    receivedOn: null,
    replyDueOn: null,
  };
}

/** Before anything is drawn: a number that is taken, a day that has not come. */
function refuseUnfit(desk: Desk, countryId: string, document: PaperInput): void {
  checkPapers(desk.db(), countryId, { documentIds: [], document }, desk.today());
}

function file(tx: Tx, countryId: string, document: PaperInput, today: string): void {
  checkPapers(tx, countryId, { documentIds: [], document }, today);
  filePapers(tx, countryId, { documentIds: [], document });
}

async function printed<T>(print: () => Promise<T>): Promise<T> {
  try {
    return await print();
  } catch (error) {
    throw asRefusal(error);
  }
}
