import { deflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import writeXlsx from 'write-excel-file/node';
import { guessMapping } from '../../domain/header-mapping.ts';
import { decodeText, guessEncoding } from '../../electron/imports/decode-text.ts';
import { FileRefusalError } from '../../electron/imports/file-refusal.ts';
import { openArchive, plainArchive } from '../../electron/imports/open-archive.ts';
import { guessSeparator, readCsv } from '../../electron/imports/read-csv.ts';
import { readIcal } from '../../electron/imports/read-ical.ts';
import { readVcards } from '../../electron/imports/read-vcard.ts';
import { readXlsx } from '../../electron/imports/read-xlsx.ts';
import { WINDOWS_ZONES } from '../../electron/imports/windows-zones.ts';
import { workbookOf } from '../support/hostile-files.ts';

/** Words as a single-byte page of Windows writes them. */
function windows(text: string, page: 'windows-1250' | 'windows-1251' | 'windows-1252'): Uint8Array {
  const letters = new Map(
    Array.from({ length: 256 }, (_, byte) => [new TextDecoder(page).decode(new Uint8Array([byte])), byte]),
  );
  return new Uint8Array(Array.from(text, (letter) => letters.get(letter) ?? 63));
}

describe('the encoding of a file', () => {
  const words = 'Emri,Shënim\nĐorđe Petrović,čaj';
  test.each([
    ['utf-8', Buffer.from(words)],
    ['utf-8', Buffer.from(`\ufeff${words}`)],
    ['utf-16le', Buffer.from(`\ufeff${words}`, 'utf16le')],
    ['utf-16le', Buffer.from(words, 'utf16le')],
    ['utf-16be', Buffer.from(`\ufeff${words}`, 'utf16le').swap16()],
    ['utf-16be', Buffer.from(words, 'utf16le').swap16()],
  ] as const)('%s is told by its bytes', (encoding, bytes) => {
    expect(guessEncoding(bytes)).toBe(encoding);
    expect(decodeText(bytes, encoding).replace(/^\ufeff/, '')).toBe(words);
  });

  test.each([
    'Đorđe Petrović, Kostić, Čačak, Niš',
    'Ivan Jović; Ana Šimić; Luka Vučić',
    'Łukasz Wałęsa, Kraków, Żółć',
    'Jiří Dvořák, Přemysl',
    'Orbán Győző, Erdős',
  ])('Windows-1250 makes words of %s', (text) => {
    expect(guessEncoding(windows(text, 'windows-1250'))).toBe('windows-1250');
  });

  test.each([
    'Hélène Lefèvre, Genève, Père',
    'José Muñoz, España, señor',
    'João Conceição, São Paulo',
    'Jørgen Sørensen, Tromsø',
    'Åse Bjørk, Lærke, Ålesund',
    'Niccolò è già qui, città',
  ])('Windows-1252 makes words of %s', (text) => {
    expect(guessEncoding(windows(text, 'windows-1252'))).toBe('windows-1252');
  });

  test.each(['Име;Држава\nЂорђе Примеровић;Црна Гора\nana@example.org;+381 11', 'Иван Примеров, Посол'])(
    'Windows-1251 makes words of %s',
    (text) => {
      const bytes = windows(text, 'windows-1251');
      expect(guessEncoding(bytes)).toBe('windows-1251');
      expect(decodeText(bytes, 'windows-1251')).toBe(text);
    },
  );

  test('of a line that another program added is told by itself, and spoils no other', () => {
    const lines = ['Name,Notes', 'José Ejemplo,señor', 'Çelik Përmendësi,ë', ''].join('\r\n');
    const bytes = Buffer.concat([Buffer.from(lines), windows('Hélène Lefèvre,Genève', 'windows-1252')]);
    expect(guessEncoding(bytes)).toBe('utf-8');
    expect(decodeText(bytes, 'utf-8')).toBe(`${lines}Hélène Lefèvre,Genève`);
  });

  test('a letter cut in two at the end of what is looked at is no other encoding', () => {
    const bytes = Buffer.from(`${'a'.repeat(1024 * 1024 - 1)}ë`);
    expect(guessEncoding(bytes)).toBe('utf-8');
  });
});

describe('a table of text', () => {
  test.each([
    ['a,b,c\n1,"x;y;z",3\n', ','],
    ['a;b\n"1,5,6";2\n', ';'],
    ['a\tb\n1\t2', '\t'],
    ['a|b|c\n1|2|3', '|'],
    ['sep=;\na;b\n1;2', ';'],
  ] as const)('%j is cut at %j', (text, separator) => expect(guessSeparator(text)).toBe(separator));

  test('keeps line breaks in quotes, rows of another length, and the number of each line', () => {
    const sheet = readCsv('Name,Notes\r\n"Amina ""A"" W","one\r\ntwo"\r\n\r\nJoseph\r\n', ',', 'x');
    expect(sheet).toMatchObject({
      columns: ['Name', 'Notes'],
      rows: [['Amina "A" W', 'one\r\ntwo'], ['Joseph']],
      rowNumbers: [2, 4],
    });
  });

  test('comes back cell by cell, whatever stands in quotes', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', 'é', '"', '\n', '\r\n', ',', ';', ' '), maxLength: 6 });
    fc.assert(
      fc.property(
        fc.array(fc.tuple(cell, cell, cell), { minLength: 1, maxLength: 6 }),
        fc.constantFrom('\n', '\r\n'),
        (rows, newline) => {
          const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;
          const lines = rows.map((row) => ['"x"', ...row.map(quoted)].join(','));
          const sheet = readCsv(['Id,Name,Notes,Country', ...lines].join(newline), ',', 'x');
          expect(sheet?.rows).toEqual(rows.map((row) => ['x', ...row]));
        },
      ),
    );
  });

  test.each([
    ['"a"b,c', ['"a"b', 'c']],
    ['he said "hi",c', ['he said "hi"', 'c']],
    ['"a" ,c', ['a', 'c']],
  ])('%s, as nobody should write it, takes no other row with it', (line, cells) => {
    const sheet = readCsv(`Name,Notes\n${line}\nAmina,second\n`, ',', 'x');
    expect(sheet?.rows).toEqual([cells, ['Amina', 'second']]);
  });

  test('with a quote that is never closed is refused', () => {
    expect(() => readCsv('Name,Notes\nAmina,"never\nclosed', ',', 'x')).toThrow(FileRefusalError);
  });

  test('finds its headings below a title, and takes off the apostrophe that an export put', () => {
    const sheet = readCsv("Contacts of the desk,,\n,,\nName,Country,Phone\nAmina,KEN,'+254 1\n", ',', 'x');
    expect(sheet).toMatchObject({
      columns: ['Name', 'Country', 'Phone'],
      rows: [['Amina', 'KEN', '+254 1']],
      rowNumbers: [4],
    });
  });

  test('without headings begins with its first row, and has columns without names', () => {
    const sheet = readCsv('Amina Mfano,Kenya,amina@example.org\nAna Shembulli,Albania,ana@example.org\n', ',', 'x');
    expect(sheet).toMatchObject({ columns: ['', '', ''], rowNumbers: [1, 2] });
  });

  test('has as many columns as hold something, however many empty ones a spreadsheet wrote behind them', () => {
    const empty = ','.repeat(900);
    expect(readCsv(`Name,Country${empty}\nAmina,Kenya${empty}\n`, ',', 'x')).toMatchObject({
      columns: ['Name', 'Country'],
      rows: [expect.arrayContaining(['Amina', 'Kenya'])],
    });
    // Most rows have a third cell: its heading is missing.
    expect(readCsv('Name,Country\nA,Kenya,x\nB,Kenya,y\nC,Kenya\n', ',', 'x')).toMatchObject({
      columns: ['Name', 'Country', ''],
      flaws: new Map(),
    });
  });

  test('with names that objects have by birth as headings is a table like any other', () => {
    const sheet = readCsv('__proto__,constructor,Name\n1,2,Amina\n', ',', 'x');
    expect(sheet?.columns).toEqual(['__proto__', 'constructor', 'Name']);
    expect(({} as Record<string, unknown>).Name).toBeUndefined();
  });
});

describe('a workbook', () => {
  test('gives its sheets with dates as dates, numbers as they stand, and formulas as what they last showed', async () => {
    const bytes = await workbookOf({
      sheet: `<row r="1"><c r="A1" t="inlineStr"><is><t>Name</t></is></c><c r="B1" t="inlineStr"><is><t>Phone</t></is></c><c r="C1" t="inlineStr"><is><t>Born on</t></is></c></row>
        <row r="2"><c r="A2" t="str"><f>HYPERLINK("http://x")</f><v>Amina</v></c><c r="B2"><v>38344123456789012</v></c><c r="C2" s="1"><v>45742</v></c></row>`,
    });
    const [sheet] = await readXlsx(bytes);
    expect(sheet?.rows).toEqual([['Amina', '38344123456789012', '2025-03-26']]);
  });

  test('tells of formulas without a value and of errors, and writes long numbers digit by digit', async () => {
    const text = (place: string, words: string): string => `<c r="${place}" t="inlineStr"><is><t>${words}</t></is></c>`;
    const bytes = await workbookOf({
      sheet: `<row r="1">${text('A1', 'Name')}${text('B1', 'Phone')}</row>
        <row r="2"><c r="A2"><f>CONCATENATE("A","B")</f></c><c r="B2"><v>2.54700123456E11</v></c></row>
        <row r="3"><c r="A3"><f t="shared" si="0"/></c><c r="B3"><v>44123456.0</v></c></row>
        <row r="4"><c r="A4" t="e"><f>NA()</f><v>#N/A</v></c></row>
        <row r="5"><c r="A5" t="str"><f>A9</f><v></v></c>${text('B5', 'x')}</row>`,
    });
    const [sheet] = await readXlsx(bytes);
    expect(sheet?.rows).toEqual([
      ['=CONCATENATE("A","B")', '254700123456'],
      ['=f()', '44123456'],
      ['#N/A', ''],
      ['', 'x'],
    ]);
    expect([...(sheet?.flaws ?? [])]).toEqual([
      [2, [{ index: 0, problem: 'formula' }]],
      [3, [{ index: 0, problem: 'formula' }]],
    ]);
  });

  test('that counts its days from 1904 has the same dates', async () => {
    const bytes = await workbookOf({
      is1904: true,
      sheet: `<row r="1"><c r="A1" t="inlineStr"><is><t>Name</t></is></c><c r="B1" t="inlineStr"><is><t>Born on</t></is></c></row>
        <row r="2"><c r="A2" t="inlineStr"><is><t>Amina</t></is></c><c r="B2" s="1"><v>44280.604166666664</v></c></row>`,
    });
    expect((await readXlsx(bytes))[0]?.rows).toEqual([['Amina', '2025-03-26 14:30']]);
  });

  test('of our own writer comes back, and so do its pictures’ absence and its many sheets', async () => {
    const buffer = await writeXlsx([
      { sheet: 'One', data: [[{ value: 'Name', type: String }], [{ value: 'Ana', type: String }]] },
      { sheet: 'Two', data: [[{ value: 'Name', type: String }], [{ value: ' Joseph ', type: String }]] },
    ]).toBuffer();
    expect((await readXlsx(buffer)).map(({ name, rows }) => [name, rows])).toEqual([
      ['One', [['Ana']]],
      ['Two', [[' Joseph ']]],
    ]);
  });
});

describe('an archive', () => {
  test('is rebuilt from what was checked, byte for byte', () => {
    const files = new Map([
      ['a.xml', Buffer.from('<a/>')],
      ['b/c.xml', deflateRawSync(Buffer.from('x'))],
    ]);
    expect(openArchive(new Uint8Array(plainArchive(files)), () => true)).toEqual(files);
  });
});

describe('cards', () => {
  const rows = (text: string) => {
    return readVcards(text, 'cards').flatMap((sheet) =>
      sheet.rows.map((row) =>
        Object.fromEntries(
          sheet.columns.map((column, index) => [column, row[index]]).filter(([, cell]) => cell !== ''),
        ),
      ),
    );
  };

  test('of a house are no people: they come on a sheet of their own', () => {
    const text = [
      'BEGIN:VCARD',
      'VERSION:3.0',
      'N:;;;;',
      'FN:Ministry of Example',
      'ORG:Ministry of Example;',
      'X-ABShowAs:COMPANY',
      'TEL:+254 20 555 0100',
      'ADR;type=WORK:;;;Nairobi;;;Kenya',
      'END:VCARD',
      'BEGIN:VCARD',
      'VERSION:4.0',
      'KIND:org',
      'FN:Parliament of Example',
      'END:VCARD',
      'BEGIN:VCARD',
      'VERSION:3.0',
      'FN:Amina Mfano',
      'END:VCARD',
    ].join('\r\n');
    const sheets = readVcards(text, 'cards');
    expect(sheets.map((sheet) => [sheet.name, guessMapping(sheet.columns, sheet.name).kind, sheet.rowNumbers])).toEqual(
      [
        ['Bodies', 'body', [1, 2]],
        ['cards', 'person', [3]],
      ],
    );
    expect(rows(text)).toMatchObject([
      { Body: 'Ministry of Example', State: 'Kenya', Notes: '+254 20 555 0100\nNairobi, Kenya' },
      { Body: 'Parliament of Example' },
      { Name: 'Amina Mfano' },
    ]);
  });

  test('of version 3.0 and 4.0, with groups, folded lines and several addresses', () => {
    const text = [
      'BEGIN:VCARD',
      'VERSION:3.0',
      'N:Wanjiru;Amina;;Dr;',
      'FN:Amina Wanjiru',
      'ORG:Ministry of Foreign Affairs;Europe',
      'TITLE:Director',
      'item1.EMAIL;TYPE=INTERNET,work:amina@exa',
      ' mple.org',
      'EMAIL:private@example.org',
      'TEL;TYPE=cell:+254 700 1',
      'ADR;TYPE=WORK:;;Harambee Ave;Nairobi;;;Kenya',
      'NOTE:one\\ntwo\\, three',
      'PHOTO;VALUE=uri:http://tracker.example/x.png',
      'END:VCARD',
      'BEGIN:VCARD',
      'VERSION:4.0',
      'UID:urn:uuid:01890000-0000-7000-8000-000000000001',
      'FN:Ђорђе Пример',
      'TEL;VALUE=uri:tel:+381-1-555',
      'END:VCARD',
    ].join('\r\n');
    expect(rows(text)).toEqual([
      {
        Name: 'Amina Wanjiru',
        'Form of address': 'Dr',
        State: 'Kenya',
        'E-mail': 'amina@example.org; private@example.org',
        Mobile: '+254 700 1',
        'Postal address': 'Harambee Ave, Nairobi, Kenya',
        Notes: 'one\ntwo, three',
        Post: 'Director, Europe',
        Body: 'Ministry of Foreign Affairs',
      },
      { Name: 'Ђорђе Пример', Telephone: '+381-1-555', Id: 'urn:uuid:01890000-0000-7000-8000-000000000001' },
    ]);
    expect(JSON.stringify(rows(text))).not.toContain('tracker');
  });

  test('of version 2.1 as an old Outlook writes them', () => {
    const text = [
      'BEGIN:VCARD',
      'VERSION:2.1',
      'N;CHARSET=utf-8;ENCODING=QUOTED-PRINTABLE:Shembulli;=C3=8Bma',
      'FN;CHARSET=Windows-1252;ENCODING=QUOTED-PRINTABLE:=CBma =',
      'Shembulli',
      'TEL;WORK;VOICE:044 123 456',
      'EMAIL;PREF;INTERNET:ema@example.org',
      'END:VCARD',
    ].join('\r\n');
    expect(rows(text)).toEqual([{ Name: 'Ëma Shembulli', 'E-mail': 'ema@example.org', Telephone: '044 123 456' }]);
  });

  test('keep all that the desk has a place for, and tell of the rest', () => {
    const text = [
      'BEGIN:VCARD',
      'VERSION:3.0',
      'N:Mfano;Amina;;H.E.;',
      'FN:Amina Mfano',
      'NICKNAME:Mimi,Amy',
      'X-PHONETIC-FIRST-NAME:Ah-MEE-na',
      'X-PHONETIC-LAST-NAME:M-FAH-no',
      'BDAY:1970-03-14',
      'TEL;type=CELL;type=VOICE:+254 700 123 456',
      'TEL;type=WORK;type=VOICE:+254 20 765 4321',
      'TEL;VALUE=uri;TYPE=voice:tel:+254-20-765-4321;ext=12',
      'TEL;type=WORK;type=FAX:+254 20 765 4322',
      'item1.TEL:+254 733 999 888',
      'item1.X-ABLabel:Assistant',
      'ADR;type=HOME:;;;;;;',
      'ADR;type=WORK:;;Harambee Avenue\\nOld Treasury, 2;Nairobi;;00100;Kenya',
      'NOTE:Met in Nairobi, twice; speaks \\ French',
      'URL:https://example.org',
      'CATEGORIES:Recognition,Africa',
      'PHOTO;VALUE=uri:http://tracker.example/x.png',
      'END:VCARD',
    ].join('\r\n');
    expect(rows(text)).toEqual([
      {
        Name: 'Amina Mfano',
        'Other spellings': 'Mimi, Amy',
        Pronunciation: 'Ah-MEE-na M-FAH-no',
        'Form of address': 'H.E.',
        'Born on': '1970-03-14',
        State: 'Kenya',
        Mobile: '+254 700 123 456',
        Telephone: '+254 20 765 4321; +254-20-765-4321;ext=12',
        'Postal address': 'Harambee Avenue, Old Treasury, 2, Nairobi, 00100, Kenya',
        Notes: 'Met in Nairobi, twice; speaks \\ French\nFax: +254 20 765 4322\nAssistant: +254 733 999 888',
      },
    ]);
    expect(readVcards(text, 'cards')[0]?.remarks).toEqual(
      new Map([[1, [{ remark: 'leftAside', text: 'URL, CATEGORIES, PHOTO' }]]]),
    );
  });

  test.each([
    ['NOTE;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:n=C3=AB, dy=0D=0Atre', 'në, dy\ntre'],
    ['NOTE:one, two; three', 'one, two; three'],
  ])('of version 2.1 keep a text with a comma whole: %s', (line, note) => {
    expect(rows(['BEGIN:VCARD', 'VERSION:2.1', 'FN:Ema', line, 'END:VCARD'].join('\r\n'))).toEqual([
      { Name: 'Ema', Notes: note },
    ]);
  });

  test('without any name but that of a house are the house', () => {
    const card = [
      'BEGIN:VCARD',
      'VERSION:3.0',
      'N:;;;;',
      'FN:Embassy of Example',
      'ORG:Embassy of Example',
      'END:VCARD',
    ];
    expect(rows(card.join('\n'))).toEqual([{ Body: 'Embassy of Example' }]);
  });

  test('that are lists of other cards are nobody', () => {
    const list = (kind: string) => ['BEGIN:VCARD', 'VERSION:3.0', 'FN:Friends', kind, 'END:VCARD'];
    const lists = [...list('KIND:group'), ...list('X-ADDRESSBOOKSERVER-KIND:group')];
    expect(rows([...lists, 'BEGIN:VCARD', 'VERSION:3.0', 'FN:Ana', 'END:VCARD'].join('\n'))).toEqual([{ Name: 'Ana' }]);
    expect(() => readVcards(lists.join('\n'), 'cards')).toThrow(FileRefusalError);
  });

  test('of which one is broken do not take the others with it', () => {
    const text = 'BEGIN:VCARD\nVERSION:3.0\n:::\u0001garbage\nFN\nBEGIN:VCARD\nVERSION:3.0\nFN:Ana\nEND:VCARD';
    expect(rows(text)).toEqual([{}, { Name: 'Ana' }]);
  });
});

describe('a calendar', () => {
  test('gives its meetings with day, hour, zone and guests; an alarm inside is none of it', () => {
    const sheet = readIcal(
      [
        'BEGIN:VCALENDAR',
        'BEGIN:VEVENT',
        'UID:01890000-0000-7000-8000-000000000001',
        'SUMMARY:Talk\\, then lunch',
        'DTSTART;TZID=Europe/Belgrade:20261101T143000',
        'RRULE:FREQ=YEARLY;COUNT=99999999',
        'ATTENDEE;CN=Amina Wanjiru:mailto:amina@example.org',
        'ATTENDEE:mailto:joseph@example.org',
        'BEGIN:VALARM',
        'DESCRIPTION:Wake up',
        'END:VALARM',
        'END:VEVENT',
        'BEGIN:VEVENT',
        'SUMMARY:Zulu',
        'DTSTART:20261102T090000Z',
        'END:VEVENT',
        'END:VCALENDAR',
      ].join('\r\n'),
      'cal',
    );
    expect(sheet.rows).toEqual([
      [
        '2026-11-01',
        '14:30',
        'Europe/Belgrade',
        '',
        'Talk, then lunch',
        '',
        '',
        'Amina Wanjiru <amina@example.org>; joseph@example.org',
        '01890000-0000-7000-8000-000000000001',
      ],
      ['2026-11-02', '09:00', 'UTC', '', 'Zulu', '', '', '', ''],
    ]);
    expect(sheet.remarks?.get(1)).toEqual([{ remark: 'repeats', text: '' }]);
    expect(sheet.remarks?.get(2)).toEqual([]);
  });

  test('shows the hour that its owner saw, and a description without the markup of a browser', () => {
    const calendar = (zone: string) =>
      readIcal(
        [
          'BEGIN:VCALENDAR',
          `X-WR-TIMEZONE:${zone}`,
          'BEGIN:VEVENT',
          'SUMMARY:Talk',
          'DTSTART:20261101T230000Z',
          'DESCRIPTION:<b>Agenda</b><br>Recognition &amp\\; relations<ul><li>one</li><li>a < b</li></ul>',
          'END:VEVENT',
          'END:VCALENDAR',
        ].join('\r\n'),
        'cal',
      ).rows[0];
    expect(calendar('Europe/Belgrade')?.slice(0, 3)).toEqual(['2026-11-02', '00:00', 'Europe/Belgrade']);
    expect(calendar('Nowhere/Atlantis')?.slice(0, 3)).toEqual(['2026-11-01', '23:00', 'UTC']);
    expect(calendar('Europe/Belgrade')?.[5]).toBe('Agenda\nRecognition & relations\none\na < b');
  });

  test('knows a time zone by the name that Windows has for it, and tells of one that nobody knows', () => {
    const meeting = (start: string) => ['BEGIN:VEVENT', 'SUMMARY:Talk', `DTSTART${start}`, 'END:VEVENT'];
    const sheet = readIcal(
      [
        'BEGIN:VCALENDAR',
        ...meeting(';TZID=Central European Standard Time:20261101T143000'),
        ...meeting(';TZID="W. Europe Standard Time":20261101T143000'),
        ...meeting(';TZID=Customized Time Zone:20261101T143000'),
        ...meeting(';TZID=constructor:20261101T143000'),
        ...meeting(';VALUE=DATE:20261101'),
        'END:VCALENDAR',
      ].join('\r\n'),
      'cal',
    );
    expect(sheet.rows.map(([day, clock, zone]) => [day, clock, zone])).toEqual([
      ['2026-11-01', '14:30', 'Europe/Warsaw'],
      ['2026-11-01', '14:30', 'Europe/Berlin'],
      ['2026-11-01', '14:30', ''],
      ['2026-11-01', '14:30', ''],
      ['2026-11-01', '', ''],
    ]);
    expect([1, 2, 3, 4, 5].map((row) => sheet.remarks?.get(row))).toEqual([
      [],
      [],
      [{ remark: 'unknownZone', text: 'Customized Time Zone' }],
      [{ remark: 'unknownZone', text: 'constructor' }],
      [],
    ]);
  });

  test('knows a zone by its cities, at the end of a path, and where a colon stands in its name', () => {
    const meeting = (start: string) => ['BEGIN:VEVENT', 'SUMMARY:Talk', `DTSTART;TZID=${start}`, 'END:VEVENT'];
    const sheet = readIcal(
      [
        'BEGIN:VCALENDAR',
        ...meeting('"(UTC+01:00) Nowhere, Belgrade, Budapest":20261101T143000'),
        ...meeting('/freeassociation.sourceforge.net/Europe/Belgrade:20261101T143000'),
        ...meeting('tzone://Microsoft/Utc:20261101T143000'),
        ...meeting('tzone://Microsoft/Custom:20261101T143000'),
        'END:VCALENDAR',
      ].join('\r\n'),
      'cal',
    );
    expect(sheet.rows.map(([day, clock, zone]) => [day, clock, zone])).toEqual([
      ['2026-11-01', '14:30', 'Europe/Belgrade'],
      ['2026-11-01', '14:30', 'Europe/Belgrade'],
      ['2026-11-01', '14:30', 'UTC'],
      ['2026-11-01', '14:30', ''],
    ]);
  });

  test('has the host among its guests, and neither rooms, nor who stayed away, nor whose calendar it is', () => {
    const invited = (...parameters: readonly string[]) => `ATTENDEE;${parameters.join(';')}`;
    const calendar = [
      'BEGIN:VCALENDAR',
      'X-WR-CALNAME:desk@example.org',
      'BEGIN:VEVENT',
      'SUMMARY:Talk',
      'DTSTART:20261101T143000',
      'CLASS:CONFIDENTIAL',
      'ORGANIZER;CN=Ana Shembulli:mailto:ana@example.org',
      invited('CUTYPE=ROOM', 'CN=Room 1:mailto:room@example.org'),
      invited('PARTSTAT=DECLINED', 'CN=Joseph:mailto:joseph@example.org'),
      invited('PARTSTAT=ACCEPTED', 'CN=Desk:mailto:desk@example.org'),
      invited("CN='amina@example.org':mailto:amina@example.org"),
      invited('CN=Ana Shembulli:mailto:Ana@example.org'),
      invited('CN=Luan:invalid:nomail'),
      invited('CN=Besa:invalid:nomail'),
      invited('CN=Ema;EMAIL="ema@example.org":/aMTIz/principal/'),
      'DESCRIPTION:Agenda\\n\\n-::~:~::~:~::-\\nJoin: https://meet.example\\n-::~:~::~:~::-',
      'END:VEVENT',
      'END:VCALENDAR',
    ].join('\r\n');
    const [row = []] = readIcal(calendar, 'cal').rows;
    expect(row.slice(5, 8)).toEqual([
      'Agenda',
      'confidential',
      'Ana Shembulli <Ana@example.org>; amina@example.org; Luan; Besa; Ema <ema@example.org>',
    ]);
  });

  test('takes every zone that Windows has for one that clocks know', () => {
    const zones = Object.values(WINDOWS_ZONES);
    expect(zones.length).toBeGreaterThan(130);
    for (const timeZone of zones) expect(() => new Intl.DateTimeFormat('en', { timeZone })).not.toThrow();
  });
});
