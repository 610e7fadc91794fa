import { crc32, deflateRawSync } from 'node:zlib';

/** A file in an archive as somebody might forge it: everything that is left out is as it should be. */
export interface ForgedEntry {
  readonly name: string;
  readonly content: Buffer;
  /** What the directory says it unpacks to. */
  readonly declaredSize?: number;
  readonly nameInside?: string;
  readonly isLink?: boolean;
  readonly isEncrypted?: boolean;
}

export function zipOf(entries: readonly ForgedEntry[]): Buffer {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, content, declaredSize = content.length, nameInside = name, isLink, isEncrypted } of entries) {
    const packed = deflateRawSync(content);
    const numbers = (of: Buffer): Buffer => {
      const header = Buffer.alloc(26);
      header.writeUInt16LE(20, 0);
      header.writeUInt16LE(isEncrypted ? 1 : 0, 2);
      header.writeUInt16LE(8, 4);
      header.writeUInt32LE(crc32(content), 10);
      header.writeUInt32LE(packed.length, 14);
      header.writeUInt32LE(declaredSize, 18);
      header.writeUInt16LE(of.length, 22);
      return header;
    };
    const local = Buffer.from(nameInside);
    parts.push(Buffer.from('PK\u0003\u0004', 'latin1'), numbers(local), local, packed);
    const listed = Buffer.from(name);
    const place = Buffer.alloc(14);
    if (isLink) place.writeUInt32LE(0xa1ff0000, 6);
    place.writeUInt32LE(offset, 10);
    const madeBy = Buffer.from([20, 3]);
    directory.push(Buffer.from('PK\u0001\u0002', 'latin1'), madeBy, numbers(listed), place, listed);
    offset += 30 + local.length + packed.length;
  }
  const list = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write('PK\u0005\u0006', 0, 'latin1');
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(list.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...parts, list, end]);
}

const xml = (text: string): Buffer => Buffer.from(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>${text}`);
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

export interface WorkbookParts {
  /** The rows of the one sheet, as XML. */
  readonly sheet: string;
  readonly is1904?: boolean;
  readonly sharedStrings?: Buffer;
  readonly more?: readonly ForgedEntry[];
}

/** A workbook by hand: what a spreadsheet program writes, and what it never would. */
export function workbookOf({ sheet, is1904, sharedStrings, more = [] }: WorkbookParts): Buffer {
  return zipOf([
    {
      name: '[Content_Types].xml',
      content: xml('<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>'),
    },
    {
      name: 'xl/workbook.xml',
      content: xml(
        `<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}">${is1904 ? '<workbookPr date1904="1"/>' : ''}<sheets><sheet name="Sheet1" sheetId="1" r:id="rId1"/></sheets></workbook>`,
      ),
    },
    {
      name: 'xl/_rels/workbook.xml.rels',
      content: xml(
        `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${RELATIONS}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
      ),
    },
    {
      name: 'xl/styles.xml',
      content: xml(`<styleSheet xmlns="${MAIN}"><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>`),
    },
    {
      name: 'xl/worksheets/sheet1.xml',
      content: xml(`<worksheet xmlns="${MAIN}"><sheetData>${sheet}</sheetData></worksheet>`),
    },
    ...(sharedStrings ? [{ name: 'xl/sharedStrings.xml', content: sharedStrings }] : []),
    ...more,
  ]);
}
