import { describe, expect, test } from 'vitest';
import { OBJECTION_CODE_SEEDS } from '../../domain/positions.ts';
import { caseOf, openDesk, refusalOf, type TestDesk } from '../support/desk.ts';

async function inUse(desk: TestDesk['desk']) {
  return (await desk.objectionCodes.list.query()).filter(({ retiredOn }) => retiredOn === null);
}

/** Makes a change and proves that its undo puts back the whole list; the change stands again afterwards. */
async function undone(desk: TestDesk['desk'], change: () => Promise<{ readonly changeId: number }>): Promise<void> {
  const before = await desk.objectionCodes.list.query();
  const { changeId } = await change();
  const after = await desk.objectionCodes.list.query();
  expect(after).not.toEqual(before);
  const undo = await desk.changes.undo.mutate({ changeId });
  expect(await desk.objectionCodes.list.query()).toEqual(before);
  await desk.changes.undo.mutate({ changeId: undo.changeId });
  expect(await desk.objectionCodes.list.query()).toEqual(after);
}

describe('the list of objections', () => {
  test('begins with the eleven of the field, and is renamed, added to and put in order, each undone exactly', async () => {
    const { desk } = await openDesk({ with: 'created' });
    const before = await desk.objectionCodes.list.query();
    expect(before.map(({ name }) => name)).toEqual(OBJECTION_CODE_SEEDS.map(({ name }) => name));

    await undone(desk, () => desk.objectionCodes.rename.mutate({ codeId: 'procedural', name: 'Their procedure' }));
    await undone(desk, () => desk.objectionCodes.add.mutate({ name: 'Our passports' }));
    const codeIds = (await inUse(desk)).map(({ id }) => id).reverse();
    await undone(desk, () => desk.objectionCodes.order.mutate({ codeIds }));

    expect((await inUse(desk)).slice(0, 2).map(({ name }) => name)).toEqual(['Our passports', 'Their procedure']);
    await undone(desk, () => desk.objectionCodes.retire.mutate({ codeId: 'procedural' }));
    await undone(desk, () => desk.objectionCodes.putBack.mutate({ codeId: 'procedural' }));
  });

  test('lets a code go out of use with those that carry it keeping it, and takes it back', async () => {
    const { desk } = await openDesk();
    const { countryId } = await caseOf(desk, 'recognition', 'Nepal');
    const objection = {
      codeId: 'noCapacity',
      words: 'It lies under forty other files.',
      personId: null,
      saidBy: 'their ministry',
      postHeld: null,
      saidOn: '2026-11-10',
      source: 'Our post',
      marking: 'open' as const,
    };
    const line = {
      topic: 'One page',
      text: 'It costs one note.',
      language: 'en' as const,
      translatesId: null,
      level: 'anyone' as const,
      codeIds: ['noCapacity'],
      approvedBy: null,
      approvedOn: null,
      validUntil: null,
      marking: 'open' as const,
    };
    const { objectionId } = await desk.objections.add.mutate({ countryId, ...objection });
    const { lineId } = await desk.lines.add.mutate(line);
    const codeOf = async () => (await desk.objectionCodes.list.query()).find(({ id }) => id === 'noCapacity');
    expect(await codeOf()).toMatchObject({ objections: 1, lines: 1, retiredOn: null });

    await desk.objectionCodes.retire.mutate({ codeId: 'noCapacity' });

    expect(await codeOf()).toMatchObject({ objections: 1, lines: 1, retiredOn: '2026-11-23' });
    expect((await desk.countries.dossier.query({ countryId })).objections[0]?.codeName).toBe('No interest or capacity');
    await desk.objections.correct.mutate({ objectionId, ...objection, words: 'Forty-one other files.' });
    await desk.lines.edit.mutate({ lineId, ...line, topic: 'One page is enough' });
    expect(await refusalOf(desk.objections.add.mutate({ countryId, ...objection }))).toEqual({
      code: 'codeRetired',
      field: 'codeId',
    });
    expect(await refusalOf(desk.lines.add.mutate(line))).toEqual({ code: 'codeRetired', field: 'codeIds' });
    await desk.objectionCodes.putBack.mutate({ codeId: 'noCapacity' });
    await desk.objections.add.mutate({ countryId, ...objection });
  });

  test('refuses names that cannot be told apart, and an order that is not of all, and changes nothing', async () => {
    const { desk } = await openDesk({ with: 'created' });
    await desk.objectionCodes.retire.mutate({ codeId: 'procedural' });
    await desk.objectionCodes.add.mutate({ name: 'Procedural' });
    const before = await desk.objectionCodes.list.query();
    const ids = (await inUse(desk)).map(({ id }) => id);

    expect(await refusalOf(desk.objectionCodes.add.mutate({ name: 'TIES with Serbia' }))).toEqual({
      code: 'objectionNameTaken',
      field: 'name',
    });
    expect(await refusalOf(desk.objectionCodes.rename.mutate({ codeId: 'tiesSerbia', name: '' }))).toEqual({
      code: 'textMissing',
      field: 'name',
    });
    // Its name was given to another one meanwhile.
    expect(await refusalOf(desk.objectionCodes.putBack.mutate({ codeId: 'procedural' }))).toMatchObject({
      code: 'objectionNameTaken',
    });
    expect(await refusalOf(desk.objectionCodes.retire.mutate({ codeId: 'procedural' }))).toMatchObject({
      code: 'notFound',
    });
    for (const codeIds of [ids.slice(1), [...ids, 'procedural'], [...ids.slice(1), ids[1] ?? '']]) {
      expect(await refusalOf(desk.objectionCodes.order.mutate({ codeIds }))).toEqual({
        code: 'notFound',
        field: 'codeIds',
      });
    }
    expect(await desk.objectionCodes.list.query()).toEqual(before);
  });
});
