import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { TRPCClientError } from '@trpc/client';
import { inject, onTestFinished } from 'vitest';
import { COST_FLOOR } from '../../db/key-file.ts';
import { type Application, createApplication, type Resources } from '../../electron/application/application.ts';
import { clientOf, PASSPHRASE, RESOURCES, TestClock } from './desk-client.ts';

export { PASSPHRASE, RESOURCES };

export interface TestDesk {
  readonly application: Application;
  readonly profileDir: string;
  readonly clock: TestClock;
  /** The procedures, asked over `fetch` as the screens ask them. */
  readonly desk: ReturnType<typeof clientOf>;
  get(path: string): Promise<Response>;
  close(): Promise<void>;
}

/** A desk on a profile of its own, closed and removed when the test ends. Nothing in it is a stand-in but the clock. */
export async function openDesk(
  options: {
    /** `empty`: no base yet. `created`: an empty base. `loaded`: with the reference data. `demo`: with the sample desk. */
    readonly with?: 'empty' | 'created' | 'loaded' | 'demo';
    readonly profileDir?: string;
    readonly resources?: Partial<Resources>;
  } = {},
): Promise<TestDesk> {
  const wanted = options.with ?? 'loaded';
  const profileDir = options.profileDir ?? temporaryFolder();
  if (wanted === 'loaded' && !options.profileDir) cpSync(inject('loadedProfileDir'), profileDir, { recursive: true });
  const clock = new TestClock();
  const application = await createApplication({
    profileDir,
    resources: { ...RESOURCES, ...options.resources },
    clock,
    demo: wanted === 'demo',
    // The weakest cost that is accepted: these passphrases guard nothing.
    keyCost: COST_FLOOR,
  });
  let isOpen = true;
  const close = async (): Promise<void> => {
    if (isOpen) await application.close();
    isOpen = false;
  };
  onTestFinished(close);
  const desk = clientOf(application);
  if (wanted === 'created') await desk.desk.create.mutate({ passphrase: PASSPHRASE });
  if (wanted === 'loaded') await desk.desk.unlock.mutate({ passphrase: PASSPHRASE });
  return {
    application,
    profileDir,
    clock,
    desk,
    get: (path) => application.fetch(new Request(`http://desk.test${path}`)),
    close,
  };
}

/** A folder that is gone when the test ends. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'demarche-test-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true, maxRetries: 3 }));
  return folder;
}

/** The refusal with which the call came back; fails the test when it went through or failed otherwise. */
export async function refusalOf(call: Promise<unknown>): Promise<unknown> {
  try {
    await call;
  } catch (error) {
    if (error instanceof TRPCClientError && error.data?.refusal) return error.data.refusal;
    throw error;
  }
  throw new Error('the call was not refused');
}

/** The case of a country on one of the boards. */
export async function caseOf(desk: TestDesk['desk'], pipelineId: 'recognition' | 'relations', nameEn: string) {
  const { cards } = await desk.boards.cards.query({ pipelineId });
  const card = cards.find((found) => found.nameEn === nameEn);
  if (!card) throw new Error(`no ${pipelineId} case for ${nameEn}`);
  return card;
}
