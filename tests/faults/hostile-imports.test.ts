import { describe, expect, test } from 'vitest';
import { openDesk, type TestDesk } from '../support/desk.ts';
import { choose, everyRow } from '../support/exchange.ts';
import { type ForgedEntry, workbookOf, zipOf } from '../support/hostile-files.ts';

const MB = 1024 * 1024;
const cell = (place: string, text: string): string => `<c r="${place}" t="inlineStr"><is><t>${text}</t></is></c>`;
const row = `<row r="1">${cell('A1', 'Name')}</row><row r="2">${cell('A2', 'Amina')}</row>`;
const harmless = (): Buffer => workbookOf({ sheet: row });
const withEntry = (entry: ForgedEntry): Buffer => workbookOf({ sheet: row, more: [entry] });
const doctype = (body: string): Buffer => Buffer.from(`<?xml version="1.0"?>${body}<sst><si><t>&a;</t></si></sst>`);
const card = (...lines: readonly string[]): string =>
  ['BEGIN:VCARD', 'VERSION:3.0', ...lines, 'END:VCARD'].join('\r\n');

/** Each made on the spot, each as somebody might send it. */
const HOSTILE: readonly (readonly [title: string, name: string, reason: string, make: () => string | Uint8Array])[] = [
  [
    'a workbook of a few kilobytes that unpacks to a gigabyte',
    'a.xlsx',
    'archiveTooLarge',
    () => zipOf([{ name: 'xl/worksheets/sheet1.xml', content: Buffer.alloc(8 * MB, 32), declaredSize: 1024 * MB }]),
  ],
  [
    'one that says it is small and is not',
    'a.xlsx',
    'archiveTooLarge',
    () => withEntry({ name: 'xl/worksheets/sheet2.xml', content: Buffer.alloc(210 * MB, 32), declaredSize: 100 }),
  ],
  [
    'more parts than any table has',
    'a.xlsx',
    'archiveTooManyEntries',
    () => zipOf(Array.from({ length: 2001 }, (_, index) => ({ name: `xl/${index}.bin`, content: Buffer.from('x') }))),
  ],
  [
    'a name that leads out of the folder',
    'a.xlsx',
    'archiveNames',
    () => withEntry({ name: '../../evil.xml', content: Buffer.from('x') }),
  ],
  ['an absolute name', 'a.xlsx', 'archiveNames', () => withEntry({ name: '/etc/evil.xml', content: Buffer.from('x') })],
  ['a name with a drive', 'a.xlsx', 'archiveNames', () => withEntry({ name: 'C:evil.xml', content: Buffer.from('x') })],
  [
    'a name that another system reads otherwise',
    'a.xlsx',
    'archiveNames',
    () => withEntry({ name: 'xl\\worksheets\\sheet9.xml', content: Buffer.from('x') }),
  ],
  [
    'the same name twice, in other letters',
    'a.xlsx',
    'archiveNames',
    () => withEntry({ name: 'XL/Workbook.xml', content: Buffer.from('x') }),
  ],
  [
    'two names for one part',
    'a.xlsx',
    'archiveNames',
    () => withEntry({ name: 'xl/a.xml', nameInside: 'xl/b.xml', content: Buffer.from('<a/>') }),
  ],
  [
    'a link in place of a part',
    'a.xlsx',
    'archiveNames',
    () => withEntry({ name: 'xl/a.xml', content: Buffer.from('/etc/passwd'), isLink: true }),
  ],
  [
    'a part with a password',
    'a.xlsx',
    'archiveEncrypted',
    () => withEntry({ name: 'xl/a.xml', content: Buffer.from('<a/>'), isEncrypted: true }),
  ],
  [
    'entities that unfold without end',
    'a.xlsx',
    'xmlForbidden',
    () =>
      workbookOf({
        sheet: row,
        sharedStrings: doctype(
          '<!DOCTYPE s [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;">]>',
        ),
      }),
  ],
  [
    'an entity that reads another file',
    'a.xlsx',
    'xmlForbidden',
    () => workbookOf({ sheet: row, sharedStrings: doctype('<!DOCTYPE s [<!ENTITY a SYSTEM "file:///etc/passwd">]>') }),
  ],
  [
    'a declaration hidden in another encoding',
    'a.xlsx',
    'xmlForbidden',
    () =>
      workbookOf({ sheet: row, sharedStrings: Buffer.from('\ufeff<?xml version="1.0"?><!DOCTYPE s><s/>', 'utf16le') }),
  ],
  [
    'a hundred thousand levels',
    'a.xlsx',
    'xmlTooDeep',
    () => workbookOf({ sheet: row, sharedStrings: Buffer.from('<s>'.repeat(100_000) + '</s>'.repeat(100_000)) }),
  ],
  [
    'a cell at the end of the world',
    'a.xlsx',
    'tooManyColumns',
    () => workbookOf({ sheet: `<row r="1">${cell('XFD1', 'Name')}</row>` }),
  ],
  [
    'a row behind all rows',
    'a.xlsx',
    'tooManyRows',
    () => workbookOf({ sheet: `<row r="999999999999">${cell('A999999999999', 'Name')}</row>` }),
  ],
  ['an archive cut off', 'a.xlsx', 'archiveDamaged', () => harmless().subarray(0, 400)],
  [
    'a directory that points past its end',
    'a.xlsx',
    'archiveDamaged',
    () => {
      const bytes = Buffer.from(harmless());
      bytes.writeUInt32LE(0xfffffff0, bytes.length - 6);
      return bytes;
    },
  ],
  [
    'an archive that is no workbook',
    'a.xlsx',
    'notAWorkbook',
    () => zipOf([{ name: 'xl/a.xml', content: Buffer.from('<a/>') }]),
  ],
  ['a workbook that says it is a table of text', 'a.csv', 'wrongType', harmless],
  [
    'a document of another office program under the name of a workbook',
    'a.xlsx',
    'notAWorkbook',
    () => zipOf([{ name: 'content.xml', content: Buffer.from('<office/>') }]),
  ],
  ['bytes of no kind', 'a.csv', 'notText', () => Buffer.from(Array.from({ length: 5000 }, (_, at) => (at * 73) % 251))],
  ['a table of text that says it is a workbook', 'a.xlsx', 'wrongType', () => 'Name\nAmina'],
  ['a program that says it is a table', 'a.csv', 'wrongType', () => Buffer.from('MZ\u0090\u0000 program')],
  ['a page of portable documents that says it is a card', 'a.vcf', 'wrongType', () => '%PDF-1.7 ...'],
  ['cards that say they are a table', 'a.csv', 'wrongType', () => card('FN:Amina')],
  ['an old workbook', 'a.xls', 'oldWorkbook', () => Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])],
  [
    'a workbook with a password',
    'a.xlsx',
    'oldWorkbook',
    () => Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
  ],
  ['a file of no known kind', 'a.exe', 'unknownType', () => 'Name\nAmina'],
  ['a file without a kind', 'contacts', 'unknownType', () => 'Name\nAmina'],
  ['an empty file', 'a.csv', 'empty', () => ''],
  ['a table of blanks', 'a.csv', 'noRows', () => 'Name\n\n  ,\n'],
  ['a quotation mark that is never closed', 'a.csv', 'notReadable', () => `Name\n"Amina\n${'x,y\n'.repeat(10)}`],
  ['a cell of two megabytes', 'a.csv', 'cellTooLong', () => `Name\n"${'x'.repeat(2 * MB)}"\n`],
  ['a thousand columns', 'a.csv', 'tooManyColumns', () => `${'a,'.repeat(1000)}\n${'b,'.repeat(1000)}\n`],
  ['a quarter of a million rows', 'a.csv', 'tooManyRows', () => `Name\n${'Amina\n'.repeat(250_000)}`],
  ['a quarter of a million cards', 'a.vcf', 'tooManyRows', () => `${card('FN:A')}\r\n`.repeat(250_000)],
  ['more than fifty megabytes', 'a.csv', 'tooLarge', () => Buffer.alloc(50 * MB + 1, 97)],
  [
    'a card without end',
    'a.vcf',
    'recordTooLong',
    () => card('FN:A', ...Array.from({ length: 20_000 }, (_, index) => `EMAIL:a${index}@x.example`)),
  ],
  [
    'a meeting to which everybody is invited',
    'a.ics',
    'recordTooLong',
    () => `BEGIN:VCALENDAR\nBEGIN:VEVENT\n${'ATTENDEE:mailto:a@x.example\n'.repeat(20_000)}END:VEVENT\nEND:VCALENDAR`,
  ],
  ['a calendar without a meeting', 'a.ics', 'noRows', () => 'BEGIN:VCALENDAR\r\nVERSION:2.0\r\nEND:VCALENDAR'],
];

describe('a hostile file', () => {
  test('is refused with its own reason, quickly and in little memory, and changes nothing', async () => {
    const opened = await openDesk();
    const before = await everyRow(opened.profileDir);
    const found: unknown[] = [];
    for (const [title, name, , make] of HOSTILE) {
      const refusal = (await choose(opened, name, make())) as { code?: string; reason?: string } | null;
      found.push([title, refusal?.code === 'fileRefused' ? refusal.reason : refusal]);
    }
    expect(found).toEqual(HOSTILE.map(([title, , reason]) => [title, reason]));
    expect(await opened.desk.exchange.current.query()).toBeNull();
    expect(await everyRow(opened.profileDir)).toEqual(before);
    // The worker that unpacked them is gone, and its memory with it.
    expect(process.memoryUsage().rss).toBeLessThan(1200 * MB);
  }, 120_000);
});

describe('a file that is odd and honest', () => {
  const rowsOf = async (opened: TestDesk, name: string, content: string | Uint8Array): Promise<number> => {
    expect(await choose(opened, name, content)).toBeNull();
    const current = await opened.desk.exchange.current.query();
    return current?.summary.sheets.reduce((sum, { rowCount }) => sum + rowCount, 0) ?? 0;
  };

  test('is read: endless series, remote pictures, formulas, names of objects as headings', async () => {
    const opened = await openDesk();
    const events = ['FREQ=SECONDLY', 'FREQ=YEARLY;BYDAY=MO,MO;BYSETPOS=400', 'FREQ=DAILY;COUNT=999999999;BYHOUR=1,2,3']
      .map((rule) => `BEGIN:VEVENT\r\nSUMMARY:x\r\nDTSTART:20200101T000000\r\nRRULE:${rule}\r\nEND:VEVENT`)
      .join('\r\n');
    expect(await rowsOf(opened, 'a.ics', `BEGIN:VCALENDAR\r\nVERSION:2.0\r\n${events}\r\nEND:VCALENDAR`)).toBe(3);
    expect(
      await rowsOf(opened, 'a.vcf', card('FN:A', 'PHOTO;VALUE=uri:http://tracker.example/1', 'LOGO:ftp://x')),
    ).toBe(1);
    expect(await rowsOf(opened, 'a.csv', '__proto__,constructor,Name\n{"polluted":1},x,=cmd()\n')).toBe(1);
    const formula = `<row r="1">${cell('A1', 'Name')}</row><row r="2"><c r="A2" t="str"><f>WEBSERVICE("http://x")</f><v>=1+1</v></c></row>`;
    expect(await rowsOf(opened, 'a.xlsx', workbookOf({ sheet: formula }))).toBe(1);
    const current = await opened.desk.exchange.current.query();
    expect(current?.summary.sheets[0]?.samples).toEqual([['=1+1']]);
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });
});
