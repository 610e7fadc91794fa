import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { caseOf, openDesk, PASSPHRASE, refusalOf } from '../support/desk.ts';

/** Typed everywhere; must be found nowhere outside the encrypted base. Unlike any word that the program itself holds. */
const CANARY = 'Qwyxzurba';

function filesUnder(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return filesUnder(path);
    return entry.isFile() ? [path] : [];
  });
}

/** Files that the process has open although they have no name any more: the usual place of a database's temporary files. */
function unlinkedFiles(): string[] {
  if (!existsSync('/proc/self/fd')) return [];
  return readdirSync('/proc/self/fd')
    .map((descriptor) => `/proc/self/fd/${descriptor}`)
    .filter((path) => statSync(path, { throwIfNoEntry: false })?.isFile() && statSync(path).nlink === 0);
}

test('what is typed stands nowhere in plain text: not in the base, its WAL, temporary files or the log', async () => {
  const startedAt = Date.now();
  const { desk, application, profileDir, close } = await openDesk();
  const { countryId, caseId } = await caseOf(desk, 'recognition', 'Sri Lanka');
  await desk.actions.log.mutate({
    kind: 'meeting',
    happenedOn: '2026-11-22',
    place: CANARY,
    summary: `${CANARY} said yes`,
    notes: CANARY.repeat(2000),
    marking: 'confidential',
    countryIds: [countryId],
    people: [],
    newPeople: [{ name: `Amina ${CANARY}`, title: CANARY }],
    followUp: { text: CANARY, dueOn: null, ownerId: null },
    theirPromise: { text: CANARY, dueOn: null },
  });
  await desk.drafts.save.mutate({ form: 'log', content: CANARY });
  await desk.countries.addNote.mutate({
    countryId,
    topic: 'position',
    text: CANARY,
    asOf: '2026',
    source: CANARY,
    marking: 'confidential',
  });
  await application.fetch(
    new Request(`http://desk.test/attachments?name=${CANARY}.txt`, { method: 'POST', body: CANARY.repeat(5000) }),
  );
  await refusalOf(
    desk.cases.move.mutate({
      caseId,
      stageId: CANARY,
      effectiveOn: '2026',
      reason: CANARY,
      confirmed: [],
      documentIds: [],
      document: null,
    }),
  );
  await desk.people.search.query({ query: CANARY });
  await desk.countries.timeline.query({ countryId });

  const inUse = filesUnder(profileDir);
  expect(inUse.some((file) => file.endsWith('.db-wal'))).toBe(true);
  const hits = [...inUse, ...unlinkedFiles()].filter(holdsCanary);
  await close();
  const young = filesUnderSafely(tmpdir()).filter(
    (file) => !file.startsWith(profileDir) && (statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0) >= startedAt,
  );

  expect([...hits, ...filesUnder(profileDir).filter(holdsCanary), ...young.filter(holdsCanary)]).toEqual([]);
  // The search itself can find: the same bytes lie in this source file.
  expect(holdsCanary(import.meta.filename)).toBe(true);
});

test('neither passphrase nor key stands in any file of the profile', async () => {
  const { profileDir, close } = await openDesk();
  await close();
  for (const file of filesUnder(profileDir)) {
    expect(readFileSync(file).includes(PASSPHRASE), file).toBe(false);
  }
});

function holdsCanary(file: string): boolean {
  try {
    const content = readFileSync(file);
    return content.includes(CANARY) || content.includes(Buffer.from(CANARY, 'utf16le'));
  } catch {
    // Gone or not ours to read since it was listed: then it holds nothing of this test.
    return false;
  }
}

function filesUnderSafely(folder: string): string[] {
  try {
    return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) return entry.name.startsWith('demarche') ? filesUnderSafely(path) : [];
      return entry.isFile() ? [path] : [];
    });
  } catch {
    return [];
  }
}
