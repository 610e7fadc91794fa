import { describe, expect, test } from 'vitest';
import { DEFAULT_RHYTHMS } from '../../domain/contact-rhythm.ts';
import { DEFAULT_WEIGHTS } from '../../domain/watch.ts';
import { createApplication } from '../../electron/application/application.ts';
import { openDesk, PASSPHRASE, RESOURCES, refusalOf } from '../support/desk.ts';

describe('the first start', () => {
  test('an empty profile has no base until someone creates one', async () => {
    const { desk } = await openDesk({ with: 'empty' });

    expect(await desk.desk.status.query()).toMatchObject({ state: 'empty', isDemo: false, demoPassphrase: null });
    expect(await refusalOf(desk.desk.unlock.mutate({ passphrase: PASSPHRASE }))).toEqual({
      code: 'cannotOpen',
      fault: 'missing',
    });
    expect(await desk.desk.status.query()).toMatchObject({ state: 'empty' });
  });

  test('a short passphrase is refused and creates nothing', async () => {
    const { desk } = await openDesk({ with: 'empty' });

    expect(await refusalOf(desk.desk.create.mutate({ passphrase: 'eleven char' }))).toEqual({
      code: 'passphraseTooShort',
      field: 'passphrase',
      minLength: 12,
    });
    expect(await desk.desk.status.query()).toMatchObject({ state: 'empty' });
  });

  test('creating opens the new base, with both pipelines and no country', async () => {
    const { desk } = await openDesk({ with: 'created' });

    expect(await desk.desk.status.query()).toMatchObject({ state: 'open' });
    const pipelines = await desk.boards.pipelines.query();
    expect(pipelines.map(({ id, stages }) => [id, stages.length])).toEqual([
      ['recognition', 9],
      ['relations', 9],
    ]);
    expect(await desk.reference.state.query()).toEqual({ countries: 0, isLoaded: false, compiledOn: null });
  });

  test('creating twice is refused and leaves the base as it is', async () => {
    const { desk } = await openDesk({ with: 'loaded' });

    expect(await refusalOf(desk.desk.create.mutate({ passphrase: 'another passphrase' }))).toEqual({
      code: 'alreadyExists',
    });
    await desk.desk.unlock.mutate({ passphrase: PASSPHRASE });
    expect(await desk.countries.list.query()).toHaveLength(198);
  });
});

describe('locking', () => {
  test('a locked desk answers nothing but its state', async () => {
    const { desk } = await openDesk();
    await desk.desk.lock.mutate();

    expect(await desk.desk.status.query()).toMatchObject({ state: 'locked' });
    expect(await refusalOf(desk.countries.list.query())).toEqual({ code: 'locked' });
    expect(await refusalOf(desk.reference.load.mutate())).toEqual({ code: 'locked' });
  });

  test('a wrong passphrase is refused at its field; the right one finds everything as it was', async () => {
    const { desk } = await openDesk();
    const before = await desk.boards.cards.query({ pipelineId: 'recognition' });
    await desk.desk.lock.mutate();

    expect(await refusalOf(desk.desk.unlock.mutate({ passphrase: `${PASSPHRASE}.` }))).toEqual({
      code: 'wrongPassphrase',
      field: 'passphrase',
    });
    expect(await desk.desk.status.query()).toMatchObject({ state: 'locked' });
    await desk.desk.unlock.mutate({ passphrase: PASSPHRASE });
    expect(await desk.boards.cards.query({ pipelineId: 'recognition' })).toEqual(before);
  });

  test('a letter typed as one character or as two opens the same base', async () => {
    const { desk } = await openDesk({ with: 'empty' });
    await desk.desk.create.mutate({ passphrase: 'Prishtinë e re 2008'.normalize('NFD') });
    await desk.desk.lock.mutate();

    await desk.desk.unlock.mutate({ passphrase: 'Prishtinë e re 2008'.normalize('NFC') });
    expect(await desk.desk.status.query()).toMatchObject({ state: 'open' });
  });

  test('the desk locks itself after the idle minutes of the settings', async () => {
    const { desk, clock } = await openDesk();
    await desk.settings.write.mutate({ idleMinutes: 5 });

    clock.passMinutes(4);
    await desk.desk.touch.mutate();
    clock.passMinutes(4);
    expect(await desk.desk.status.query()).toMatchObject({ state: 'open', idleMinutes: 5 });
    clock.passMinutes(1);
    expect(await refusalOf(desk.countries.list.query())).toEqual({ code: 'locked' });
    expect(await desk.desk.status.query()).toMatchObject({ state: 'locked' });
  });

  test('looking is no sign of life: a screen that only asks is locked too', async () => {
    const { desk, clock } = await openDesk();
    for (let minute = 0; minute < 10; minute += 1) {
      await desk.today.list.query();
      clock.passMinutes(1);
    }
    expect(await desk.desk.status.query()).toMatchObject({ state: 'locked' });
  });

  test('the shell locks at once', async () => {
    const { desk, application } = await openDesk();
    application.lock();
    expect(await desk.desk.status.query()).toMatchObject({ state: 'locked' });
  });
});

test('a second desk on the same profile is refused', async () => {
  const { profileDir, clock, close } = await openDesk();
  const second = () => createApplication({ profileDir, resources: RESOURCES, clock });

  await expect(second()).rejects.toMatchObject({ code: 'profileInUse' });
  await close();
  await (await second()).close();
});

describe('settings', () => {
  test('are kept with the base, and a bad value is refused at its field', async () => {
    const { desk } = await openDesk();
    await desk.settings.write.mutate({ language: 'sq', theme: 'dark' });

    expect(await refusalOf(desk.settings.write.mutate({ idleMinutes: 0 }))).toMatchObject({
      code: 'badInput',
      field: 'idleMinutes',
    });
    await desk.desk.lock.mutate();
    await desk.desk.unlock.mutate({ passphrase: PASSPHRASE });
    expect(await desk.settings.read.query()).toEqual({
      language: 'sq',
      theme: 'dark',
      idleMinutes: 10,
      officerId: null,
      defaultMarking: 'restricted',
      watchWeights: DEFAULT_WEIGHTS,
      contactRhythms: DEFAULT_RHYTHMS,
      paperLanguage: 'en',
    });
  });

  test('a draft survives a lock', async () => {
    const { desk } = await openDesk();
    await desk.drafts.save.mutate({ form: 'log', content: '{"summary":"half a sent' });
    await desk.desk.lock.mutate();
    await desk.desk.unlock.mutate({ passphrase: PASSPHRASE });

    expect(await desk.drafts.read.query({ form: 'log' })).toMatchObject({ content: '{"summary":"half a sent' });
    await desk.drafts.drop.mutate({ form: 'log' });
    expect(await desk.drafts.read.query({ form: 'log' })).toEqual({ content: null, savedAt: null });
  });
});

test('the demo is open, full of real states and invented people, and says its passphrase', async () => {
  const { desk } = await openDesk({ with: 'demo' });

  const status = await desk.desk.status.query();
  expect(status).toMatchObject({ state: 'open', isDemo: true });
  await desk.desk.lock.mutate();
  await desk.desk.unlock.mutate({ passphrase: status.demoPassphrase ?? '' });

  const { cards } = await desk.boards.cards.query({ pipelineId: 'recognition' });
  expect(cards).toHaveLength(198);
  expect(cards.reduce((sum, card) => sum + card.actionCount, 0)).toBeGreaterThan(300);
  const day = await desk.today.list.query();
  expect(day.overdue.length).toBeGreaterThan(0);
  expect(day.waiting.length).toBeGreaterThan(0);
});
