import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Driver from 'better-sqlite3';
import { describe, expect, test } from 'vitest';
import { openDesk, PASSPHRASE, refusalOf, temporaryFolder } from '../support/desk.ts';

const KEY_FILE = 'demarche.key';
const BASE = 'demarche.db';

/** A closed profile with 198 states, damaged by `harm`, and what all its files looked like after that. */
async function harmed(harm: (folder: string) => void) {
  const { profileDir, close } = await openDesk();
  await close();
  const folder = join(profileDir, 'base');
  harm(folder);
  return { profileDir, before: fingerprints(folder), folder };
}

function fingerprints(folder: string): Record<string, string> {
  return Object.fromEntries(
    readdirSync(folder).map((name) => [
      name,
      createHash('sha256')
        .update(readFileSync(join(folder, name)))
        .digest('hex'),
    ]),
  );
}

function flipByte(file: string, at: number): void {
  const content = readFileSync(file);
  content[at] = (content[at] ?? 0) ^ 0x40;
  writeFileSync(file, content);
}

function editKeyFile(
  folder: string,
  edit: (keyFile: { format: number; slots: { kdf: { memoryKiB: number } }[] }) => void,
): void {
  const file = join(folder, KEY_FILE);
  const keyFile = JSON.parse(readFileSync(file, 'utf8'));
  edit(keyFile);
  writeFileSync(file, JSON.stringify(keyFile));
}

describe('a profile that cannot be opened', () => {
  test.each<[string, (folder: string) => void, string, 'seen' | 'tried']>([
    ['an empty base file', (folder) => truncateSync(join(folder, BASE), 0), 'empty', 'tried'],
    [
      'a base cut in half',
      (folder) => truncateSync(join(folder, BASE), Math.floor(statSync(join(folder, BASE)).size / 2)),
      'damaged',
      'tried',
    ],
    ['a base cut to 100 bytes', (folder) => truncateSync(join(folder, BASE), 100), 'damaged', 'tried'],
    ['a flipped bit in the first page', (folder) => flipByte(join(folder, BASE), 200), 'damaged', 'tried'],
    [
      'a plain SQLite file in its place',
      (folder) => {
        rmSync(join(folder, BASE));
        const plain = new Driver(join(folder, BASE));
        plain.exec('CREATE TABLE t (x)');
        plain.close();
      },
      'notEncrypted',
      'tried',
    ],
    ['no base beside the key file', (folder) => rmSync(join(folder, BASE)), 'baseMissing', 'seen'],
    ['no key file beside the base', (folder) => rmSync(join(folder, KEY_FILE)), 'keyFileMissing', 'seen'],
    [
      'a key file that is no JSON',
      (folder) => writeFileSync(join(folder, KEY_FILE), '{"format":1,'),
      'keyFileDamaged',
      'seen',
    ],
    [
      'a key file with weakened costs',
      (folder) =>
        editKeyFile(folder, ({ slots }) => {
          for (const { kdf } of slots) kdf.memoryKiB = 8;
        }),
      'keyFileDamaged',
      'seen',
    ],
    [
      'a key file of a newer version',
      (folder) =>
        editKeyFile(folder, (keyFile) => {
          keyFile.format = 2;
        }),
      'keyFileNewer',
      'seen',
    ],
  ])('%s has its own answer, and nothing is changed', async (_, harm, fault, when) => {
    const { profileDir, before, folder } = await harmed(harm);
    const { desk, close } = await openDesk({ with: 'empty', profileDir });

    const status = await desk.desk.status.query();
    if (when === 'seen') expect(status).toMatchObject({ state: 'faulty', fault });
    expect(await refusalOf(desk.desk.unlock.mutate({ passphrase: PASSPHRASE }))).toEqual({ code: 'cannotOpen', fault });
    expect(await refusalOf(desk.desk.create.mutate({ passphrase: 'another passphrase' }))).toEqual({
      code: 'alreadyExists',
    });
    await close();

    expect(fingerprints(folder)).toEqual(before);
  });

  test('a slot whose salt was changed answers as a wrong passphrase would, and nothing is changed', async () => {
    const { profileDir, before, folder } = await harmed((dir) => flipSalt(join(dir, KEY_FILE)));
    const { desk, close } = await openDesk({ with: 'empty', profileDir });
    expect(await refusalOf(desk.desk.unlock.mutate({ passphrase: PASSPHRASE }))).toMatchObject({
      code: 'wrongPassphrase',
    });
    await close();
    expect(fingerprints(folder)).toEqual(before);
  });

  test("another base's file under our key is damaged, not a wrong passphrase", async () => {
    const other = await harmed(() => undefined);
    const { profileDir } = await harmed((folder) => {
      writeFileSync(
        join(folder, BASE),
        readFileSync(join(other.folder, BASE)).map((byte, index) => (index < 16 ? byte ^ 1 : byte)),
      );
    });
    const { desk } = await openDesk({ with: 'empty', profileDir });
    expect(await refusalOf(desk.desk.unlock.mutate({ passphrase: PASSPHRASE }))).toEqual({
      code: 'cannotOpen',
      fault: 'damaged',
    });
  });

  test('a wrong passphrase touches nothing', async () => {
    const { profileDir, before, folder } = await harmed(() => undefined);
    const { desk, close } = await openDesk({ with: 'empty', profileDir });
    expect(await refusalOf(desk.desk.unlock.mutate({ passphrase: 'not the passphrase' }))).toMatchObject({
      code: 'wrongPassphrase',
    });
    await close();
    expect(fingerprints(folder)).toEqual(before);
  });
});

test('what a power cut left of a creation does not stand in the way of the next one', async () => {
  const profileDir = temporaryFolder();
  mkdirSync(join(profileDir, 'base.new'));
  writeFileSync(join(profileDir, 'base.new', BASE), 'half a base');

  const { desk } = await openDesk({ with: 'empty', profileDir });
  expect(await desk.desk.status.query()).toMatchObject({ state: 'empty' });
  await desk.desk.create.mutate({ passphrase: PASSPHRASE });
  expect(await desk.desk.status.query()).toMatchObject({ state: 'open' });
  expect(readdirSync(profileDir)).not.toContain('base.new');
});

function flipSalt(file: string): void {
  const keyFile = JSON.parse(readFileSync(file, 'utf8'));
  const salt = Buffer.from(keyFile.slots[0].kdf.salt, 'base64');
  salt[0] = (salt[0] ?? 0) ^ 1;
  keyFile.slots[0].kdf.salt = salt.toString('base64');
  writeFileSync(file, JSON.stringify(keyFile));
}
