import type { Context } from 'hono';
import { Hono } from 'hono';
import { readBriefingFacts } from '../../db/queries/briefing-facts.ts';
import { composeBriefing } from '../../domain/briefing.ts';
import { BRIEFING_LANGUAGES, type BriefingLanguage } from '../../domain/briefing-labels.ts';
import { MARKINGS, type Marking } from '../../domain/marking.ts';
import type { BriefingPrinter } from '../briefings/briefing-printer.ts';
import type { Desk } from './desk.ts';
import { answering } from './download.ts';
import { givePaper } from './leaving-file.ts';
import { UserError } from './refusal.ts';

/** The country briefing as a file, composed at the moment it is asked for. */
export function briefingRoutes(desk: Desk, printer: BriefingPrinter): Hono {
  const routes = new Hono();
  routes.get('/download/briefing/:file{[^/]+\\.(?:pdf|docx)}', (context) =>
    answering(context, () => giveBriefing(desk, printer, context)),
  );
  return routes;
}

/** The marking up to which a paper is asked for; *restricted* where none is named. */
export function readMarking(context: Context): Marking {
  const asked = context.req.query('marking') ?? 'restricted';
  const marking = MARKINGS.find((known) => known === asked);
  if (!marking) throw new UserError({ code: 'badInput', field: 'marking', reason: `is one of ${MARKINGS.join(', ')}` });
  return marking;
}

/** The language in which a paper is asked for; English where none is named. */
export function readLanguage(context: Context): BriefingLanguage {
  const asked = context.req.query('language') ?? 'en';
  const language = BRIEFING_LANGUAGES.find((known) => known === asked);
  if (!language) {
    throw new UserError({ code: 'badInput', field: 'language', reason: `is one of ${BRIEFING_LANGUAGES.join(', ')}` });
  }
  return language;
}

async function giveBriefing(desk: Desk, printer: BriefingPrinter, context: Context): Promise<Response> {
  const file = context.req.param('file') ?? '';
  const dot = file.lastIndexOf('.');
  const format = file.slice(dot + 1) === 'pdf' ? 'pdf' : 'docx';
  const marking = readMarking(context);
  const language = readLanguage(context);
  const facts = readBriefingFacts(desk.db(), file.slice(0, dot), desk.today(), language);
  if (!facts) throw new UserError({ code: 'notFound', field: 'countryId' });
  const briefing = composeBriefing(facts, {
    on: desk.today(),
    generatedAt: desk.moment(),
    zone: desk.zone,
    marking,
    language,
  });
  const bytes = await printer.print({ kind: 'briefing', document: briefing }, format);
  const fileName = `${facts.country.name} briefing ${desk.today()} ${marking}.${format}`;
  return givePaper(desk, context, bytes, { what: 'briefing', format, rows: 1, marking, fileName });
}
