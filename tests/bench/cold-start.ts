// Started anew for each measurement: a desk from nothing to its first board, and the floor from nothing to the same rows.
// Prints one line of JSON. Key derivation is timed by itself and taken off: it is slow on purpose.
import { readKeyFile, unwrapDataKey } from '../../db/key-file.ts';
import { createApplication } from '../../electron/application/application.ts';
import { baseFilesIn } from '../../electron/application/base-files.ts';
import { clientOf, PASSPHRASE, RESOURCES, TestClock } from '../support/desk-client.ts';
import { openFloor } from './floor.ts';

const [profileDir = '', floorFile = '', floorKey = ''] = process.argv.slice(2);

const application = await createApplication({ profileDir, resources: RESOURCES, clock: new TestClock() });
const desk = clientOf(application);
const startedAt = performance.now();
await desk.desk.unlock.mutate({ passphrase: PASSPHRASE });
await desk.boards.cards.query({ pipelineId: 'recognition' });
const wholeMs = performance.now() - startedAt;
await application.close();

const derivingAt = performance.now();
(await unwrapDataKey(readKeyFile(baseFilesIn(profileDir).keyFile), PASSPHRASE)).fill(0);
const derivationMs = performance.now() - derivingAt;

const floorAt = performance.now();
const floor = openFloor(floorFile, Buffer.from(floorKey, 'hex'));
floor.board();
const floorMs = performance.now() - floorAt;
floor.close();

process.stdout.write(`${JSON.stringify({ oursMs: wholeMs - derivationMs, floorMs })}\n`);
