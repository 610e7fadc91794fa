/**
 * Which characters the shipped fonts can draw, read from their `cmap` tables.
 *
 * The typesetter alone would print a box, or refuse the whole paper without saying which name it was; so the check is made
 * before. Source of the layout: OpenType specification, tables `cmap` formats 4 and 12.
 */
export function coverageOf(fonts: readonly Uint8Array[]): ReadonlySet<number> {
  const covered = new Set<number>();
  for (const font of fonts) addCoverage(new DataView(font.buffer, font.byteOffset, font.byteLength), covered);
  return covered;
}

/**
 * The characters of the texts that no font covers, each once, in order of appearance. Blanks and characters without a shape
 * of their own (joiners, variation selectors) need no glyph.
 */
export function charactersWithoutFont(texts: Iterable<string>, covered: ReadonlySet<number>): readonly string[] {
  const missing = new Set<string>();
  for (const text of texts) {
    for (const character of text) {
      if (!covered.has(character.codePointAt(0) ?? 0) && !SHAPELESS.test(character)) missing.add(character);
    }
  }
  return [...missing];
}

const SHAPELESS = /^[\p{White_Space}\p{Default_Ignorable_Code_Point}]$/u;

function addCoverage(font: DataView, covered: Set<number>): void {
  const cmap = tableOffset(font, 'cmap');
  const subtables = font.getUint16(cmap + 2);
  for (let index = 0; index < subtables; index += 1) {
    const subtable = cmap + font.getUint32(cmap + 4 + index * 8 + 4);
    const format = font.getUint16(subtable);
    if (format === 4) addFormat4(font, subtable, covered);
    if (format === 12) addFormat12(font, subtable, covered);
  }
}

function tableOffset(font: DataView, tag: string): number {
  const tables = font.getUint16(4);
  for (let index = 0; index < tables; index += 1) {
    const entry = 12 + index * 16;
    const name = String.fromCharCode(...[0, 1, 2, 3].map((letter) => font.getUint8(entry + letter)));
    if (name === tag) return font.getUint32(entry + 8);
  }
  throw new Error(`a shipped font has no ${tag} table: it is damaged or no OpenType font`);
}

/** Segments of the first 65,536 characters. A segment may leave single characters out by mapping them to glyph 0. */
function addFormat4(font: DataView, subtable: number, covered: Set<number>): void {
  const segments = font.getUint16(subtable + 6) / 2;
  const ends = subtable + 14;
  const starts = ends + segments * 2 + 2;
  const deltas = starts + segments * 2;
  const offsets = deltas + segments * 2;
  for (let segment = 0; segment < segments; segment += 1) {
    const end = font.getUint16(ends + segment * 2);
    const start = font.getUint16(starts + segment * 2);
    const delta = font.getUint16(deltas + segment * 2);
    const offsetAt = offsets + segment * 2;
    const offset = font.getUint16(offsetAt);
    for (let character = start; character <= end && character < 0xffff; character += 1) {
      const glyph = offset === 0 ? character : font.getUint16(offsetAt + offset + (character - start) * 2);
      if (glyph !== 0 && ((glyph + delta) & 0xffff) !== 0) covered.add(character);
    }
  }
}

function addFormat12(font: DataView, subtable: number, covered: Set<number>): void {
  const groups = font.getUint32(subtable + 12);
  for (let group = 0; group < groups; group += 1) {
    const entry = subtable + 16 + group * 12;
    const end = font.getUint32(entry + 4);
    for (let character = font.getUint32(entry); character <= end; character += 1) covered.add(character);
  }
}
