import { prepareOnce, rowCounts } from '../../db/database.ts';
import type { Mapping } from '../../domain/header-mapping.ts';
import { baseFilesIn, openBaseFiles } from '../../electron/application/base-files.ts';
import { PASSPHRASE, RESOURCES, type TestDesk } from './desk.ts';

/** Hands a file to the desk as the screen does. Answers with the refusal when it is not taken, else with null. */
export async function choose(
  { application }: Pick<TestDesk, 'application'>,
  name: string,
  content: string | Uint8Array,
): Promise<unknown> {
  const body = typeof content === 'string' ? Buffer.from(content) : Buffer.from(content);
  const response = await application.fetch(
    new Request(`http://desk.test/imports?name=${encodeURIComponent(name)}`, { method: 'POST', body }),
  );
  const answer = (await response.json()) as { error?: unknown };
  return response.ok ? null : answer.error;
}

/** Chooses a file, compares it with the mapping that the desk guessed, and answers with the whole preview. */
export async function preview(
  desk: TestDesk,
  name: string,
  content: string | Uint8Array,
  change: (mappings: readonly Mapping[]) => readonly Mapping[] = (mappings) => mappings,
) {
  const refusal = await choose(desk, name, content);
  if (refusal) throw new Error(`the file was refused: ${JSON.stringify(refusal)}`);
  const current = await desk.desk.exchange.current.query();
  const mappings = change((current?.mappings ?? []) as readonly Mapping[]);
  const counts = await desk.desk.exchange.plan.mutate({ mappings: mappings as never });
  const { lines } = await desk.desk.exchange.page.query({ status: null, from: 0 });
  return { counts, lines };
}

export const CAREFUL = { differing: 'ours', doubtful: 'skip' } as const;

/** Takes everything of a kind out, as the screen does. */
export async function takeOut(
  { application }: Pick<TestDesk, 'application'>,
  wish: { readonly what: string; readonly format: string; readonly marking?: string; readonly forWhom?: string },
): Promise<Buffer> {
  const response = await application.fetch(
    new Request('http://desk.test/exports', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ marking: 'confidential', forWhom: 'The archive', ...wish }),
    }),
  );
  if (!response.ok) throw new Error(await response.text());
  return Buffer.from(await response.arrayBuffer());
}

/** Every row of every table that people fill, as another tool would read it; the logs of what happened are left aside. */
export async function everyRow(
  profileDir: string,
  passphrase: string = PASSPHRASE,
): Promise<Record<string, unknown[]>> {
  const db = await openBaseFiles(baseFilesIn(profileDir), passphrase, {
    migrationsDir: RESOURCES.migrationsDir,
    at: '2026-11-23T12:00:00.000Z',
  });
  const tables = Object.keys(rowCounts(db)).filter((table) => !LOGS.has(table));
  const rows = tables.map((table) => [
    table,
    prepareOnce(db, `SELECT * FROM "${table}"`)
      .all()
      .map((row) => JSON.stringify(row))
      .sort(),
  ]);
  db.$client.close();
  return Object.fromEntries(rows);
}

const LOGS: ReadonlySet<string> = new Set(['history', 'exports', 'import_mappings', '__drizzle_migrations']);
