import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { atomically, type Db, prepareOnce } from '../../db/database.ts';
import { caseOf, openDesk, refusalOf, type TestDesk } from '../support/desk.ts';
import { edit, editStep } from '../support/edits.ts';
import { openBaseOf } from '../support/open-base.ts';

type Desk = TestDesk['desk'];

/** Lets the clock run on without the desk locking itself meanwhile. */
async function passHours({ desk, clock }: TestDesk, hours: number): Promise<void> {
  for (let left = hours; left > 0; left -= 3) {
    clock.passMinutes(Math.min(3, left) * 60);
    await desk.desk.touch.mutate();
  }
}

async function openDeskForDays(): Promise<TestDesk> {
  const opened = await openDesk();
  await opened.desk.settings.write.mutate({ idleMinutes: 240 });
  return opened;
}

function dayOf({ clock }: TestDesk): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: clock.zone() }).format(clock.now());
}

/** All that the page of a state reads, but for the day on which it is read. */
async function pageOf(desk: Desk, countryId: string) {
  const { today: _, ...dossier } = await desk.countries.dossier.query({ countryId });
  return {
    dossier,
    timeline: await desk.countries.timeline.query({ countryId }),
    pipelines: await desk.boards.pipelines.query(),
    officers: await desk.officers.list.query(),
    settings: await desk.settings.read.query(),
    lines: (await desk.lines.list.query()).lines,
    representation: withoutDay(await desk.relations.read.query({ countryId })),
    partners: partnersOf(await desk.partners.ofCountry.query({ countryId })),
  };
}

/** Ways in are weighed by what all states did, and states and stocks by the day on which they are read. */
function partnersOf({
  asksOnThem,
  asksToThem,
  offers,
  moves,
}: Pick<
  Awaited<ReturnType<Desk['partners']['ofCountry']['query']>>,
  'asksOnThem' | 'asksToThem' | 'offers' | 'moves'
>) {
  const asked = (asks: typeof asksOnThem) => asks.map(({ state: _, next: __, owesThanks: ___, ...ask }) => ask);
  return { asksOnThem: asked(asksOnThem), asksToThem: asked(asksToThem), offers, moves };
}

function withoutDay<T extends { readonly today: string }>({ today: _, ...rest }: T) {
  return rest;
}

async function pageThen(desk: Desk, countryId: string, on: string) {
  const { dossier, timeline, pipelines, officers, settings, lines, representation, partners } =
    await desk.countries.asItStood.query({
      countryId,
      on,
    });
  if (dossier === null) return null;
  const { today, ...rest } = dossier;
  expect(today).toBe(on);
  return {
    dossier: rest,
    timeline,
    pipelines,
    officers,
    settings,
    lines,
    representation: withoutDay(representation ?? { today: on }),
    partners: partners && partnersOf(partners),
  };
}

describe('a dossier as it stood on a day', () => {
  test('is the page of that day, whatever was changed, taken back or put back since', {
    timeout: 120_000,
  }, async () => {
    const opened = await openDeskForDays();
    const { desk } = opened;
    const names = ['Sri Lanka', 'Ghana', 'Suriname'];
    const countryIds = await Promise.all(
      names.map(async (name) => (await caseOf(desk, 'recognition', name)).countryId),
    );
    const remembered = new Map<string, unknown[]>();

    await fc.assert(
      fc.asyncProperty(fc.array(editStep, { minLength: 4, maxLength: 14 }), async (steps) => {
        for (const step of steps) {
          await passHours(opened, step.hours);
          await edit(desk, countryIds, step);
          // The last edit of a day is the one that its end shows.
          remembered.set(dayOf(opened), await Promise.all(countryIds.map((id) => pageOf(desk, id))));
        }
        for (const [on, pages] of remembered) {
          for (const [index, countryId] of countryIds.entries()) {
            expect(await pageThen(desk, countryId, on), `${names[index]} on ${on}`).toEqual(pages[index]);
          }
        }
        await passHours(opened, 24);
      }),
      { numRuns: 8 },
    );
    expect(remembered.size).toBeGreaterThan(8);
  });

  test('is that of the day before where nothing was changed on it', async () => {
    const opened = await openDeskForDays();
    const { desk } = opened;
    const { countryId } = await caseOf(desk, 'recognition', 'Ghana');
    const before = await pageOf(desk, countryId);
    await passHours(opened, 72);
    await desk.countries.update.mutate({ countryId, tier: 'C' });

    expect(await pageThen(desk, countryId, '2026-11-24')).toEqual(before);
    expect((await pageThen(desk, countryId, '2026-11-26'))?.dossier.country.tier).toBe('C');
  });

  test('ends at midnight of the desk, not of Greenwich', async () => {
    const opened = await openDeskForDays();
    const { desk, clock } = opened;
    const { countryId } = await caseOf(desk, 'recognition', 'Ghana');
    // 23:30 in Belgrade is 22:30 UTC; an hour later it is the next day there, and still the same one in Greenwich.
    await passHours(opened, 12);
    clock.passMinutes(30);
    await desk.countries.update.mutate({ countryId, tier: 'A' });
    clock.passMinutes(60);
    await desk.countries.update.mutate({ countryId, tier: 'B' });
    expect(clock.now().toISOString()).toBe('2026-11-23T23:30:00.000Z');

    expect((await pageThen(desk, countryId, '2026-11-23'))?.dossier.country.tier).toBe('A');
    expect((await pageThen(desk, countryId, '2026-11-24'))?.dossier.country.tier).toBe('B');
  });

  test('says since when the desk knows anything, for a day before', async () => {
    const { desk } = await openDesk();
    const { countryId } = await caseOf(desk, 'recognition', 'Ghana');

    const then = await desk.countries.asItStood.query({ countryId, on: '2024-03-03' });

    expect(then).toMatchObject({ dossier: null, beganOn: '2026-11-23', country: { nameEn: 'Ghana' } });
    expect(await desk.countries.timeline.query({ countryId, on: '2024-03-03' })).toEqual({ actions: [], next: null });
  });

  test('is refused for a day to come, for a month, and for a state that is none', async () => {
    const { desk } = await openDesk();
    const { countryId } = await caseOf(desk, 'recognition', 'Ghana');
    const ask = (on: string, id = countryId) => refusalOf(desk.countries.asItStood.query({ countryId: id, on }));

    expect(await ask('2026-11-24')).toEqual({ code: 'dayAhead', field: 'on' });
    expect(await ask('2026-11')).toEqual({ code: 'impossibleDate', field: 'on' });
    expect(await ask('2026-02-31')).toEqual({ code: 'impossibleDate', field: 'on' });
    expect(await ask('2026-11-23', 'nowhere')).toEqual({ code: 'notFound', field: 'countryId' });
  });

  test('has its timeline in pages, none of which knows of later entries', async () => {
    const opened = await openDeskForDays();
    const { desk } = opened;
    const { countryId } = await caseOf(desk, 'recognition', 'Ghana');
    for (let index = 0; index < 55; index += 1) await logCall(desk, [countryId], `Call ${index}`);
    await passHours(opened, 24);
    await logCall(desk, [countryId], 'A later one');

    const { timeline } = await desk.countries.asItStood.query({ countryId, on: '2026-11-23' });
    const second = await desk.countries.timeline.query({
      countryId,
      on: '2026-11-23',
      ...(timeline.next ? { before: timeline.next } : {}),
    });

    const summaries = [...timeline.actions, ...second.actions].map(({ summary }) => summary);
    expect(summaries).toHaveLength(55);
    expect(summaries).not.toContain('A later one');
    expect(second.next).toBeNull();
  });

  test('never writes to the base', async () => {
    const opened = await openDesk();
    const { countryId } = await caseOf(opened.desk, 'recognition', 'Ghana');
    const db = await openBaseOf(opened);
    const changes = () => prepareOnce(db, 'SELECT max(sequence) FROM history').pluck().get();
    const version = () => prepareOnce(db, 'PRAGMA data_version').pluck().get();
    const before = [changes(), version()];

    await opened.desk.countries.asItStood.query({ countryId, on: '2026-11-23' });

    expect([changes(), version()]).toEqual(before);
  });
});

describe('what other hands did to the rows, as later versions of the desk will', () => {
  /** A change of the base that no procedure makes yet, signed like any other. */
  function change(db: Db, { clock }: TestDesk, ...statements: readonly (readonly [string, ...unknown[]])[]): void {
    atomically(
      db,
      () => ({ actor: 'another hand', at: clock.now().toISOString() }),
      (tx) => {
        for (const [sql, ...values] of statements) prepareOnce(tx, sql).run(...values);
      },
    );
  }

  test('an action that was corrected, filed under another state, attended by another person, or removed', async () => {
    const opened = await openDeskForDays();
    const { desk } = opened;
    const ghana = await caseOf(desk, 'recognition', 'Ghana');
    const kenya = await caseOf(desk, 'recognition', 'Kenya');
    const one = await desk.people.add.mutate({ name: 'Kofi Misali', countryId: ghana.countryId });
    const other = await desk.people.add.mutate({ name: 'Ama Mfano', countryId: ghana.countryId });
    const first = await logCall(desk, [ghana.countryId], 'As written first', [one.id]);
    const second = await logCall(desk, [kenya.countryId], 'Filed under Kenya alone');
    const db = await openBaseOf(opened);
    const days = [await pagesOf(desk, ghana.countryId, kenya.countryId)];

    await passHours(opened, 24);
    change(
      db,
      opened,
      ['UPDATE actions SET summary = ?, happened_on = ? WHERE id = ?', 'As corrected', '2026-11-20', first.actionId],
      ['UPDATE action_people SET person_id = ? WHERE action_id = ?', other.id, first.actionId],
      [
        'INSERT INTO action_countries (action_id, country_id, happened_on, is_contact) VALUES (?, ?, ?, 1)',
        second.actionId,
        ghana.countryId,
        '2026-11-23',
      ],
      ['INSERT INTO action_people (action_id, person_id) VALUES (?, ?)', second.actionId, one.id],
    );
    days.push(await pagesOf(desk, ghana.countryId, kenya.countryId));

    await passHours(opened, 24);
    change(
      db,
      opened,
      ['DELETE FROM action_people WHERE action_id = ?', first.actionId],
      ['DELETE FROM action_countries WHERE action_id = ?', first.actionId],
      ['DELETE FROM actions WHERE id = ?', first.actionId],
    );
    days.push(await pagesOf(desk, ghana.countryId, kenya.countryId));

    // Two records of one person become one.
    await passHours(opened, 24);
    change(
      db,
      opened,
      ['UPDATE action_people SET person_id = ? WHERE person_id = ?', other.id, one.id],
      ['UPDATE posts SET person_id = ? WHERE person_id = ?', other.id, one.id],
      ['DELETE FROM people WHERE id = ?', one.id],
    );
    days.push(await pagesOf(desk, ghana.countryId, kenya.countryId));

    await passHours(opened, 24);
    await desk.changes.undo.mutate({ changeId: second.changeId }).catch(() => undefined);
    change(db, opened, ['UPDATE people SET country_id = ? WHERE id = ?', kenya.countryId, other.id]);
    days.push(await pagesOf(desk, ghana.countryId, kenya.countryId));

    await passHours(opened, 24);
    for (const [index, pages] of days.entries()) {
      const on = `2026-11-${23 + index}`;
      const then = [await pageThen(desk, ghana.countryId, on), await pageThen(desk, kenya.countryId, on)];
      expect(then, on).toEqual(pages);
    }
  });

  test('an action that was taken back and brought again is gone only between', async () => {
    const opened = await openDeskForDays();
    const { desk } = opened;
    const { countryId } = await caseOf(desk, 'recognition', 'Ghana');
    const { changeId } = await logCall(desk, [countryId], 'Logged, taken back, brought again');
    await passHours(opened, 24);
    const undone = await desk.changes.undo.mutate({ changeId });
    await passHours(opened, 24);
    await desk.changes.undo.mutate({ changeId: undone.changeId });
    await passHours(opened, 24);

    const counts = await Promise.all(
      ['2026-11-23', '2026-11-24', '2026-11-25', '2026-11-26'].map(
        async (on) => (await desk.countries.timeline.query({ countryId, on })).actions.length,
      ),
    );
    expect(counts).toEqual([1, 0, 1, 1]);
  });

  test('a row that an older version kept, without columns of today and with one that is gone', async () => {
    const opened = await openDeskForDays();
    const { desk, clock } = opened;
    const { countryId } = await caseOf(desk, 'recognition', 'Ghana');
    const db = await openBaseOf(opened);
    const then = clock.now().toISOString();
    await passHours(opened, 24);
    atomically(
      db,
      () => ({ actor: 'another hand', at: clock.now().toISOString() }),
      (tx, { changeId }) => {
        const enter = prepareOnce(
          tx,
          'INSERT INTO history (change_id, table_name, row_id, column_name, old, new) VALUES (?, ?, ?, ?, ?, ?)',
        );
        const old = {
          id: 'n1',
          country_id: countryId,
          topic: 'position',
          text: 'Of old',
          as_of: then.slice(0, 10),
          mood: 'x',
        };
        enter.run(changeId, 'country_notes', 'n1', null, JSON.stringify(old), null);
        enter.run(changeId, 'countries', countryId, 'anthem', 'sung', 'played');
        enter.run(changeId, 'a_table_that_is_gone', 'x', null, '{}', null);
      },
    );

    const { dossier } = await desk.countries.asItStood.query({ countryId, on: '2026-11-23' });

    expect(dossier?.notes.find(({ id }) => id === 'n1')).toMatchObject({ text: 'Of old', source: '', marking: '' });
    const { notes } = await desk.countries.dossier.query({ countryId });
    expect(notes.some(({ id }) => id === 'n1')).toBe(false);
  });
});

async function pagesOf(desk: Desk, ...countryIds: readonly string[]) {
  return Promise.all(countryIds.map((countryId) => pageOf(desk, countryId)));
}

function logCall(desk: Desk, countryIds: string[], summary: string, personIds: readonly string[] = []) {
  return desk.actions.log.mutate({
    kind: 'call',
    happenedOn: '2026-11-23',
    summary,
    marking: 'open',
    countryIds,
    people: personIds.map((personId) => ({ personId })),
    newPeople: [],
    followUp: null,
    theirPromise: null,
  });
}
