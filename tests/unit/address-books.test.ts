import { describe, expect, test } from 'vitest';
import { isMonthFirst, isNoDate, withDayFirst } from '../../domain/import-value.ts';
import { ImportWork } from '../../electron/imports/import-work.ts';

const COUNTRIES = [
  { id: 'ken', iso2: 'KE', iso3: 'KEN', names: ['Kenya', 'Kenia', 'Kenija'] },
  { id: 'deu', iso2: 'DE', iso3: 'DEU', names: ['Germany', 'Gjermania', 'Nemačka'] },
  { id: 'alb', iso2: 'AL', iso3: 'ALB', names: ['Albania', 'Shqipëria', 'Albanija'] },
  { id: 'per', iso2: 'PE', iso3: 'PER', names: ['Peru', 'Peruja', 'Peru'] },
  { id: 'vnm', iso2: 'VN', iso3: 'VNM', names: ['Vietnam', 'Vietnami', 'Vijetnam'] },
  { id: 'mng', iso2: 'MN', iso3: 'MNG', names: ['Mongolia', 'Mongolia', 'Mongolija'] },
];

/** A file, compared with the mapping that the desk itself guesses. */
async function planned(
  name: string,
  bytes: Uint8Array,
  officers: readonly { readonly id: string; readonly name: string }[] = [],
) {
  const work = new ImportWork();
  const { sheets } = await work.read(name, bytes, { encoding: null, separator: null });
  const known = {
    countries: COUNTRIES,
    officers,
    cases: [],
    bodies: [],
    people: [],
    posts: [],
    channels: [],
    occurrences: [],
  };
  const context = { today: '2026-11-23', defaultMarking: 'restricted' as const };
  work.plan(
    sheets.map(({ guess }) => guess),
    known,
    context,
    () => undefined,
  );
  return work;
}

/** Of each row why it is refused, by column. */
async function problemsOf(name: string, content: string) {
  const work = await planned(name, new TextEncoder().encode(content));
  return work.page(null, 0, 50).lines.map(({ problems }) => problems.map(({ column, problem }) => [column, problem]));
}

/** The people of a file, read with the mapping that the desk itself guesses: what an officer gets who presses twice. */
async function peopleOf(name: string, bytes: Uint8Array) {
  const work = await planned(name, bytes);
  return work.instructions(0, 20).map(({ record, row }) => {
    if (!record) throw new Error(`row ${row} was refused`);
    const { columns, countryIds, channels, post } = record;
    const house = post?.body && 'name' in post.body ? post.body.name : null;
    return {
      ...columns,
      state: countryIds[0],
      channels: channels.map(({ kind, value }) => `${kind} ${value}`).sort(),
      post: post && `${post.title}, ${house}`,
    };
  });
}

/** Text as a program of the given code page writes it: one byte a letter. */
function inCodePage(text: string, beyond: Readonly<Record<string, number>> = {}): Uint8Array {
  return Uint8Array.from(text, (letter) => beyond[letter] ?? letter.charCodeAt(0));
}

describe('an address book comes in as it is', () => {
  test('from Outlook in English: dates of the United States, no date as 0/0/00, lines within a cell', async () => {
    const file = [
      '"Title","First Name","Middle Name","Last Name","Company","Job Title","Business Country/Region","Business Phone","Mobile Phone","E-mail Address","E-mail Display Name","Birthday","Notes"',
      '"Dr","José","Á.","Ejemplo","Ministerio","Director","Peru","+51 1 555 0101","+51 999 555 010","jose@example.org","José Ejemplo (jose@example.org)","3/14/1970","One line\r\nand, another"',
      '"","Amina","","Mfano","Ministry of Foreign Affairs","Deputy Director","Kenya","","","amina@example.org","","0/0/00",""',
    ].join('\r\n');
    const [jose, amina] = await peopleOf('contacts.csv', inCodePage(file));
    expect(jose).toEqual({
      name: 'José Á. Ejemplo',
      addressForm: 'Dr',
      bornOn: '1970-03-14',
      note: 'One line\r\nand, another',
      state: 'per',
      channels: ['email jose@example.org', 'mobile +51 999 555 010', 'phone +51 1 555 0101'],
      post: 'Director, Ministerio',
    });
    expect(amina).toMatchObject({ name: 'Amina Mfano', state: 'ken' });
    expect(amina).not.toHaveProperty('bornOn');
  });

  test('from Outlook in German, with semicolons', async () => {
    const file = [
      'Anrede;Vorname;Nachname;Firma;Position;Land/Region geschäftlich;Telefon geschäftlich;E-Mail-Adresse;Geburtstag',
      'Frau;Grete;Beispiel;Auswärtiges Amt;Referatsleiterin;Deutschland;+49 30 5550101;g@example.org;14.03.1970',
    ].join('\r\n');
    expect(await peopleOf('Kontakte.csv', inCodePage(file))).toEqual([
      {
        name: 'Grete Beispiel',
        addressForm: 'Frau',
        bornOn: '1970-03-14',
        state: 'deu',
        channels: ['email g@example.org', 'phone +49 30 5550101'],
        post: 'Referatsleiterin, Auswärtiges Amt',
      },
    ]);
  });

  test('from Google: several addresses in one cell, labels left aside', async () => {
    const file = [
      'First Name,Middle Name,Last Name,Name Prefix,Organization Name,Organization Title,Birthday,Labels,E-mail 1 - Label,E-mail 1 - Value,Phone 1 - Label,Phone 1 - Value,Address 1 - Country',
      'Batbayar,,Jishee,Mr,Ministry of Foreign Affairs,Head of Division,1975-05-02,* myContacts,* Work,b@example.org ::: c@example.org,Mobile,+976 9900 0000,Mongolia',
    ].join('\n');
    expect(await peopleOf('google.csv', new TextEncoder().encode(file))).toEqual([
      {
        name: 'Batbayar Jishee',
        addressForm: 'Mr',
        bornOn: '1975-05-02',
        state: 'mng',
        channels: ['email b@example.org', 'email c@example.org', 'phone +976 9900 0000'],
        post: 'Head of Division, Ministry of Foreign Affairs',
      },
    ]);
  });

  test('from a list of an Albanian office: the name beside the family name is the given one', async () => {
    const file = 'Emri;Mbiemri;Shteti;Institucioni;Detyra\r\nÇelik;Shembulli;Shqipëria;Ministria;Drejtor\r\n';
    expect(await peopleOf('lista.csv', inCodePage(file))).toMatchObject([
      { name: 'Çelik Shembulli', state: 'alb', post: 'Drejtor, Ministria' },
    ]);
  });

  test('a heading that names two things at once is known by either', async () => {
    const file =
      'Full name;Position;Ministry/Institution;Country\r\nAmina Mfano;Minister;Ministry of Example;Kenya\r\n';
    expect(await peopleOf('list.csv', new TextEncoder().encode(file))).toMatchObject([
      { name: 'Amina Mfano', state: 'ken', post: 'Minister, Ministry of Example' },
    ]);
  });

  test('from a telephone: cards of versions 3.0, 2.1 and 4.0, states in the language of their owner', async () => {
    const cards = [
      'BEGIN:VCARD',
      'VERSION:3.0',
      'N:Mfano;Amina;;Hon.;',
      'FN:Hon. Amina Mfano',
      'ORG:Ministry of Foreign Affairs;Europe Division',
      'TITLE:Principal Secretary',
      'item1.EMAIL;type=INTERNET;type=pref:amina@example.org',
      'item1.X-ABLabel:_$!<Work>!$_',
      'item2.ADR;type=WORK:;;Harambee Avenue;Nairobi;;00100;Kenya',
      'NOTE:A long text that goes on and on so tha',
      ' t it is folded here',
      'PHOTO:https://example.org/p.jpg',
      'END:VCARD',
      'BEGIN:VCARD',
      'VERSION:2.1',
      'N;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:Ejemplo;Jos=C3=A9;;;',
      'FN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:Jos=C3=A9 Ejemplo',
      'TEL;CELL:+51999555010',
      'END:VCARD',
      'BEGIN:VCARD',
      'VERSION:4.0',
      'FN:Nguyễn Văn Mẫu',
      'TEL;TYPE=HOME,VOICE;VALUE=uri:tel:+84-90-000-0000',
      'ADR;TYPE=WORK:;;;Hà Nội;;;Việt Nam',
      'END:VCARD',
    ].join('\r\n');
    const people = await peopleOf('contacts.vcf', new TextEncoder().encode(cards));
    expect(people).toMatchObject([
      {
        state: 'ken',
        channels: ['email amina@example.org', 'postal Harambee Avenue, Nairobi, 00100, Kenya'],
        addressForm: 'Hon.',
        note: 'A long text that goes on and on so that it is folded here',
      },
      { name: 'José Ejemplo', channels: ['mobile +51999555010'] },
      { name: 'Nguyễn Văn Mẫu', state: 'vnm', channels: ['phone +84-90-000-0000', 'postal Hà Nội, Việt Nam'] },
    ]);
  });
});

describe('what a spreadsheet did to a table', () => {
  test('is told of its row: a formula, an error, a number without its last digits, a text that fell apart', async () => {
    const rows = [
      'Name,Country,Phone,Notes',
      '"=HYPERLINK(""http://x.example"",""Amina"")",Kenya,+254 700 123 456,',
      'Amina Mfano,#N/A,+254 700 123 456,',
      'Joseph Mfano,Kenya,2.54E+11,',
      'Ana Shembulli,Albania,044 123 456,Tall, kind',
      "'=1+1,Kenya,+254 700 1,=> see the file",
      'Grete Beispiel,Germany,"=""+49 30 5550101""",',
    ];
    expect(await problemsOf('list.csv', rows.join('\r\n'))).toEqual([
      [['Name', 'formula']],
      [['Country', 'sheetError']],
      [['Phone', 'digitsLost']],
      [[null, 'moreCells']],
      [],
      [],
    ]);
  });

  test('harms nobody in a column that nobody takes, nor a text that left this desk', async () => {
    const id = '019f0000-0000-7000-8000-000000000001';
    const ours = ['Name,Mobile,Notes,Id', `#REF!,2.54E+11,a\u202eb,${id}`].join('\r\n');
    expect(await problemsOf('list.csv', 'Name,Age\r\nAmina,=1+1\r\n')).toEqual([[]]);
    const [person] = await peopleOf('People.csv', new TextEncoder().encode(ours));
    expect(person).toMatchObject({ name: '#REF!', note: 'a\u202eb', channels: ['mobile 2.54E+11'] });
  });

  test('leaves signs that nobody sees, and they are taken off', async () => {
    const file =
      'Name,E-mail,Phone\r\n\u200bAmina\u0000 M\u202efano\u200f,\u200ba@example.org,\u202a+254 700 1\u202c\r\n';
    expect(await peopleOf('list.csv', new TextEncoder().encode(file))).toMatchObject([
      { name: 'Amina Mfano', channels: ['email a@example.org', 'phone +254 700 1'] },
    ]);
  });
});

describe('the guests of a meeting', () => {
  const meeting = (guests: string) => `Day,States,Subject,Participants\r\n2026-11-20,Kenya,Talk,"${guests}"\r\n`;

  test('are of ours where an officer is called so', async () => {
    const bytes = new TextEncoder().encode(meeting('Amina Mfano; Arta Shembulli <arta@example.org>'));
    const work = await planned('log.csv', bytes, [{ id: 'officer-1', name: 'Arta Shembulli' }]);
    const [{ record } = { record: null }] = work.instructions(0, 1);
    expect(record).toMatchObject({ people: [{ person: { name: 'Amina Mfano' } }], oursIds: ['officer-1'] });
  });

  test('are never made one person of several, nor several of one', async () => {
    expect(await problemsOf('log.csv', meeting('Amina Mfano, Joseph Otieno'))).toEqual([
      [['Participants', 'severalPeople']],
    ]);
    expect(await problemsOf('log.csv', meeting('Mfano, Amina; Otieno, Joseph'))).toEqual([[]]);
  });
});

describe('the state of a meeting', () => {
  test('is the one that it is called by, wherever it was held', async () => {
    const file = [
      'Day,Subject,Location',
      '2026-11-20,Kenya: courtesy call,"Brussels, Germany"',
      '2026-11-20,Lunch,"Embassy of Kenya, Tirana"',
      '2026-11-20,Kenya and Peru,Germany',
    ];
    const work = await planned('log.csv', new TextEncoder().encode(file.join('\r\n')));
    expect(work.instructions(0, 5).map(({ record }) => record?.countryIds)).toEqual([['ken'], ['ken'], undefined]);
  });
});

describe('what is no address and no number', () => {
  test('stays among the notes where it says something', async () => {
    const file = 'Name,E-mail,Phone,Notes\r\nAmina,amina(at)example.org,ask the secretary,Tall\r\nAna,n/a,-,\r\n';
    const [amina, ana] = await peopleOf('list.csv', new TextEncoder().encode(file));
    expect(amina).toMatchObject({
      note: 'Tall\nE-mail: amina(at)example.org\nTelephone: ask the secretary',
      channels: [],
    });
    expect(ana).not.toHaveProperty('note');
  });

  test('and who looks after somebody is told where this desk does not have them', async () => {
    const work = await planned('list.csv', new TextEncoder().encode('Name,Owner\r\nAmina,Arta Shembulli\r\n'));
    expect(work.page(null, 0, 1).lines[0]?.remarks).toEqual([{ remark: 'noSuchOfficer', text: 'Arta Shembulli' }]);
  });
});

describe('a name in parts', () => {
  test.each([
    ['Name,Vorname\nBeispiel,Grete', 'Grete Beispiel'],
    ['Name,First name\nAmina Mfano,Amina', 'Amina Mfano'],
    ['Name,First name,Last name\n"Mfano, Amina",Amina,Mfano', 'Mfano, Amina'],
  ])('is whole, and no part stands twice: %j', async (file, name) => {
    expect(await peopleOf('list.csv', new TextEncoder().encode(`${file}\n`))).toMatchObject([{ name }]);
  });
});

describe('a birthday without its year', () => {
  test.each([
    ['google.csv', 'First Name,Last Name,Birthday,Notes\nAmina,Mfano, --05-21,Tall\n', 'Tall\nBirthday: 21.5.'],
    ['phone.vcf', 'BEGIN:VCARD\nVERSION:4.0\nFN:Amina Mfano\nBDAY:--0521\nEND:VCARD', 'Birthday: 21.5.'],
    [
      'mac.vcf',
      'BEGIN:VCARD\nVERSION:3.0\nFN:Amina Mfano\nBDAY;X-APPLE-OMIT-YEAR=1604:1604-05-21\nEND:VCARD',
      'Birthday: 21.5.',
    ],
  ])('stays among the notes, and costs nobody their row: %s', async (name, text, note) => {
    const [amina] = await peopleOf(name, new TextEncoder().encode(text));
    expect(amina).toMatchObject({ name: 'Amina Mfano', note });
    expect(amina).not.toHaveProperty('bornOn');
  });
});

describe('an entry that concerned no state', () => {
  test.each([
    ['Day,What came of it,Logged at,Id', '2026-11-20T10:00:00Z', 1],
    ['Day,What came of it,Remark,Id', '', 0],
  ])('comes back from our own file, and is refused from any other (%s)', async (headings, third, taken) => {
    const work = new ImportWork();
    const row = `2026-11-20,Saw the Secretary-General,${third},01a2282f-4b9b-72a3-970f-665e8c96cd23`;
    const bytes = new TextEncoder().encode(`${headings}\r\n${row}\r\n`);
    const { sheets } = await work.read('entries.csv', bytes, { encoding: null, separator: null });
    const known = { officers: [], cases: [], bodies: [], people: [], posts: [], channels: [], occurrences: [] };
    const context = { today: '2026-11-23', defaultMarking: 'restricted' as const };
    const counts = work.plan(
      sheets.map(({ guess }) => guess),
      { ...known, countries: COUNTRIES },
      context,
      () => undefined,
    );
    expect(counts.new).toBe(taken);
  });
});

describe('the order of day and month', () => {
  test('is told from the whole column, and from no single cell', () => {
    expect(isMonthFirst(['3/4/2020', '3/14/1970'])).toBe(true);
    expect(isMonthFirst(['3/4/2020', '14/3/1970', '3/14/1970'])).toBe(false);
    expect(isMonthFirst(['3/4/2020'])).toBe(false);
    expect(withDayFirst('3/14/1970')).toBe('14/3/1970');
  });

  test('a date of nothing but zeros is none', () => {
    expect(['0/0/00', '00.00.0000', '0-0-0'].every(isNoDate)).toBe(true);
    expect(['0', '1/1/00', '2000-01-01', ''].some(isNoDate)).toBe(false);
  });
});
