import type { ExchangeField, RecordKind } from './exchange-field.ts';
import { FIELDS_OF_ENTRIES } from './exchange-fields-of-entries.ts';
import { FIELDS_OF_PEOPLE } from './exchange-fields-of-people.ts';

/**
 * Every field that can be brought in and taken out, by kind of record. A new column of a table needs a line here and is
 * mapped, compared, written and exported from then on.
 */
export const EXCHANGE_FIELDS: Readonly<Record<RecordKind, readonly ExchangeField[]>> = {
  ...FIELDS_OF_PEOPLE,
  ...FIELDS_OF_ENTRIES,
};

/** The fields of a kind that lie in a column of its own table as they are. */
export function columnFields(kind: RecordKind): readonly (ExchangeField & { readonly column: string })[] {
  return EXCHANGE_FIELDS[kind].filter(
    (field): field is ExchangeField & { readonly column: string } => 'column' in field,
  );
}

/** The field of that id; fields are named in code, so an unknown one is a fault. */
export function fieldOf(kind: RecordKind, id: string): ExchangeField {
  const found = EXCHANGE_FIELDS[kind].find((field) => field.id === id);
  if (!found) throw new Error(`no field ${id} of a ${kind}`);
  return found;
}
