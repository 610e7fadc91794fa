import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DOCUMENT_KINDS, PIPELINE_SEEDS, type PipelineSeed } from '../../domain/pipelines.ts';
import { ACTS } from '../../domain/stage-claim.ts';
import {
  type Criterion,
  type GatePaper,
  type GateStage,
  isWrongWay,
  missingAtGate,
  missingCriteria,
} from '../../domain/stage-gate.ts';
import { moveRefusal } from '../../domain/stage-move.ts';

const theirNote: Criterion = {
  id: 'c1',
  text: 'Their note',
  documentKinds: ['noteVerbale', 'letterOfRecognition'],
  direction: 'in',
};
const competence: Criterion = { id: 'c2', text: 'The organ is competent', documentKinds: [], direction: null };

/** The stages of a seeded pipeline as they stand at the gate, and the one on which it turns. */
function gateStages({ id: pipelineId, stages }: PipelineSeed) {
  const placed = stages.map(({ code, criteria }, position): GateStage => {
    return {
      id: code,
      position,
      criteria: criteria.map((each, at) => ({ direction: null, ...each, id: `${code}-${at}` })),
    };
  });
  const act = placed.find(({ id }) => id === ACTS[pipelineId].stageId);
  if (!act) throw new Error(`no act in ${pipelineId}`);
  return { placed, act };
}

const [recognition, relations] = PIPELINE_SEEDS.map(gateStages) as [
  ReturnType<typeof gateStages>,
  ReturnType<typeof gateStages>,
];

function paper(kind: GatePaper['kind'], direction: GatePaper['direction'] = null): GatePaper {
  return { kind, direction };
}

/** Texts of what is missing on the way from one seeded stage into another, without a word of the officer. */
function missing(
  fromId: string,
  toId: string,
  papers: Partial<Pick<Parameters<typeof missingAtGate>[0], 'onFile' | 'added'>> = {},
): readonly string[] {
  const { placed, act } = fromId.startsWith('R') ? recognition : relations;
  const from = placed.find(({ id }) => id === fromId)?.position ?? -1;
  const target = placed.find(({ id }) => id === toId) ?? act;
  return missingAtGate({ from, target, act, onFile: [], added: [], confirmed: [], ...papers }).map(({ text }) => text);
}

const THEIR_NOTE = 'Their note verbale or letter of recognition';
const PUBLICATION = 'Their publication, vote or another public confirmation';

describe('the gate of a stage', () => {
  test("an officer's word stands in for no document", () => {
    expect(missingCriteria([theirNote, competence], [], ['c1', 'c2'])).toEqual([theirNote]);
  });

  test('asks for the note of the state also where a case leaps over its notification', () => {
    expect(missing('R0', 'R8', { added: [paper('publication')] })).toEqual([THEIR_NOTE]);
    expect(missing('R6', 'R8')).toEqual([THEIR_NOTE, PUBLICATION]);
    expect(missing('R0', 'R8', { added: [paper('publication'), paper('letterOfRecognition')] })).toEqual([]);
    // A communiqué of both says both.
    expect(missing('R0', 'R8', { added: [paper('jointCommunique')] })).toEqual([]);
    expect(missing('D0', 'D4', { added: [paper('noteVerbale')] })).toEqual([
      'The signed communiqué, protocol or notes',
    ]);
  });

  test('asks for it once: not of a case that has passed, and not on the way back', () => {
    expect(missing('R7', 'R8')).toEqual([PUBLICATION]);
    expect(missing('R8', 'R7')).toEqual([]);
    expect(missing('R5', 'R7')).toEqual([THEIR_NOTE]);
    expect(missing('D3', 'D5')).toEqual(['Their note granting agrément']);
  });

  test('takes a paper on file for the stage that it came with', () => {
    expect(missing('R5', 'R8', { onFile: [{ ...paper('noteVerbale'), stageId: 'R3' }] })).toContain(THEIR_NOTE);
    expect(missing('R5', 'R8', { onFile: [{ ...paper('noteVerbale'), stageId: 'R7' }] })).toEqual([PUBLICATION]);
    expect(missing('R5', 'R8', { onFile: [{ ...paper('exchangeOfNotes'), stageId: 'R8' }] })).toEqual([]);
    expect(missing('R5', 'R8', { onFile: [{ ...paper('exchangeOfNotes'), stageId: 'R7' }] })).toEqual([PUBLICATION]);
  });

  test('takes our own paper for ours and theirs for theirs; one whose way nobody knows for either', () => {
    const note = (direction: GatePaper['direction']) => ({ added: [paper('noteVerbale', direction)] });
    expect(missing('R6', 'R7', note('out'))).toEqual([THEIR_NOTE]);
    expect(missing('R6', 'R7', note('in'))).toEqual([]);
    expect(missing('R6', 'R7', note(null))).toEqual([]);
    expect(missing('D4', 'D5', note('out'))).toEqual(['Their note granting agrément']);
    expect(missing('D0', 'D1', note('in'))).toEqual(['Our note with the draft']);
    expect(missing('D0', 'D1', note('out'))).toEqual([]);
    expect(missing('D3', 'D4', note('in'))).toEqual(missing('D3', 'D4', note('out')));
    expect([isWrongWay(theirNote, paper('noteVerbale', 'out')), isWrongWay(theirNote, paper('report', 'out'))]).toEqual(
      [true, false],
    );
  });

  const anyDirection = fc.constantFrom('in' as const, 'out' as const, null);
  const anyStage = fc.constantFrom(recognition, relations).chain(({ placed, act }) =>
    fc.record({
      from: fc.nat(placed.length - 1),
      target: fc.constantFrom(...placed),
      act: fc.constant(act),
      added: fc.subarray(DOCUMENT_KINDS.map((kind) => paper(kind))),
    }),
  );

  test('opens to every move with a written reason', () => {
    fc.assert(
      fc.property(anyStage, (gate) => {
        const move = {
          fromStageId: '',
          toStageId: gate.target.id,
          effectiveOn: '2026',
          today: '2026-11-24',
          after: [],
        };
        const found = missingAtGate({ ...gate, onFile: [], confirmed: [] });
        const reason = 'Agreed by telephone.';
        return moveRefusal({ ...move, missing: found, reason, isBackward: gate.target.position < gate.from }) === null;
      }),
    );
  });

  test('never finds more missing for one more paper', () => {
    fc.assert(
      fc.property(anyStage, fc.constantFrom(...DOCUMENT_KINDS), anyDirection, (gate, kind, direction) => {
        const before = missingAtGate({ ...gate, onFile: [], confirmed: [] });
        const after = missingAtGate({
          ...gate,
          onFile: [],
          confirmed: [],
          added: [...gate.added, paper(kind, direction)],
        });
        return after.every((criterion) => before.includes(criterion));
      }),
    );
  });
});
