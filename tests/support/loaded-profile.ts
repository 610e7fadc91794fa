import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { COST_FLOOR } from '../../db/key-file.ts';
import { createApplication } from '../../electron/application/application.ts';
import { clientOf, PASSPHRASE, RESOURCES, TestClock } from './desk-client.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** A closed profile with the reference data, to be copied by each test that wants one. */
    loadedProfileDir: string;
  }
}

/** Makes the profile once for the whole run: loading 198 states anew for each test would be most of its time. */
export default async function makeLoadedProfile({ provide }: TestProject): Promise<() => void> {
  const profileDir = mkdtempSync(join(tmpdir(), 'demarche-loaded-'));
  const application = await createApplication({
    profileDir,
    resources: RESOURCES,
    clock: new TestClock(),
    keyCost: COST_FLOOR,
  });
  const desk = clientOf(application);
  await desk.desk.create.mutate({ passphrase: PASSPHRASE });
  await desk.reference.load.mutate();
  await application.close();
  provide('loadedProfileDir', profileDir);
  return () => rmSync(profileDir, { recursive: true, force: true });
}
