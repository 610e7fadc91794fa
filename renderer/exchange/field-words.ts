import type { RecordKind } from '../../domain/exchange-field.ts';
import { EXCHANGE_FIELDS } from '../../domain/exchange-fields.ts';

/** The heading by which a field is known, in our own files and on this screen. */
export function fieldHeader(kind: RecordKind, id: string): string {
  return EXCHANGE_FIELDS[kind].find((field) => field.id === id)?.header ?? id;
}

/** A value as people read it: the word of a choice in place of its code. */
export function fieldValue(kind: RecordKind, id: string, value: string): string {
  const field = EXCHANGE_FIELDS[kind].find((each) => each.id === id);
  return field?.choices?.[value]?.[0] ?? value;
}

/** The words that may stand in a field, as the file would write them; empty where it takes any. */
export function fieldWords(kind: RecordKind, id: string): string {
  const field = EXCHANGE_FIELDS[kind].find((each) => each.id === id);
  return Object.values(field?.choices ?? {})
    .flatMap(([word]) => word ?? [])
    .join(', ');
}
