import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { composeBook } from '../../domain/book.ts';
import type { BookFacts, EventFact } from '../../domain/book-facts.ts';
import { NO_ARRIVAL } from '../../domain/programme-time.ts';
import { workerIn } from '../../electron/application/application.ts';
import { BriefingPrinter } from '../../electron/briefings/briefing-printer.ts';
import { readMarkdown } from '../../electron/briefings/read-markdown.ts';
import { RESOURCES } from '../support/desk-client.ts';

/** Enough meetings for some forty pages. */
const MEETINGS = 17;
const ROUNDS = 5;

/**
 * A book of some forty pages, composed and drawn off the main thread, against what the typesetter alone needs for the final
 * markup of the same book in this process. Each round changes one line, so that nothing is simply kept.
 *
 * @returns medians in milliseconds, and how many pages it has
 */
export async function measureBook(): Promise<{ readonly oursMs: number; readonly floorMs: number }> {
  const { templatesDir, fontsDir } = RESOURCES;
  const printer = new BriefingPrinter(
    { templatesDir, fontsDir, ownTemplatesDir: join(templatesDir, 'none') },
    workerIn(RESOURCES, 'briefing-worker'),
  );
  const compiler = NodeCompiler.create({ workspace: templatesDir, fontArgs: [{ fontPaths: [fontsDir] }] });
  const ours: number[] = [];
  const floor: number[] = [];
  for (let round = 0; round <= ROUNDS; round += 1) {
    const facts = bookOf(round);
    // Another line has changed: the typesetter's memory is one for the whole process, and would know our page already.
    const markup = JSON.stringify({ ...compose(bookOf(round + ROUNDS + 1)), photos: {} });
    const started = performance.now();
    const document = compose(facts);
    await printer.print({ kind: 'book', document, photos: [] }, 'pdf');
    const between = performance.now();
    drawAlone(compiler, markup, templatesDir);
    // The first round starts the worker and reads the fonts, on both sides.
    if (round > 0) {
      ours.push(between - started);
      floor.push(performance.now() - between);
    }
  }
  await printer.close();
  return { oursMs: median(ours), floorMs: median(floor) };
}

function drawAlone(compiler: NodeCompiler, json: string, dir: string): void {
  compiler.addSource(join(dir, 'book.json'), json);
  const mainFileContent = readFileSync(join(dir, 'book.typ'), 'utf8');
  compiler.addSource(join(dir, 'book.typ'), mainFileContent);
  compiler.pdf({ mainFilePath: join(dir, 'book.typ') }, { pdfStandard: 'ua-1' });
  compiler.evictCache(10);
}

function compose(facts: BookFacts) {
  return composeBook(facts, {
    on: '2026-11-23',
    generatedAt: '2026-11-23T10:00:00Z',
    zone: 'UTC',
    copy: 'internal',
    language: 'en',
    copyNumber: 1,
    extent: 'book',
    read: readMarkdown,
  });
}

function bookOf(round: number): BookFacts {
  const text =
    'Short points that a principal says, with **weight** where it belongs, and facts with their days. '.repeat(3);
  const event = (index: number): EventFact => ({
    id: `e${index}`,
    kind: 'meeting',
    on: `2026-12-${String(10 + Math.floor(index / 5)).padStart(2, '0')}`,
    startsAt: `${String(9 + (index % 5)).padStart(2, '0')}:00`,
    endsAt: null,
    ...NO_ARRIVAL,
    stop: {
      place: 'New York',
      zone: 'America/New_York',
      countryId: null,
      arrivesOn: '2026-12-10',
      leavesOn: '2026-12-20',
    },
    title: `Meeting ${index}`,
    place: 'Room',
    format: '30 minutes',
    dress: null,
    language: 'English',
    interpreter: null,
    noteTaker: null,
    remarks: null,
    marking: 'restricted',
    drafter: null,
    draftDueOn: null,
    ours: [],
    theirs: [],
    countries: [],
    parts: (
      [
        'objective',
        'ask',
        'point',
        'point',
        'theyRaise',
        'answer',
        'ifRaised',
        'doNotRaise',
        'background',
        'background',
      ] as const
    ).map((kind, part) => ({
      id: `${index}-${part}`,
      kind,
      text: index === 0 && part === 0 ? `Round ${round}. ${text}` : text,
      toWhom: null,
      asOf: '2026-11-01',
      marking: 'restricted',
      line: null,
    })),
    promises: [],
    offers: [],
    lastMet: null,
  });
  return {
    trip: {
      title: 'Bench',
      principal: 'Minister',
      occasion: 'generalAssembly',
      visitKind: null,
      fromOn: '2026-12-10',
      toOn: '2026-12-14',
      purpose: text,
      success: text,
      avoid: text,
      pressPosture: text,
      marking: 'restricted',
      owner: null,
    },
    objectives: [],
    members: [],
    stops: [],
    events: Array.from({ length: MEETINGS }, (_, index) => event(index)),
    texts: [],
    countries: [],
  };
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}
