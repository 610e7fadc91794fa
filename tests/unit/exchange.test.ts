import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readCellList, writeCellList } from '../../domain/cell-list.ts';
import { ContactIndex, type MatchablePerson, ownWords, preparePerson } from '../../domain/contact-match.ts';
import { CountryFinder } from '../../domain/country-finder.ts';
import { RECORD_KINDS } from '../../domain/exchange-field.ts';
import { EXCHANGE_FIELDS } from '../../domain/exchange-fields.ts';
import { foldedHeader, guessByValues, guessMapping } from '../../domain/header-mapping.ts';
import { newChannels } from '../../domain/import-compare.ts';
import { readCell } from '../../domain/import-value.ts';
import { channelKey } from '../../domain/person.ts';
import { plainCell, writtenCell } from '../../electron/exports/plain-cell.ts';

describe('several texts in one cell', () => {
  test('come back as they were written, whatever is in them', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary', maxLength: 8 })), (texts) => {
        expect(readCellList(writeCellList(texts))).toEqual(texts);
      }),
    );
  });

  test('may be written by hand, one after each semicolon or on each line', () => {
    expect(readCellList('Amina Wanjiru;Joseph Otieno ; \nAna')).toEqual(['Amina Wanjiru', 'Joseph Otieno', '', 'Ana']);
    expect(readCellList('')).toEqual([]);
  });
});

describe('a cell for a spreadsheet', () => {
  test.each([
    '=1+1',
    '+1',
    '-1',
    '@x',
    '\t=1',
    '\r1',
    '\n1',
    '\u00001',
    '  =1',
    '\uff1d1',
    '\uff0b1',
    '\uff0d1',
    '\uff201',
    "'=1",
  ])('%j is not run', (text) => {
    expect(plainCell(text)).toBe(`'${text}`);
    expect(writtenCell(plainCell(text))).toBe(text);
  });

  test('comes back as it was, with exactly the apostrophe taken off that was put there', () => {
    const start = fc.constantFrom('', "'", "''", '=', '+', ' =', '\u0000', '\uff1d', '\t', "' =", "'a");
    fc.assert(
      fc.property(start, fc.string({ unit: 'binary' }), (beginning, rest) => {
        expect(writtenCell(plainCell(beginning + rest))).toBe(beginning + rest);
      }),
    );
    expect(writtenCell("'t was")).toBe("'t was");
  });
});

describe('what the headings of a file mean', () => {
  const guessed = (columns: readonly string[], sheet = 'file') => {
    const { kind, fields } = guessMapping(columns, sheet);
    return { kind, ...Object.fromEntries(columns.map((column, index) => [column, fields[index]])) };
  };

  test('Outlook', () => {
    const headings =
      'Title,First Name,Middle Name,Last Name,Suffix,Company,Department,Job Title,Business Country/Region,Business Phone,Mobile Phone,E-mail Address,E-mail 2 Address,Notes';
    expect(guessed(headings.split(','))).toMatchObject({
      kind: 'person',
      'First Name': 'givenName',
      'Last Name': 'familyName',
      Company: 'postBody',
      'Job Title': 'postTitle',
      'Business Country/Region': 'country',
      'Business Phone': 'phones',
      'Mobile Phone': 'mobiles',
      'E-mail Address': 'emails',
      'E-mail 2 Address': 'emails',
      Notes: 'note',
    });
  });

  test('Google and Thunderbird', () => {
    expect(
      guessed([
        'First Name',
        'Last Name',
        'Organization Name',
        'Organization Title',
        'E-mail 1 - Value',
        'Phone 1 - Value',
      ]),
    ).toMatchObject({
      kind: 'person',
      'Organization Name': 'postBody',
      'Organization Title': 'postTitle',
      'E-mail 1 - Value': 'emails',
      'Phone 1 - Value': 'phones',
    });
    expect(guessed(['Display Name', 'Primary Email', 'Work Phone', 'Organization'])).toMatchObject({
      'Display Name': 'name',
      'Primary Email': 'emails',
      'Work Phone': 'phones',
    });
  });

  test('Albanian and Serbian, in either script', () => {
    expect(guessed(['Emri dhe mbiemri', 'Shteti', 'Institucioni', 'Pozita', 'Posta elektronike'])).toMatchObject({
      kind: 'person',
      'Emri dhe mbiemri': 'name',
      Shteti: 'country',
      Institucioni: 'postBody',
      Pozita: 'postTitle',
      'Posta elektronike': 'emails',
    });
    expect(guessed(['Име и презиме', 'Држава', 'Функција'])).toMatchObject({
      'Име и презиме': 'name',
      Држава: 'country',
      Функција: 'postTitle',
    });
    expect(guessed(['Datum', 'Država', 'Tema', 'Učesnici'])).toMatchObject({
      kind: 'action',
      Datum: 'happenedOn',
      Tema: 'summary',
      Učesnici: 'people',
    });
  });

  test('Outlook in French and Serbian, HubSpot and Zoho', () => {
    expect(
      guessed(['Titre', 'Prénom', 'Nom', 'Société', 'Titre1', 'Téléphone (bureau)', 'Téléphone de l’assistant(e)']),
    ).toMatchObject({
      Titre: 'addressForm',
      Société: 'postBody',
      Titre1: 'postTitle',
      'Téléphone (bureau)': 'phones',
      'Téléphone de l’assistant(e)': null,
    });
    expect(guessMapping(['Titre', 'Prénom', 'Nom', 'Titre'], 'x').fields).toEqual([
      'addressForm',
      'givenName',
      'familyName',
      'postTitle',
    ]);
    expect(
      guessed(['Ime', 'Prezime', 'Preduzeće', 'Poslovna adresa – država/region', 'E-adresa', 'Rođendan', 'Beleške']),
    ).toMatchObject({
      Preduzeće: 'postBody',
      'Poslovna adresa – država/region': 'country',
      'E-adresa': 'emails',
      Rođendan: 'bornOn',
      Beleške: 'note',
    });
    expect(guessed(['First Name', 'Last Name', 'Associated Company', 'Account Name', 'Asst Phone'])).toMatchObject({
      'Associated Company': 'postBody',
      'Asst Phone': null,
    });
  });

  test('a part of a federation is no state where the state has a column of its own', () => {
    expect(guessed(['Name', 'City', 'State', 'Country', 'Phone'])).toMatchObject({ State: null, Country: 'country' });
    expect(guessed(['Name', 'State', 'Phone'])).toMatchObject({ State: 'country' });
  });

  test('the subject of a meeting before its description, which is what came of it where it stands alone', () => {
    const headings = ['Subject', 'Start Date', 'Start Time', 'Required Attendees', 'Description', 'Location'];
    expect(guessed(headings)).toMatchObject({ kind: 'action', Subject: 'summary', Description: 'notes' });
    expect(guessed(['Start Date', 'Description', 'Location', 'State'])).toMatchObject({ Description: 'summary' });
  });

  test('what is called the name beside given names alone is the family name', () => {
    expect(guessed(['Name', 'Vorname', 'Firma'])).toMatchObject({ Name: 'familyName', Vorname: 'givenName' });
  });

  test('a table without headings is a list of people by its addresses and numbers', () => {
    expect(guessByValues(['Amina Mfano', 'Kenya', 'amina@example.org', '+254 700 123 456', '2024'])).toMatchObject({
      kind: 'person',
      fields: [null, null, 'emails', 'phones', null],
    });
    expect(guessByValues(['2024', '12']).kind).toBeNull();
  });

  test('our own exports are known again by every heading, whichever kind they hold', () => {
    for (const kind of RECORD_KINDS) {
      const fields = EXCHANGE_FIELDS[kind].filter(({ isOnlyRead }) => !isOnlyRead);
      const mapping = guessMapping(
        fields.map(({ header }) => header),
        'anything',
      );
      expect(mapping).toMatchObject({ kind, fields: fields.map(({ id }) => id) });
    }
  });

  test('headings that nobody knows, and names that objects have by birth, mean nothing and harm nothing', () => {
    expect(guessMapping(['__proto__', 'constructor', 'toString', ''], 'x')).toMatchObject({
      kind: null,
      fields: [null, null, null, null],
    });
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });

  test('no two fields of a kind have the same heading', () => {
    for (const kind of RECORD_KINDS) {
      const headers = EXCHANGE_FIELDS[kind].map(({ header }) => foldedHeader(header));
      expect(new Set(headers).size).toBe(headers.length);
    }
  });
});

describe('a cell', () => {
  const read = (kind: 'person' | 'action', id: string, cell: string) => {
    const field = EXCHANGE_FIELDS[kind].find((each) => each.id === id);
    if (!field) throw new Error(id);
    return readCell(field, cell);
  };

  test.each([
    ['26.3.2025', '2025-03-26'],
    ['26.03.2025.', '2025-03-26'],
    ['2025-03-26 14:30', '2025-03-26'],
    ['2025-03-26T14:30:00Z', '2025-03-26'],
    ['2025/3/26', '2025-03-26'],
    ['26 March 2025', '2025-03-26'],
    ['March 26, 2025', '2025-03-26'],
    ['26 mars 2025', '2025-03-26'],
    ['26. март 2025', '2025-03-26'],
    ['March 2025', '2025-03'],
    ['2025', '2025'],
  ])('holds the date %s as %s', (cell, text) => expect(read('person', 'bornOn', cell)).toEqual({ text }));

  test.each(['31.2.2025', '3/26/2025', '26.3.25', 'soon'])('does not hold a date in %s', (cell) =>
    expect(read('person', 'bornOn', cell)).toEqual({ problem: 'notADate' }),
  );

  test('of a meeting needs a whole day, and an hour as clocks show it', () => {
    expect(read('action', 'happenedOn', '3.2025')).toEqual({ problem: 'notADay' });
    expect(read('action', 'localTime', '2:30 PM')).toEqual({ text: '14:30' });
    expect(read('action', 'localTime', '12:05 am')).toEqual({ text: '00:05' });
    expect(['9:30 - 10:30', '9 AM', '9h30', '14h'].map((cell) => read('action', 'localTime', cell))).toEqual(
      ['09:30', '09:00', '09:30', '14:00'].map((text) => ({ text })),
    );
    expect(read('action', 'localTime', '25:00')).toEqual({ problem: 'notATime' });
  });

  test('may name a kind in any language, and hold several addresses and numbers', () => {
    expect(read('action', 'kind', 'Takim')).toEqual({ text: 'meeting' });
    expect(read('action', 'kind', 'demarche')).toEqual({ text: 'demarche' });
    expect(read('action', 'kind', 'Seance')).toEqual({ problem: 'unknownChoice' });
    expect(read('person', 'emails', 'A <a@x.ke>, b@x.ke; none')).toEqual({ texts: ['a@x.ke', 'b@x.ke'] });
    expect(read('person', 'phones', '+383 44 1 ::: 044 2')).toEqual({ texts: ['+383 44 1', '044 2'] });
    expect(read('person', 'name', 'x'.repeat(401))).toEqual({ problem: 'tooLong' });
  });
});

describe('numbers that are there already', () => {
  test('are known in any spelling; two that say their country and differ are two, however alike their ends are', () => {
    const phones = (...values: readonly string[]) => values.map((value) => ({ kind: 'phone' as const, value }));
    const added = phones('+33 6 55 50 10 10', '0155501010', '0033 1 55 50 10 10', '+33 (0)1 55 50 10 10');
    expect(newChannels(added, phones('+33 1 55 50 10 10'))).toEqual(phones('+33 6 55 50 10 10'));
  });
});

describe('a state in a file', () => {
  const finder = new CountryFinder([
    { id: '1', iso2: 'KE', iso3: 'KEN', names: ['Kenya', 'Kenia', 'Kenija', 'Republic of Kenya'] },
    { id: '2', iso2: 'CI', iso3: 'CIV', names: ['Côte d’Ivoire', 'Bregu i Fildishtë', 'Obala Slonovače'] },
    { id: '3', iso2: 'NE', iso3: 'NER', names: ['Niger'] },
    { id: '4', iso2: 'FR', iso3: 'FRA', names: ['France', 'Francë', 'Francuska'] },
    { id: '5', iso2: 'GB', iso3: 'GBR', names: ['United Kingdom'] },
  ]);

  test('is found by code and by name in each language, without accents', () => {
    expect(
      ['ken', 'KENIJA', 'the Republic of Kenya', "Cote d'Ivoire", 'Oбала Слоноваче'].map((text) => finder.find(text)),
    ).toEqual(['1', '1', '1', '2', '2']);
    expect(['Franca', 'U.K.', 'Ivory Coast'].map((text) => finder.find(text))).toEqual(['4', '5', '2']);
    expect(['肯尼亚', 'Κένυα', 'Quénia'].map((text) => finder.find(text))).toEqual(['1', '1', '1']);
    expect(finder.findAll('Kenya, Niger & France')).toEqual(['1', '3', '4']);
    expect(finder.findAll('Kenya, Atlantis')).toEqual([null]);
    expect(finder.find('Atlantis')).toBeNull();
  });

  test('is read out of a sentence only when just one is named, and never by a code', () => {
    expect(finder.mentionedIn('Embassy of Kenya, Brussels')).toBe('1');
    expect(finder.mentionedIn('Kenya and Niger')).toBeNull();
    expect(finder.mentionedIn('Ne, ken')).toBeNull();
  });
});

describe('who may be somebody we know', () => {
  const person = (id: string, name: string, fields: Partial<MatchablePerson> = {}): MatchablePerson => ({
    id,
    name,
    nativeName: null,
    otherNames: null,
    bornOn: null,
    countryId: 'KEN',
    channelKeys: [],
    posts: [],
    ...fields,
  });
  const found = (known: MatchablePerson, asked: MatchablePerson) => {
    const there = preparePerson(known);
    const index = new ContactIndex('2026-11-23', () => there.traits);
    index.add(there);
    return index.find(preparePerson(asked))[0];
  };
  const mail = channelKey('email', 'office@mfa.example') ?? '';

  test('the same name, in any order, script and with a title, in the same state: surely', () => {
    const known = person('1', 'Đorđe Primer');
    for (const name of ['Djordje Primer', 'PRIMER, Đorđe', 'H.E. Dr. Ђорђе Пример']) {
      expect(found(known, person('2', name))).toMatchObject({ id: '1', isCertain: true });
    }
  });

  test('the same name in another state, an initial, or an address that an office shares: only perhaps', () => {
    const known = person('1', 'Joseph Otieno', { channelKeys: [mail] });
    expect(found(known, person('2', 'Joseph Otieno', { countryId: 'UGA' }))?.isCertain ?? false).toBe(false);
    expect(found(known, person('2', 'J. Otieno'))).toMatchObject({ isCertain: false });
    expect(found(known, person('2', 'Ana Shembulli', { channelKeys: [mail] }))).toMatchObject({
      reasons: ['sameEmail', 'sameCountry'],
      isCertain: false,
    });
    expect(found(known, person('2', 'J. Otieno', { channelKeys: [mail] }))).toMatchObject({ isCertain: true });
  });

  test('a slip of the pen, or a part of the name, in the same post: only perhaps', () => {
    const posts = [{ title: 'Director', organisationId: 'mfa', fromOn: null, toOn: null }];
    const known = person('1', 'Amina Wanjiru Beta', { posts });
    for (const name of ['Amina Wanjiru Betu', 'Amina Wanjiru']) {
      expect(found(known, person('2', name, { posts }))).toMatchObject({ isCertain: false });
    }
  });

  test('somebody else: not at all', () => {
    expect(found(person('1', 'Joseph Otieno'), person('2', 'Amina Otieno'))).toBeUndefined();
  });

  test('a form of address is no part of a name, an initial is', () => {
    expect(ownWords('H.E. Amb. Amina Wanjiru')).toEqual(['amina', 'wanjiru']);
    expect(ownWords('E. Hoxha')).toEqual(['e', 'hoxha']);
    expect(ownWords('Dr')).toEqual(['dr']);
  });
});
