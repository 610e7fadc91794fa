import fc from 'fast-check';
import { expect, test } from 'vitest';
import { RECORD_KINDS } from '../../domain/exchange-field.ts';
import type { ImportRecord } from '../../domain/import-record.ts';
import { packInstructions, unpackInstructions } from '../../electron/imports/instruction-text.ts';

/** Any text, also what no program should write: half a letter, a zero. */
const text = fc.string({ unit: 'binary', maxLength: 12 });
const some = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null });
const ref = fc.oneof(fc.record({ id: text }), fc.record({ name: text }));
const columns = fc.dictionary(fc.constantFrom('name', 'title', 'isActing', 'dueOn'), text);
const list = <T>(value: fc.Arbitrary<T>) => fc.array(value, { maxLength: 3 });

const record: fc.Arbitrary<ImportRecord> = fc.record({
  kind: fc.constantFrom(...RECORD_KINDS),
  id: text,
  hasOwnId: fc.boolean(),
  label: text,
  columns,
  defaults: columns,
  countryIds: list(text),
  channels: list(fc.record({ kind: fc.constantFrom('email', 'phone'), value: text })),
  stance: some(fc.record({ value: fc.constantFrom('friend', 'blocker'), asOf: text })),
  post: some(
    fc.record({
      id: text,
      hasOwnId: fc.boolean(),
      title: text,
      body: some(ref),
      isActing: fc.boolean(),
      fromOn: some(text),
      toOn: some(text),
    }),
  ),
  person: some(ref),
  body: some(ref),
  // What a file says nothing of is undefined, and what it says is nobody is null: two answers.
  people: list(fc.record({ person: ref, postHeld: fc.option(some(text), { nil: undefined }), remark: some(text) })),
  cases: list(fc.record({ countryId: text, pipelineId: fc.constantFrom('recognition', 'relations') })),
  casesNotOpen: list(text),
  oursIds: list(text),
  oursUnknown: list(text),
  actionId: some(text),
  pointId: some(text),
  pipelineId: some(text),
  ownerId: some(text),
  deputyId: some(text),
});

const place = { row: fc.nat(), sheet: fc.nat() };
const instruction = fc.oneof(
  fc.record({ do: fc.constant('insert'), record, ...place }),
  fc.record({ do: fc.constant('merge'), record, targetId: text, take: list(text), ...place }),
  fc.record({ do: fc.constantFrom('skip', 'refuse'), record: some(record), ...place }),
);

test('what is to be written reaches the thread that writes it as it was decided, whatever the file holds', () => {
  fc.assert(
    fc.property(list(instruction), (instructions) => {
      expect(unpackInstructions(packInstructions(instructions))).toEqual(instructions);
    }),
  );
});
