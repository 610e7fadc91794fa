import { crc32, inflateRawSync } from 'node:zlib';
import { FileRefusalError } from './file-refusal.ts';

const MAX_ENTRIES = 2_000;
const MAX_UNPACKED_BYTES = 200 * 1024 * 1024;
const END_OF_DIRECTORY = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;
const LOCAL_ENTRY = 0x04034b50;
/** An end record with the longest comment there can be. */
const END_WITHIN_BYTES = 22 + 0xffff;

interface Entry {
  readonly name: string;
  readonly method: number;
  readonly packed: Buffer;
}

/**
 * The files of an archive whose names `wanted` lets pass, unpacked. The directory is checked before anything is unpacked, and
 * what comes out is counted on the way, because a directory can lie.
 *
 * @throws FileRefusalError when the archive is damaged, encrypted, too large, or names files as no honest program does
 */
export function openArchive(bytes: Uint8Array, wanted: (name: string) => boolean): Map<string, Buffer> {
  const archive = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const entries = readDirectory(archive);
  const files = new Map<string, Buffer>();
  let left = MAX_UNPACKED_BYTES;
  for (const { name, method, packed } of entries) {
    if (!wanted(name)) continue;
    const content = unpack(method, packed, left);
    left -= content.length;
    files.set(name, content);
  }
  return files;
}

/** A new archive of these files, unpacked inside: for a reader that must see nothing but what was checked. */
export function plainArchive(files: ReadonlyMap<string, Buffer>): ArrayBuffer {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const [name, content] of files) {
    const nameBytes = Buffer.from(name, 'utf8');
    const shared = Buffer.alloc(26);
    shared.writeUInt16LE(20, 0);
    shared.writeUInt32LE(crc32(content), 10);
    shared.writeUInt32LE(content.length, 14);
    shared.writeUInt32LE(content.length, 18);
    shared.writeUInt16LE(nameBytes.length, 22);
    const local = Buffer.concat([uint32(LOCAL_ENTRY), shared, nameBytes]);
    const place = Buffer.alloc(14);
    place.writeUInt32LE(offset, 10);
    directory.push(Buffer.concat([uint32(DIRECTORY_ENTRY), uint16(20), shared, place, nameBytes]));
    parts.push(local, content);
    offset += local.length + content.length;
  }
  const listed = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(END_OF_DIRECTORY, 0);
  end.writeUInt16LE(files.size, 8);
  end.writeUInt16LE(files.size, 10);
  end.writeUInt32LE(listed.length, 12);
  end.writeUInt32LE(offset, 16);
  const whole = Buffer.concat([...parts, listed, end]);
  return whole.buffer.slice(whole.byteOffset, whole.byteOffset + whole.length) as ArrayBuffer;
}

function readDirectory(archive: Buffer): readonly Entry[] {
  try {
    return entriesOf(archive);
  } catch (error) {
    // A number that points outside the file.
    throw error instanceof FileRefusalError ? error : new FileRefusalError('archiveDamaged', error);
  }
}

function entriesOf(archive: Buffer): readonly Entry[] {
  const end = findEnd(archive);
  const count = archive.readUInt16LE(end + 10);
  // The larger form of an archive (zip64) begins where no address book ends.
  if (count > MAX_ENTRIES) throw new FileRefusalError('archiveTooManyEntries');
  if (archive.readUInt16LE(end + 8) !== count) throw new FileRefusalError('archiveDamaged');
  let at = archive.readUInt32LE(end + 16);
  let declared = 0;
  const names = new Set<string>();
  const entries: Entry[] = [];
  for (let index = 0; index < count; index += 1) {
    if (archive.readUInt32LE(at) !== DIRECTORY_ENTRY) throw new FileRefusalError('archiveDamaged');
    const nameLength = archive.readUInt16LE(at + 28);
    const name = archive.toString('utf8', at + 46, at + 46 + nameLength);
    refuseName(name, names);
    if ((archive.readUInt16LE(at + 8) & 1) !== 0) throw new FileRefusalError('archiveEncrypted');
    if (isLink(archive.readUInt16LE(at + 4), archive.readUInt32LE(at + 38))) throw new FileRefusalError('archiveNames');
    declared += archive.readUInt32LE(at + 24);
    if (declared > MAX_UNPACKED_BYTES) throw new FileRefusalError('archiveTooLarge');
    const method = archive.readUInt16LE(at + 10);
    entries.push({ name, method, packed: packedContent(archive, at, name) });
    at += 46 + nameLength + archive.readUInt16LE(at + 30) + archive.readUInt16LE(at + 32);
  }
  return entries;
}

function findEnd(archive: Buffer): number {
  for (let at = archive.length - 22; at >= Math.max(0, archive.length - END_WITHIN_BYTES); at -= 1) {
    if (archive.readUInt32LE(at) === END_OF_DIRECTORY) return at;
  }
  throw new FileRefusalError('archiveDamaged');
}

/** A name stays inside the archive's own folder and is nobody else's name on any system. */
function refuseName(name: string, names: Set<string>): void {
  const isOutside = name === '' || /^[/\\]|^[a-z]:|\\|\0/i.test(name) || name.split('/').includes('..');
  const folded = name.normalize('NFC').toLowerCase();
  if (isOutside || names.has(folded)) throw new FileRefusalError('archiveNames');
  names.add(folded);
}

/** A symbolic link, by the mode that Unix programs keep there. */
function isLink(madeBy: number, attributes: number): boolean {
  return madeBy >> 8 === 3 && ((attributes >>> 16) & 0xf000) === 0xa000;
}

function packedContent(archive: Buffer, at: number, name: string): Buffer {
  const local = archive.readUInt32LE(at + 42);
  if (archive.readUInt32LE(local) !== LOCAL_ENTRY) throw new FileRefusalError('archiveDamaged');
  const nameLength = archive.readUInt16LE(local + 26);
  // Two readers must not find two names for one file.
  if (archive.toString('utf8', local + 30, local + 30 + nameLength) !== name)
    throw new FileRefusalError('archiveNames');
  const from = local + 30 + nameLength + archive.readUInt16LE(local + 28);
  const to = from + archive.readUInt32LE(at + 20);
  if (to > archive.length) throw new FileRefusalError('archiveDamaged');
  return archive.subarray(from, to);
}

function unpack(method: number, packed: Buffer, left: number): Buffer {
  if (method === 0) {
    if (packed.length > left) throw new FileRefusalError('archiveTooLarge');
    return packed;
  }
  if (method !== 8) throw new FileRefusalError('archiveDamaged');
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(1, left) });
  } catch (error) {
    const isTooLarge = (error as { code?: string }).code === 'ERR_BUFFER_TOO_LARGE';
    throw new FileRefusalError(isTooLarge ? 'archiveTooLarge' : 'archiveDamaged', error);
  }
}

function uint32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}

function uint16(value: number): Buffer {
  const bytes = Buffer.alloc(2);
  bytes.writeUInt16LE(value);
  return bytes;
}
