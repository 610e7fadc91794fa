import { Hono } from 'hono';
import { addDays } from '../../domain/calendar-date.ts';
import { calendarAsIcs } from '../exports/calendar-ics.ts';
import { entriesBetween } from './calendar-procedures.ts';
import type { Desk } from './desk.ts';
import { answering, download } from './download.ts';

/** What is ahead within this many days goes into a file that names no days. */
const AHEAD_DAYS = 120;

/** `/download/calendar.ics?from=…&to=…&owner=…`: what is due, with neutral titles; of one officer when named. */
export function calendarRoutes(desk: Desk): Hono {
  const routes = new Hono();
  routes.get('/download/calendar.ics', (context) =>
    answering(context, () => {
      const today = desk.today();
      const from = context.req.query('from') ?? today;
      const to = context.req.query('to') ?? addDays(today, AHEAD_DAYS);
      const owner = context.req.query('owner');
      const entries = entriesBetween(desk.db(), from, to, today).flatMap(({ kind, id, on, ownerId }) =>
        kind === 'action' || (owner && ownerId !== owner) ? [] : [{ kind, id, on }],
      );
      return download(calendarAsIcs(entries, desk.moment()), `Desk ${from}.ics`, 'text/calendar; charset=utf-8');
    }),
  );
  return routes;
}
