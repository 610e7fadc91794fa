import type { Context } from 'hono';
import { Hono } from 'hono';
import { readHandoverFacts } from '../../db/queries/handover.ts';
import { listAsks } from '../../db/queries/partner-asks.ts';
import { listOfficers } from '../../db/queries/people.ts';
import { addDays } from '../../domain/calendar-date.ts';
import { composeHandover } from '../../domain/handover.ts';
import type { BriefingPrinter } from '../briefings/briefing-printer.ts';
import { withStates } from './ask-procedures.ts';
import { readLanguage, readMarking } from './briefings.ts';
import type { Desk } from './desk.ts';
import { answering } from './download.ts';
import { givePaper } from './leaving-file.ts';
import { UserError } from './refusal.ts';

/** Contacts older than this tell little of who matters now. */
const CONTACTS_COUNT_DAYS = 730;

/** `/download/handover.pdf?officer=ID` or `?desk=NAME`, and the same as `.docx`: what a successor needs, up to a marking. */
export function handoverRoutes(desk: Desk, printer: BriefingPrinter): Hono {
  const routes = new Hono();
  for (const format of ['pdf', 'docx'] as const) {
    routes.get(`/download/handover.${format}`, (context) =>
      answering(context, () => giveHandover(desk, printer, context, format)),
    );
  }
  return routes;
}

async function giveHandover(
  desk: Desk,
  printer: BriefingPrinter,
  context: Context,
  format: 'pdf' | 'docx',
): Promise<Response> {
  const marking = readMarking(context);
  const db = desk.db();
  const deskName = context.req.query('desk');
  const officerId = context.req.query('officer');
  const officers = listOfficers(db).filter((officer) =>
    deskName === undefined ? officer.id === officerId : officer.desk === deskName,
  );
  const [first] = officers;
  if (!first) throw new UserError({ code: 'notFound', field: deskName === undefined ? 'officer' : 'desk' });
  const on = desk.today();
  const facts = readHandoverFacts(
    db,
    officers.map(({ id }) => id),
    addDays(on, -CONTACTS_COUNT_DAYS),
    on,
  );
  const states = new Set(facts.cases.map(({ countryId }) => countryId));
  const asks = withStates(listAsks(db), on).flatMap(
    ({ ask, partner, intermediary, target, owner, next, marking: of }) =>
      next !== null && (owner === null ? states.has(target.id) : officers.some(({ id }) => id === owner.id))
        ? [
            {
              country: target.nameEn,
              text: ask,
              partner: partner?.nameEn ?? intermediary?.name ?? '',
              next,
              marking: of,
            },
          ]
        : [],
  );
  const of = deskName ?? first.name;
  const handover = composeHandover(
    { ...facts, asks, of, isDesk: deskName !== undefined },
    { on, generatedAt: desk.moment(), zone: desk.zone, marking, language: readLanguage(context) },
  );
  const bytes = await printer.print({ kind: 'briefing', document: handover }, format);
  const fileName = `Handover ${of} ${on} ${marking}.${format}`;
  return givePaper(desk, context, bytes, { what: 'handover', format, rows: 1, marking, fileName });
}
