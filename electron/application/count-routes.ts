import { Hono } from 'hono';
import { countsAsCsv, countsAsXlsx } from '../exports/counts-table.ts';
import { countsOn } from './count-procedures.ts';
import type { Desk } from './desk.ts';
import { answering, download } from './download.ts';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** The counts of a day as a file: `/download/counts.csv?on=YYYY-MM-DD`, or `.xlsx`. */
export function countRoutes(desk: Desk): Hono {
  const routes = new Hono();
  routes.get('/download/counts.csv', (context) =>
    answering(context, () => {
      const counts = countsOn(desk.db(), context.req.query('on') ?? desk.today(), desk.today());
      return download(countsAsCsv(counts), `Recognitions ${counts.on}.csv`, 'text/csv; charset=utf-8');
    }),
  );
  routes.get('/download/counts.xlsx', (context) =>
    answering(context, async () => {
      const counts = countsOn(desk.db(), context.req.query('on') ?? desk.today(), desk.today());
      return download(await countsAsXlsx(counts), `Recognitions ${counts.on}.xlsx`, XLSX);
    }),
  );
  return routes;
}
