import { Hono } from 'hono';
import { addDays } from '../../domain/calendar-date.ts';
import { type CalendarFileEntry, calendarAsIcs } from '../exports/calendar-ics.ts';
import { entriesBetween } from './calendar-procedures.ts';
import type { Desk } from './desk.ts';
import { answering, download } from './download.ts';

/** What is ahead within this many days goes into a file that names no days. */
const AHEAD_DAYS = 120;

/** `/download/calendar.ics?from=…&to=…`: what is due, with neutral titles. */
export function calendarRoutes(desk: Desk): Hono {
  const routes = new Hono();
  routes.get('/download/calendar.ics', (context) =>
    answering(context, () => {
      const today = desk.today();
      const from = context.req.query('from') ?? today;
      const to = context.req.query('to') ?? addDays(today, AHEAD_DAYS);
      // An answer on a paper of several states is due once.
      const entries = new Map<string, CalendarFileEntry>();
      for (const { kind, id, on, hours } of entriesBetween(desk.db(), from, to, today)) {
        if (kind !== 'action') entries.set(`${kind} ${id}`, { kind, id, on, hours });
      }
      return download(
        calendarAsIcs([...entries.values()], desk.moment()),
        `Desk ${from}.ics`,
        'text/calendar; charset=utf-8',
      );
    }),
  );
  return routes;
}
