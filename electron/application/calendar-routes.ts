import { Hono } from 'hono';
import { addDays } from '../../domain/calendar-date.ts';
import { type CalendarFileEntry, calendarAsIcs } from '../exports/calendar-ics.ts';
import { entriesBetween } from './calendar-procedures.ts';
import type { Desk } from './desk.ts';
import { answering } from './download.ts';
import { givePaper } from './leaving-file.ts';

/** What is ahead within this many days goes into a file that names no days. */
const AHEAD_DAYS = 120;

/** `/download/calendar.ics?from=…&to=…`: what is due, with neutral titles, written down as it leaves. */
export function calendarRoutes(desk: Desk): Hono {
  const routes = new Hono();
  routes.get('/download/calendar.ics', (context) =>
    answering(context, async () => {
      const today = desk.today();
      const from = context.req.query('from') ?? today;
      const to = context.req.query('to') ?? addDays(today, AHEAD_DAYS);
      // An answer on a paper of several states is due once.
      const entries = new Map<string, CalendarFileEntry>();
      for (const { kind, id, on, hours } of entriesBetween(desk.db(), from, to, today)) {
        if (kind !== 'action') entries.set(`${kind} ${id}`, { kind, id, on, hours });
      }
      const bytes = calendarAsIcs([...entries.values()], desk.moment());
      // It gives no name away, and yet at which hours the house meets is no news for the street.
      const leaving = { what: 'calendar', format: 'ics', rows: entries.size, marking: 'restricted' } as const;
      return givePaper(desk, context, bytes, { ...leaving, fileName: `Desk ${from}.ics` });
    }),
  );
  return routes;
}
