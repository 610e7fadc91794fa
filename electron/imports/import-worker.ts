// One file on its way in, off the main thread and without any key: one question at a time, answered under its number.
import { parentPort } from 'node:worker_threads';
import type { KnownRecords } from '../../domain/import-plan.ts';
import { FileRefusalError } from './file-refusal.ts';
import { ImportWork } from './import-work.ts';
import { packInstructions } from './instruction-text.ts';

type Methods = 'read' | 'counts' | 'page' | 'decide' | 'nearBodies' | 'decideBody' | 'setPolicy';

export type WorkerQuestion = { readonly number: number } & (
  | { readonly do: Methods; readonly args: readonly unknown[] }
  | { readonly do: 'known'; readonly args: readonly [Partial<KnownRecords>] }
  | { readonly do: 'instructions'; readonly args: Parameters<ImportWork['instructions']> }
  | {
      readonly do: 'plan';
      readonly args: readonly [Parameters<ImportWork['plan']>[0], Parameters<ImportWork['plan']>[2]];
    }
);

const work = new ImportWork();
let known: Record<keyof KnownRecords, unknown[]> = noneKnown();

parentPort?.on('message', async (question: WorkerQuestion) => {
  const { number } = question;
  try {
    parentPort?.postMessage({ number, answer: await answer(question) });
  } catch (error) {
    const refusal = error instanceof FileRefusalError ? error.refusal : null;
    parentPort?.postMessage({ number, refusal, error: refusal ? null : error });
  }
});

async function answer(question: WorkerQuestion): Promise<unknown> {
  if (question.do === 'known') {
    // In parts, so that nobody has to send or take all at once.
    for (const [part, records] of Object.entries(question.args[0])) known[part as keyof KnownRecords].push(...records);
    return null;
  }
  if (question.do === 'plan') {
    const [mappings, context] = question.args;
    const all = known as unknown as KnownRecords;
    known = noneKnown();
    return work.plan(mappings, all, context, (done) => parentPort?.postMessage({ progress: done }));
  }
  if (question.do === 'instructions') return packInstructions(work.instructions(...question.args));
  const method = work[question.do] as (...args: readonly unknown[]) => unknown;
  return method.apply(work, [...question.args]);
}

function noneKnown(): Record<keyof KnownRecords, unknown[]> {
  return { countries: [], officers: [], cases: [], bodies: [], people: [], posts: [], channels: [], occurrences: [] };
}
