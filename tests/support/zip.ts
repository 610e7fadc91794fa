import { inflateRawSync } from 'node:zlib';

/** One file out of a zip, by its local header: enough for what Word and Excel read. */
export function fileIn(zip: Buffer, name: string): string {
  for (let at = zip.indexOf('PK\u0003\u0004'); at >= 0; at = zip.indexOf('PK\u0003\u0004', at + 4)) {
    const nameLength = zip.readUInt16LE(at + 26);
    const start = at + 30 + nameLength + zip.readUInt16LE(at + 28);
    if (zip.toString('utf8', at + 30, at + 30 + nameLength) !== name) continue;
    return inflateRawSync(zip.subarray(start)).toString('utf8');
  }
  throw new Error(`no ${name} in the file`);
}

/** Every file out of a zip, by its name, as text. A picture comes out garbled, and its words would still be found. */
export function filesIn(zip: Buffer): Record<string, string> {
  const files: Record<string, string> = {};
  for (let at = zip.indexOf('PK\u0003\u0004'); at >= 0; at = zip.indexOf('PK\u0003\u0004', at + 4)) {
    const nameLength = zip.readUInt16LE(at + 26);
    const start = at + 30 + nameLength + zip.readUInt16LE(at + 28);
    const name = zip.toString('utf8', at + 30, at + 30 + nameLength);
    const isStored = zip.readUInt16LE(at + 8) === 0;
    const size = zip.readUInt32LE(at + 18);
    files[name] = isStored
      ? zip.subarray(start, start + size).toString('utf8')
      : inflateRawSync(zip.subarray(start)).toString('utf8');
  }
  return files;
}
