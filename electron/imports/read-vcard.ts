import ICAL from 'ical.js';
import { writeCellList } from '../../domain/cell-list.ts';
import type { RowRemark, SheetOfRows } from '../../domain/import-plan.ts';
import { blocksOf, unfold } from './card-blocks.ts';
import { joinSoftBreaks, readableLine } from './card-lines.ts';
import { FileRefusalError } from './file-refusal.ts';
import { MAX_ROWS } from './sheet-of-grid.ts';

const PERSON_COLUMNS = [
  'Name',
  'Name in own script',
  'Other spellings',
  'Pronunciation',
  'Form of address',
  'State',
  'Born on',
  'E-mail',
  'Mobile',
  'Telephone',
  'Postal address',
  'Languages',
  'Notes',
  'Post',
  'Body',
  'Id',
] as const;
const BODY_COLUMNS = ['Body', 'State', 'Notes', 'Id'] as const;

type Property = readonly [
  name: string,
  parameters: Readonly<Record<string, unknown>>,
  type: string,
  ...values: unknown[],
];

/** What no contact of a desk needs, dropped unread: pictures and sounds, also those that lie on another machine, and keys. */
const DROPPED = /^(?:[\w-]+\.)?(?:PHOTO|LOGO|SOUND|KEY|AGENT|X-MS-CARDPICTURE)[;:]/i;
/** What people write on a card and the desk has no place for: each row tells of it. */
const LEFT_ASIDE =
  /^(?:[\w-]+\.)?(PHOTO|LOGO|SOUND|KEY|URL|IMPP|CATEGORIES|RELATED|ANNIVERSARY|X-SOCIALPROFILE)[;:](?=.)/i;
/** No program writes as many lines for one card, unfolded; whoever does wants to see a desk stand still. */
const MAX_LINES_OF_CARD = 10_000;

/**
 * The cards of an address book (vCard 3.0 and 4.0, and the 2.1 that old Outlooks write), one row each: people, and on a sheet of
 * their own the houses that have a card. A list of cards is neither. A card that cannot be read comes out without a name, so
 * that its row is refused and the others are not.
 *
 * @throws FileRefusalError when there is no card, too many, or one that is no card any more
 */
export function readVcards(text: string, name: string): readonly SheetOfRows[] {
  const cards = blocksOf(unfold(joinSoftBreaks(text)).split('\n'), 'VCARD');
  if (cards.length === 0) throw new FileRefusalError('noRows');
  if (cards.length > MAX_ROWS) throw new FileRefusalError('tooManyRows');
  if (cards.some(({ length }) => length > MAX_LINES_OF_CARD)) throw new FileRefusalError('recordTooLong');
  const read = cards.flatMap((lines, index) => readCard(lines, index + 1) ?? []);
  const sheet = (title: string, columns: readonly string[], isOfBodies: boolean): SheetOfRows => {
    const rows = read.filter(({ isBody }) => isBody === isOfBodies);
    return {
      name: title,
      columns,
      rows: rows.map(({ row }) => row),
      rowNumbers: rows.map(({ number }) => number),
      remarks: new Map(rows.flatMap(({ number, remarks }) => (remarks.length === 0 ? [] : [[number, remarks]]))),
    };
  };
  const sheets = [sheet('Bodies', BODY_COLUMNS, true), sheet(name, PERSON_COLUMNS, false)];
  const filled = sheets.filter(({ rows }) => rows.length > 0);
  if (filled.length === 0) throw new FileRefusalError('noRows');
  return filled;
}

/** What is kept of a card once it is read; null for a list of others. */
function readCard(lines: readonly string[], number: number) {
  const card = new Card(lines);
  if (card.isList) return null;
  const { isBody, leftAside } = card;
  const remarks: readonly RowRemark[] =
    leftAside.length === 0 ? [] : [{ remark: 'leftAside', text: leftAside.join(', ') }];
  return { number, isBody, row: isBody ? bodyRow(card) : personRow(card), remarks };
}

class Card {
  readonly #byName: ReadonlyMap<string, Property[]>;
  /** The names of what its owner wrote and nobody brings in. */
  readonly leftAside: readonly string[];

  constructor(lines: readonly string[]) {
    const read = lines.flatMap((line) => (DROPPED.test(line) ? [] : readableLine(line) || []));
    this.#byName = Map.groupBy(propertiesOf(read), ([name]) => name);
    this.leftAside = [...new Set(lines.flatMap((line) => LEFT_ASIDE.exec(line)?.[1]?.toUpperCase() ?? []))];
  }

  /** Of each property of that name its value as text. */
  all(wanted: string): string[] {
    return this.#named(wanted).map(textOf);
  }

  /** Of the first property of that name what it is made of. */
  parts(wanted: string): string[] {
    const value = this.#named(wanted)[0]?.[3];
    return (Array.isArray(value) ? value : [value ?? '']).map(flat);
  }

  /** Of each address what it is made of: box, addition, street, town, region, code, state. */
  get addresses(): string[][] {
    return this.#named('adr').map(([, , , value]) => (Array.isArray(value) ? value : [value ?? '']).map(flat));
  }

  /** Numbers, each with what it is for: the types that the card gives it, and the label of its owner. */
  get numbers(): { readonly value: string; readonly use: string }[] {
    return this.#named('tel').map((property) => {
      const { type, group } = property[1];
      const label = group === undefined ? '' : this.#labelOf(group);
      return { value: textOf(property).replace(/^tel:/i, ''), use: [type ?? [], label].flat().join(' ').toLowerCase() };
    });
  }

  /** A birthday; one whose year the owner left out says so by two strokes, as version 4.0 writes it. */
  get bornOn(): string {
    const [property] = this.#named('bday');
    if (!property) return '';
    const date = textOf(property);
    const omitted = property[1]['x-apple-omit-year'];
    return omitted !== undefined && date.startsWith(`${omitted}-`) ? date.replace(/^\d{4}/, '-') : date;
  }

  /** A house and nobody in it: by version 4.0, as the telephones of one maker say it, or by having no name but that of a house. */
  get isBody(): boolean {
    if (/^org$/i.test(this.all('kind')[0] ?? '') || /^company$/i.test(this.all('x-abshowas')[0] ?? '')) return true;
    const [house = ''] = this.parts('org');
    const [name = house] = this.all('fn').filter((written) => written.trim() !== '');
    return house !== '' && name.trim() === house.trim() && this.parts('n').every((part) => part.trim() === '');
  }

  /** A list of other cards, by version 4.0 and as one maker wrote it before. */
  get isList(): boolean {
    return [...this.all('kind'), ...this.all('x-addressbookserver-kind')].some((kind) => /^group$/i.test(kind));
  }

  #named(wanted: string): readonly Property[] {
    return this.#byName.get(wanted) ?? [];
  }

  #labelOf(group: unknown): string {
    const label = this.#named('x-ablabel').find(([, parameters]) => parameters.group === group);
    return label ? textOf(label) : '';
  }
}

function bodyRow(card: Card): string[] {
  const name = card.parts('org')[0] || card.all('fn')[0] || '';
  // A body has no address of its own on record: what reaches it stays among its notes.
  const notes = [
    ...card.all('note'),
    ...card.numbers.map(({ value }) => value),
    ...card.all('email'),
    ...card.addresses.flatMap(postalAddress),
  ];
  return [name.trim(), stateOf(card), notes.join('\n'), card.all('uid')[0] ?? ''];
}

/** What a number is for, where it is not one at which the person answers; a note keeps it. */
const USES: readonly (readonly [RegExp, string])[] = [
  [/fax/, 'Fax'],
  [/assist/, 'Assistant'],
  [/pager/, 'Pager'],
];

function personRow(card: Card): string[] {
  const all = (wanted: string): string[] => card.all(wanted);
  const parts = (wanted: string): string[] => card.parts(wanted);
  const [family = '', given = '', middle = '', prefix = ''] = parts('n');
  const [body = '', ...departments] = parts('org');
  const [fullName = '', ownScript = ''] = all('fn');
  const numbers = card.numbers.map(({ value, use }) => ({
    value,
    use,
    kept: USES.find(([word]) => word.test(use))?.[1],
  }));
  const own = numbers.filter(({ kept }) => kept === undefined);
  const isMobile = ({ use }: { readonly use: string }): boolean => /cell|mobile|iphone/.test(use);
  return [
    fullName.trim() || [given, middle, family].filter(Boolean).join(' '),
    ownScript,
    all('nickname').join(', '),
    ['first', 'middle', 'last'].flatMap((part) => all(`x-phonetic-${part}-name`)).join(' '),
    prefix,
    stateOf(card),
    card.bornOn,
    all('email').join('; '),
    own
      .filter(isMobile)
      .map(({ value }) => value)
      .join('; '),
    own
      .filter((number) => !isMobile(number))
      .map(({ value }) => value)
      .join('; '),
    writeCellList(card.addresses.flatMap(postalAddress)),
    all('lang').join(', '),
    [...all('note'), ...numbers.flatMap(({ kept, value }) => (kept ? [`${kept}: ${value}`] : []))].join('\n'),
    [all('title')[0] ?? all('role')[0] ?? '', ...departments].filter(Boolean).join(', '),
    body,
    all('uid')[0] ?? '',
  ];
}

/** The state of the first address that has one. */
function stateOf(card: Card): string {
  return card.addresses.map(([, , , , , , state]) => state?.trim() ?? '').find((state) => state !== '') ?? '';
}

/** An address on one line; none where only the state is known. */
function postalAddress(parts: readonly string[]): string[] {
  if (parts.slice(0, 6).every((part) => part.trim() === '')) return [];
  const lines = parts.map((part) => part.trim().replace(/\s*\n\s*/g, ', '));
  return [lines.filter((line) => line !== '').join(', ')];
}

function propertiesOf(lines: readonly string[]): readonly Property[] {
  const version = lines.some((line) => /^VERSION:4/i.test(line)) ? '4.0' : '3.0';
  const others = lines.filter((line) => !/^VERSION:/i.test(line));
  const card = (content: readonly string[]) =>
    ICAL.parse(['BEGIN:VCARD', `VERSION:${version}`, ...content, 'END:VCARD'].join('\r\n'))[1] as Property[];
  try {
    return card(others);
  } catch {
    // One line that nobody can read must not cost the card: each is tried by itself.
    return others.flatMap((line) => {
      try {
        return card([line]).filter(([name]) => name !== 'version');
      } catch {
        return [];
      }
    });
  }
}

/** The value of a property as text. One that its writer should have quoted came in pieces. */
function textOf([, , , ...values]: Property): string {
  return values.map(flat).join(', ');
}

function flat(value: unknown): string {
  return Array.isArray(value) ? value.map(flat).filter(Boolean).join(', ') : String(value ?? '');
}
