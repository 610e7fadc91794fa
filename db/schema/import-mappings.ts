import { sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { Mapping } from '../../domain/header-mapping.ts';

/** How the columns of a source were read last, found again by its headings. A convenience of this copy, without a history. */
export const importMappings = sqliteTable('import_mappings', {
  signature: text().primaryKey(),
  mapping: text({ mode: 'json' }).$type<Mapping>().notNull(),
  usedAt: text().notNull(),
});
