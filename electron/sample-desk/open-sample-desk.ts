import { atomically } from '../../db/database.ts';
import { loadReference } from '../../db/reference/load-reference.ts';
import { readReference } from '../../db/reference/read-reference.ts';
import type { Desk } from '../application/desk.ts';
import { writeSampleFiles } from './write-files.ts';
import { writeSampleDesk } from './write-sample-desk.ts';

/** No secret: a demo desk is thrown away, and its lock screen shows this word so that locking can be tried. */
export const DEMO_PASSPHRASE = 'sample desk, nothing real';

/** Fills an empty profile with the reference data and the invented desk, and leaves it open. */
export async function openSampleDesk(desk: Desk, referenceDir: string): Promise<void> {
  await desk.create(DEMO_PASSPHRASE);
  const reference = readReference(referenceDir);
  atomically(
    desk.db(),
    () => desk.signature(),
    (tx, change) => loadReference(tx, reference, change),
  );
  atomically(
    desk.db(),
    () => desk.signature(),
    (tx) => writeSampleDesk(tx, desk.today()),
  );
  atomically(
    desk.db(),
    () => desk.signature(),
    (tx) => writeSampleFiles(desk.db(), tx),
  );
}
