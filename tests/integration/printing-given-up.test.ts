import { setTimeout as pause } from 'node:timers/promises';
import { expect, onTestFinished, test } from 'vitest';
import { BriefingPrinter } from '../../electron/briefings/briefing-printer.ts';
import type { Paper } from '../../electron/briefings/paper.ts';
import type { PrinterFolders } from '../../electron/briefings/render-pdf.ts';
import { openDesk } from '../support/desk.ts';

/** A worker that counts on and on over one paper, as over a book without end, and draws any other at once. */
const WORKER = `
  import { parentPort, workerData } from 'node:worker_threads';
  const [begun, beats] = [0, 1];
  Atomics.add(workerData.counted, begun, 1);
  parentPort.on('message', ({ paper }) => {
    if (paper.document === 'told') parentPort.postMessage({ step: 'file' });
    while (paper.document === 'endless') Atomics.add(workerData.counted, beats, 1);
    parentPort.postMessage({ printed: { bytes: new TextEncoder().encode(paper.document), leftOut: [] } });
  });`;

function openPrinter() {
  const counted = new Int32Array(new SharedArrayBuffer(8));
  const printer = new BriefingPrinter(
    { counted } as unknown as PrinterFolders,
    new URL(`data:text/javascript,${encodeURIComponent(WORKER)}`),
  );
  onTestFinished(() => printer.close());
  const print = async (name: string, signal?: AbortSignal): Promise<string> =>
    new TextDecoder().decode(
      await printer.print({ kind: 'briefing', document: name } as unknown as Paper, 'pdf', signal),
    );
  const stepsOf = async (name: string): Promise<readonly string[]> => {
    const steps: string[] = [];
    const paper = { kind: 'briefing', document: name } as unknown as Paper;
    await printer.printWhole(paper, 'pdf', undefined, (step) => steps.push(step));
    return steps;
  };
  const workers = () => Atomics.load(counted, 0);
  const beats = () => Atomics.load(counted, 1);
  const isDrawing = () => expect.poll(beats, { timeout: 10_000 }).toBeGreaterThan(0);
  return { print, stepsOf, workers, beats, isDrawing };
}

test('a paper that is given up while it is drawn is drawn no further, and the next one has a fresh worker', async () => {
  const { print, workers, beats, isDrawing } = openPrinter();
  const givenUp = new AbortController();
  const endless = print('endless', givenUp.signal);
  await isDrawing();

  givenUp.abort(new Error('given up'));
  await expect(endless).rejects.toThrow('given up');

  expect(await print('the next')).toBe('the next');
  expect(workers()).toBe(2);
  const counted = beats();
  await pause(100);
  expect(beats()).toBe(counted);
});

test('who waits behind it is served, and who gives up waiting disturbs nobody', async () => {
  const { print, workers, isDrawing } = openPrinter();
  const [givenUp, impatient] = [new AbortController(), new AbortController()];
  const endless = print('endless', givenUp.signal);
  const waiting = print('waiting');
  const left = print('left', impatient.signal);
  await isDrawing();

  impatient.abort(new Error('no time'));
  await expect(left).rejects.toThrow('no time');
  expect(workers()).toBe(1);
  givenUp.abort(new Error('given up'));
  await expect(endless).rejects.toThrow('given up');
  expect(await waiting).toBe('waiting');
  expect(workers()).toBe(2);
});

test('what nobody wants from the start is not begun, and what is there is not taken back', async () => {
  const { print, workers } = openPrinter();
  await expect(print('unwanted', AbortSignal.abort(new Error('never mind')))).rejects.toThrow('never mind');
  expect(workers()).toBe(0);
  const done = new AbortController();
  expect(await print('done', done.signal)).toBe('done');
  done.abort();
  expect(await print('after')).toBe('after');
  expect(workers()).toBe(1);
});

test('a paper tells that it waits, that the typesetter is got ready for it, and what the worker says of it', async () => {
  const { print, stepsOf, isDrawing } = openPrinter();
  const givenUp = new AbortController();
  const endless = print('endless', givenUp.signal);
  await isDrawing();
  const behind = stepsOf('told');
  givenUp.abort(new Error('given up'));
  await expect(endless).rejects.toThrow('given up');
  // The worker went with the paper before it: the next one has a fresh one to wait for.
  expect(await behind).toEqual(['waiting', 'starting', 'file']);
  expect(await stepsOf('told')).toEqual(['drawing', 'file']);
});

test('a copy of a book tells how far it is while it is made, and nothing once it is there, refused or given up', async () => {
  const { make, desk, tripId } = await openLongBook();
  const making = '01890a5d-ac96-774b-bcce-b302099a8057';
  const other = '01890a5d-ac96-774b-bcce-b302099a8058';
  const ask = () => desk.books.making.query({ making });
  expect(await ask()).toBeNull();
  for (const format of ['pdf', 'docx'] as const) {
    const seen = new Map<string, number>();
    let isDone = false;
    const made = make({ making, format }).finally(() => {
      isDone = true;
    });
    while (!isDone) {
      for (const { step, ms } of (await ask()) ?? []) seen.set(step, Math.max(ms, seen.get(step) ?? 0));
      expect(await desk.books.making.query({ making: other })).toBeNull();
      // As a screen asks: now and then, so that the worker is heard in between.
      await pause(5);
    }
    expect((await made).status).toBe(200);
    // What takes long is seen by whoever asks; the file is made too quickly to be met for certain.
    expect([...seen.keys()]).toEqual(expect.arrayContaining(['reading', 'composing', 'drawing']));
    expect(seen.get('drawing')).toBeGreaterThan(0);
    expect(await ask()).toBeNull();
  }
  expect((await make({ making, tripId: 'nothing' })).status).toBe(422);
  expect(await ask()).toBeNull();
  const givenUp = new AbortController();
  const left = make({ making, format: 'pdf' }, givenUp.signal);
  await expect.poll(async () => (await ask())?.at(-1)?.step, { timeout: 10_000 }).toBe('drawing');
  givenUp.abort();
  await left;
  expect(await ask()).toBeNull();
  expect((await desk.trips.page.query({ tripId })).copies).toHaveLength(2);
});

test('a copy of a book that is given up was never made, however often, and the next press makes the first', async () => {
  const { make, desk, tripId } = await openLongBook();
  for (const afterMs of [10, 100, 250]) {
    const givenUp = new AbortController();
    const making = make({}, givenUp.signal);
    await pause(afterMs);
    givenUp.abort();
    expect((await making).status).toBe(500);
  }
  const { copies } = await desk.trips.page.query({ tripId });
  expect(copies).toEqual([]);

  expect((await make()).status).toBe(200);
  expect((await desk.trips.page.query({ tripId })).copies).toMatchObject([{ number: 1 }]);
});

/** A trip with a book that is drawn for seconds. */
async function openLongBook() {
  const { application, desk } = await openDesk();
  const { tripId } = await desk.trips.add.mutate({
    ...{ title: 'Kathmandu', principal: 'The Minister', occasion: 'bilateral', visitKind: null },
    ...{ fromOn: '2026-12-14', toOn: '2026-12-16', purpose: 'To end the review.', success: null, avoid: null },
    ...{ pressPosture: null, marking: 'restricted', ownerId: null, objectives: [] },
  });
  // Long enough to be drawn for seconds.
  const text = Array.from({ length: 4000 }, (_, index) => `word${index}`).join(' ');
  const annex = { tripId, kind: 'annex', text, lineId: null, asOf: null, marking: 'restricted' } as const;
  for (let index = 0; index < 40; index += 1) await desk.sheets.addText.mutate({ ...annex, heading: `Annex ${index}` });
  const wish = { tripId, copy: 'internal', extent: 'book', format: 'pdf', language: 'en', forWhom: 'The Minister' };
  const make = (changed: object = {}, signal: AbortSignal | null = null) =>
    application.fetch(
      new Request('http://desk.test/books', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ ...wish, ...changed }),
        signal,
      }),
    );
  return { make, desk, tripId };
}
