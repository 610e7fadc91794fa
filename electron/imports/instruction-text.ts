import { type ImportRecord, SILENT_RECORD } from '../../domain/import-record.ts';
import type { NumberedInstruction } from './import-work.ts';

/** A record as it travels: without what its row says nothing of. */
type Told = Pick<ImportRecord, 'kind' | 'id' | 'label'> & Partial<ImportRecord>;

/**
 * Instructions as one text, for the way between threads: the thread that writes takes a text apart in a third to a half of the
 * time that objects cost it, and everybody at a screen waits for that thread.
 */
export function packInstructions(instructions: readonly NumberedInstruction[]): string {
  return JSON.stringify(instructions.map(({ record, ...rest }) => ({ ...rest, record: record && told(record) })));
}

/** The instructions of a text of `packInstructions`. */
export function unpackInstructions(text: string): readonly NumberedInstruction[] {
  const packed = JSON.parse(text) as (Omit<NumberedInstruction, 'record'> & { record: Told | null })[];
  for (const instruction of packed) {
    if (instruction.record) instruction.record = { ...SILENT_RECORD, ...instruction.record };
  }
  return packed as readonly NumberedInstruction[];
}

function told(record: ImportRecord): Told {
  const { kind, id, label } = record;
  const said: Record<string, unknown> = { kind, id, label };
  for (const name in SILENT_RECORD) {
    const value = record[name as keyof typeof SILENT_RECORD];
    if (!isSilent(value)) said[name] = value;
  }
  return said as unknown as Told;
}

function isSilent(value: unknown): boolean {
  if (value === null || value === false) return true;
  if (Array.isArray(value)) return value.length === 0;
  if (typeof value !== 'object') return false;
  for (const _ in value) return false;
  return true;
}
