import { index, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';

/**
 * Every word of every name, so that typing ahead is one walk along one index. Name and country stand beside it, so that the
 * walk needs no other table. Triggers keep it from `people` (db/derived.ts): it follows from rows that have a history, and
 * keeps none of its own. Without a reference to `people`, because a record that is merged takes its words with it by trigger.
 */
export const personWords = sqliteTable(
  'person_words',
  {
    word: text().notNull(),
    personId: text().notNull(),
    name: text().notNull(),
    countryId: text(),
  },
  (table) => [primaryKey({ columns: [table.word, table.personId] }), index('person_words_person').on(table.personId)],
);
