import type { Context } from 'hono';
import { Hono } from 'hono';
import { z } from 'zod';
import { addFile } from '../../db/queries/attachments.ts';
import { findCountry } from '../../db/queries/countries.ts';
import { BRIEFING_LANGUAGES } from '../../domain/briefing-labels.ts';
import { isFullDate } from '../../domain/calendar-date.ts';
import { LETTER_KINDS } from '../../domain/letter.ts';
import { STYLE_SETTINGS } from '../../domain/styling.ts';
import type { BriefingPrinter } from '../briefings/briefing-printer.ts';
import type { letterTemplate } from '../briefings/letter-templates.ts';
import { letterTo } from './compose-letter.ts';
import type { Desk } from './desk.ts';
import { checkPapers, filePapers, type PaperInput } from './document-input.ts';
import { answering, download, MEDIA_TYPES } from './download.ts';
import { dateText, id, line, marking, prose } from './inputs.ts';
import { askedFor, writeDownLeaving } from './leaving-file.ts';
import { UserError } from './refusal.ts';

const wish = z.object({
  countryId: id,
  kind: z.enum(LETTER_KINDS),
  format: z.enum(['pdf', 'docx']),
  language: z.enum(BRIEFING_LANGUAGES),
  title: line.min(1),
  sender: line.min(1),
  addressee: line.min(1),
  number: line,
  place: line,
  on: dateText,
  text: prose.trim().min(1),
  /** Where it will be read: tells whether an asterisk at a name has its footnote. */
  setting: z.enum(STYLE_SETTINGS),
  marking,
  forWhom: line.min(1),
  /** Whether the paper goes into the register, the file with it. */
  isRegistered: z.boolean(),
});
type Wish = z.infer<typeof wish>;

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
  const asked = await askedFor(context, wish);
  if (!isFullDate(asked.on)) throw new UserError({ code: 'impossibleDate', field: 'on' });
  const country = findCountry(desk.db(), asked.countryId);
  if (!country) throw new UserError({ code: 'notFound', field: 'countryId' });
  desk.touch();
  const { countryId, kind, format, title, isRegistered } = asked;
  const document = paperOf(asked);
  // Before anything is drawn: a number that is taken, a day that has not come.
  if (isRegistered) checkPapers(desk.db(), countryId, { documentIds: [], document }, desk.today());
  const letter = letterTo(country, asked, templates, desk.moment());
  const bytes = await printer.print({ kind: 'letter', document: letter }, format, context.req.raw.signal);
  const fileName = `${title}.${format}`;
  await desk.turnToWrite();
  const { marking: level, forWhom } = asked;
  writeDownLeaving(desk, bytes, { what: kind, format, rows: 1, marking: level, forWhom, fileName }, (tx) => {
    if (!isRegistered) return;
    const attachmentId = addFile(desk.db(), tx, { name: fileName, mediaType: MEDIA_TYPES[format] }, bytes);
    const filed = { documentIds: [], document: { ...document, attachmentId } };
    checkPapers(tx, countryId, filed, desk.today());
    filePapers(tx, countryId, filed);
  });
  return download(bytes, fileName, MEDIA_TYPES[format]);
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
