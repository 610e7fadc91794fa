import type { Context } from 'hono';
import { Hono } from 'hono';
import { readBookFacts } from '../../db/queries/book-facts.ts';
import { readConversation } from '../../db/queries/conversations.ts';
import { eventsOf } from '../../db/queries/trip-events.ts';
import { findTrip, membersOf, objectivesOf } from '../../db/queries/trips.ts';
import { levelOf } from '../../domain/book-copy.ts';
import { isFullDate } from '../../domain/calendar-date.ts';
import { levelRefusal } from '../../domain/marking.ts';
import { composePocketList } from '../../domain/pocket-list.ts';
import { hasSheet } from '../../domain/trip.ts';
import { composeTripReport } from '../../domain/trip-report.ts';
import type { BriefingPrinter } from '../briefings/briefing-printer.ts';
import { readMarkdown } from '../briefings/read-markdown.ts';
import { readLanguage, readMarking } from './briefings.ts';
import { conversationFacts } from './conversation-facts.ts';
import type { Desk } from './desk.ts';
import { answering } from './download.ts';
import { givePaper } from './leaving-file.ts';
import { UserError } from './refusal.ts';

/** `/download/trip-report/ID.pdf` or `.docx`, what a trip brought home; `/download/pocket/ID.pdf?on=DAY`, its cards to be cut. */
export function tripRoutes(desk: Desk, printer: BriefingPrinter): Hono {
  const routes = new Hono();
  routes.get('/download/trip-report/:file{[^/]+\\.(?:pdf|docx)}', (context) =>
    answering(context, () => giveReport(desk, printer, context)),
  );
  routes.get('/download/pocket/:file{[^/]+\\.pdf}', (context) =>
    answering(context, () => givePocketList(desk, printer, context)),
  );
  return routes;
}

async function giveReport(desk: Desk, printer: BriefingPrinter, context: Context): Promise<Response> {
  const { tripId, format } = fileOf(context);
  const marking = readMarking(context);
  const language = readLanguage(context);
  const db = desk.db();
  const trip = findTrip(db, tripId);
  if (!trip) throw new UserError({ code: 'notFound', field: 'tripId' });
  const refusal = levelRefusal(trip.marking, marking);
  if (refusal) throw new UserError(refusal);
  const meetings = eventsOf(db, tripId)
    .filter(({ kind }) => hasSheet(kind))
    .map((event) => {
      const found = event.actionId === null ? null : readConversation(db, event.actionId);
      return { ...event, conversation: found && conversationFacts(found, language) };
    });
  const report = composeTripReport(
    { ...trip, members: membersOf(db, tripId), objectives: objectivesOf(db, tripId), meetings },
    { on: desk.today(), generatedAt: desk.moment(), zone: desk.zone, marking, language },
  );
  const bytes = await printer.print({ kind: 'briefing', document: report }, format, context.req.raw.signal);
  const fileName = `${trip.title} report ${desk.today()} ${marking}.${format}`;
  return givePaper(desk, context, bytes, { what: 'tripReport', format, rows: 1, marking, fileName });
}

async function givePocketList(desk: Desk, printer: BriefingPrinter, context: Context): Promise<Response> {
  const { tripId } = fileOf(context);
  const language = readLanguage(context);
  const on = context.req.query('on') ?? null;
  if (on !== null && !isFullDate(on)) throw new UserError({ code: 'impossibleDate', field: 'on' });
  const facts = readBookFacts(desk.db(), tripId, desk.today(), language);
  if (!facts) throw new UserError({ code: 'notFound', field: 'tripId' });
  const list = composePocketList(facts, {
    on,
    generatedAt: desk.moment(),
    zone: desk.zone,
    language,
    read: readMarkdown,
  });
  if (list.cards.length === 0) throw new UserError({ code: 'noCards' });
  const bytes = await printer.print({ kind: 'pocket', document: list }, 'pdf', context.req.raw.signal);
  const fileName = `${facts.trip.title} pocket list${on ? ` ${on}` : ''}.pdf`;
  const leaving = { what: 'pocketList', rows: list.cards.length, marking: levelOf('internal'), fileName };
  return givePaper(desk, context, bytes, { ...leaving, format: 'pdf' });
}

function fileOf(context: Context): { readonly tripId: string; readonly format: 'pdf' | 'docx' } {
  const file = context.req.param('file') ?? '';
  const dot = file.lastIndexOf('.');
  return { tripId: file.slice(0, dot), format: file.slice(dot + 1) === 'pdf' ? 'pdf' : 'docx' };
}
