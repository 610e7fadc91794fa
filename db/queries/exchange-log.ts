import { desc } from 'drizzle-orm';
import type { Mapping } from '../../domain/header-mapping.ts';
import { type Db, prepareOnce, type Reader, type Tx } from '../database.ts';
import { exports, imports } from '../schema/exchange.ts';
import { importMappings } from '../schema/import-mappings.ts';

/** As many past files as a page shows. */
const SHOWN = 50;

export function addImport(tx: Tx, entry: typeof imports.$inferInsert): void {
  tx.insert(imports).values(entry).run();
}

export function addExport(tx: Tx, entry: typeof exports.$inferInsert): void {
  tx.insert(exports).values(entry).run();
}

/** The newest files that came in and went out. One whose import was taken back is not among them. */
export function exchangeLog(db: Reader) {
  return {
    imports: db.select().from(imports).orderBy(desc(imports.at), desc(imports.id)).limit(SHOWN).all(),
    exports: db.select().from(exports).orderBy(desc(exports.at), desc(exports.id)).limit(SHOWN).all(),
  };
}

export function findMapping(db: Reader, signature: string): Mapping | null {
  const row = prepareOnce(db, 'SELECT mapping FROM import_mappings WHERE signature = ?').get(signature) as
    | { readonly mapping: string }
    | undefined;
  return row ? (JSON.parse(row.mapping) as Mapping) : null;
}

/** One statement of its own and unsigned, as for a draft: how a file is read is no change of what is on record. */
export function saveMapping(db: Db, signature: string, mapping: Mapping, usedAt: string): void {
  db.insert(importMappings)
    .values({ signature, mapping, usedAt })
    .onConflictDoUpdate({ target: importMappings.signature, set: { mapping, usedAt } })
    .run();
}
