import type { Context } from 'hono';
import { Hono } from 'hono';
import { z } from 'zod';
import { readConversation } from '../../db/queries/conversations.ts';
import { BRIEFING_LANGUAGES } from '../../domain/briefing-labels.ts';
import { composeReadOut, composeRecord } from '../../domain/conversation-record.ts';
import type { BriefingPrinter } from '../briefings/briefing-printer.ts';
import { conversationFacts } from './conversation-facts.ts';
import type { Desk } from './desk.ts';
import { answering, download, MEDIA_TYPES } from './download.ts';
import { id, line, marking } from './inputs.ts';
import { askedFor, writeDownLeaving } from './leaving-file.ts';
import { UserError } from './refusal.ts';

const wish = z.object({
  actionId: id,
  what: z.enum(['record', 'readOut']),
  format: z.enum(['pdf', 'docx']),
  language: z.enum(BRIEFING_LANGUAGES),
  marking,
  forWhom: line.min(1),
});

/** `POST /conversations`: the internal record of a conversation or its public read-out, written down as it leaves. */
export function conversationRoutes(desk: Desk, printer: BriefingPrinter): Hono {
  const routes = new Hono();
  routes.post('/conversations', (context) => answering(context, () => giveConversation(desk, printer, context)));
  return routes;
}

async function giveConversation(desk: Desk, printer: BriefingPrinter, context: Context): Promise<Response> {
  await desk.turnToWrite();
  const asked = await askedFor(context, wish);
  const { actionId, what, format, language, forWhom } = asked;
  const found = readConversation(desk.db(), actionId);
  if (!found) throw new UserError({ code: 'notFound', field: 'actionId' });
  desk.touch();
  const facts = conversationFacts(found, language);
  const options = { on: desk.today(), generatedAt: desk.moment(), zone: desk.zone, language };
  const level = what === 'readOut' ? 'open' : asked.marking;
  const document =
    what === 'readOut' ? composeReadOut(facts, options) : composeRecord(facts, { ...options, marking: level });
  if (document === null) throw new UserError({ code: 'nothingOpen' });
  const bytes = await printer.print({ kind: 'record', document }, format, context.req.raw.signal);
  const fileName = `${document.title} ${found.action.happenedOn} ${what === 'readOut' ? 'read-out' : level}.${format}`;
  await desk.turnToWrite();
  writeDownLeaving(desk, bytes, { what, format, rows: 1, marking: level, forWhom, fileName });
  return download(bytes, fileName, MEDIA_TYPES[format]);
}
