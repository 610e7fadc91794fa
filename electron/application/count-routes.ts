import type { Context } from 'hono';
import { Hono } from 'hono';
import { countsAsCsv, countsAsXlsx, markingOfCounts } from '../exports/counts-table.ts';
import { countsOn } from './count-procedures.ts';
import type { Desk } from './desk.ts';
import { answering } from './download.ts';
import { givePaper } from './leaving-file.ts';

/** The counts of a day as a file, written down as it leaves: `/download/counts.csv?on=YYYY-MM-DD`, or `.xlsx`. */
export function countRoutes(desk: Desk): Hono {
  const routes = new Hono();
  for (const format of ['csv', 'xlsx'] as const) {
    routes.get(`/download/counts.${format}`, (context) => answering(context, () => giveCounts(desk, context, format)));
  }
  return routes;
}

async function giveCounts(desk: Desk, context: Context, format: 'csv' | 'xlsx'): Promise<Response> {
  const counts = countsOn(desk.db(), context.req.query('on') ?? desk.today(), desk.today());
  const bytes = format === 'csv' ? countsAsCsv(counts) : await countsAsXlsx(counts);
  const leaving = { what: 'counts', format, rows: counts.states.length, marking: markingOfCounts(counts) };
  return givePaper(desk, context, bytes, { ...leaving, fileName: `Recognitions ${counts.on}.${format}` });
}
