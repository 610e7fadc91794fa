import type { RecordKind } from './exchange-field.ts';
import { fold } from './fold.ts';
import { type ImportRecord, idOf, wholeColumns } from './import-record.ts';

export type OccurrenceKind = 'assessment' | 'action' | 'point' | 'comment' | 'promise';

const OCCURRENCES: readonly OccurrenceKind[] = ['assessment', 'action', 'point', 'comment', 'promise'];

/** Whether a record of this kind is the same or another, and never the same with a difference. */
export function isOccurrence(kind: RecordKind): kind is OccurrenceKind {
  return OCCURRENCES.some((known) => known === kind);
}

/** What makes two entries, or two promises, the same: nobody types the same words about the same day twice. */
export function occurrenceKey(parts: readonly (string | null)[]): string {
  return parts.map((part) => fold(part ?? '').trim()).join('\u001f');
}

/** The key of a row that happened or was said on a day. */
export function keyOfOccurrence(record: ImportRecord): string {
  const { kind, countryIds, person } = record;
  const columns = wholeColumns(record);
  const of = (...names: readonly string[]): (string | null)[] => names.map((name) => columns[name] ?? null);
  const states = countryIds.toSorted().join(' ');
  switch (kind) {
    case 'assessment':
      return occurrenceKey([idOf(person), ...of('aspect', 'value', 'asOf')]);
    case 'point':
      return occurrenceKey([record.actionId, ...of('topic', 'theirWords')]);
    case 'comment':
      return occurrenceKey([record.actionId, ...of('text')]);
    case 'action':
      return occurrenceKey([...of('happenedOn', 'kind', 'summary'), states]);
    default:
      return occurrenceKey([...of('direction', 'text', 'dueOn'), states]);
  }
}
