import ICAL from 'ical.js';
import type { SheetOfRows } from '../../domain/import-plan.ts';
import { blocksOf, unfold } from './card-blocks.ts';
import { FileRefusalError } from './file-refusal.ts';
import { MAX_ROWS } from './sheet-of-grid.ts';

const PERSON_COLUMNS = [
  'Name',
  'Name in own script',
  'State',
  'E-mail',
  'Telephone',
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

/**
 * The cards of an address book (vCard 3.0 and 4.0, and the 2.1 that old Outlooks write), one row each: people, and on a sheet of
 * their own the houses that have a card. A card that cannot be read comes out without a name, so that its row is refused and the
 * others are not.
 *
 * @throws FileRefusalError when there is no card, or too many
 */
export function readVcards(text: string, name: string): readonly SheetOfRows[] {
  const cards = blocksOf(unfold(joinSoftBreaks(text)).split('\n'), 'VCARD');
  if (cards.length === 0) throw new FileRefusalError('noRows');
  if (cards.length > MAX_ROWS) throw new FileRefusalError('tooManyRows');
  const read = cards.map((lines, index) => ({ number: index + 1, card: new Card(lines) }));
  const sheet = (title: string, columns: readonly string[], row: (card: Card) => string[], isOfBodies: boolean) => {
    const rows = read.filter(({ card }) => card.isBody === isOfBodies);
    return {
      name: title,
      columns,
      rows: rows.map(({ card }) => row(card)),
      rowNumbers: rows.map(({ number }) => number),
    };
  };
  return [sheet('Bodies', BODY_COLUMNS, bodyRow, true), sheet(name, PERSON_COLUMNS, personRow, false)].filter(
    ({ rows }) => rows.length > 0,
  );
}

class Card {
  readonly #properties: readonly Property[];

  constructor(lines: readonly string[]) {
    this.#properties = propertiesOf(lines.filter((line) => !DROPPED.test(line)).map(fromVersion2));
  }

  /** Of each property of that name its value as text. */
  all(wanted: string): string[] {
    return this.#properties.filter(([property]) => property === wanted).map(([, , , value]) => flat(value));
  }

  /** Of the first property of that name what it is made of. */
  parts(wanted: string): string[] {
    const value = this.#properties.find(([property]) => property === wanted)?.[3];
    return (Array.isArray(value) ? value : [value ?? '']).map(flat);
  }

  /** A house and nobody in it: by version 4.0, and as the telephones of one maker say it. */
  get isBody(): boolean {
    return /^org$/i.test(this.all('kind')[0] ?? '') || /^company$/i.test(this.all('x-abshowas')[0] ?? '');
  }
}

function bodyRow(card: Card): string[] {
  const name = card.parts('org')[0] || card.all('fn')[0] || '';
  // A body has no address of its own on record: what reaches it stays among its notes.
  const notes = [...card.all('note'), ...card.all('tel'), ...card.all('email')];
  return [name.trim(), card.parts('adr')[6] ?? '', notes.join('\n'), card.all('uid')[0] ?? ''];
}

function personRow(card: Card): string[] {
  const all = (wanted: string): string[] => card.all(wanted);
  const parts = (wanted: string): string[] => card.parts(wanted);
  const [family = '', given = '', middle = ''] = parts('n');
  const [body = '', ...departments] = parts('org');
  const [fullName = '', ownScript = ''] = all('fn');
  return [
    fullName.trim() || [given, middle, family].filter(Boolean).join(' '),
    ownScript,
    parts('adr')[6] ?? '',
    all('email').join('; '),
    all('tel').join('; '),
    all('lang').join(', '),
    all('note').join('\n'),
    [all('title')[0] ?? all('role')[0] ?? '', ...departments].filter(Boolean).join(', '),
    body,
    all('uid')[0] ?? '',
  ];
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

function flat(value: unknown): string {
  return Array.isArray(value) ? value.map(flat).filter(Boolean).join(' ') : String(value ?? '');
}

/** Quoted-printable lines of vCard 2.1 go on where they end in `=`; so does base64, which must be left alone. */
function joinSoftBreaks(text: string): string {
  if (!/QUOTED-PRINTABLE/i.test(text)) return text;
  const lines: string[] = [];
  let isOpen = false;
  for (const line of text.split(/\r\n|\n|\r/)) {
    const before = isOpen ? (lines.pop() ?? '').slice(0, -1) : '';
    lines.push(before + line);
    isOpen = line.endsWith('=') && (isOpen || /^[^:]*QUOTED-PRINTABLE[^:]*:/i.test(line));
  }
  return lines.join('\n');
}

/** A line of vCard 2.1 as one of 3.0: its bytes are decoded, its bare types named. */
function fromVersion2(line: string): string {
  const parts = /^([^:;]+)((?:;[^:]*)?):(.*)$/s.exec(line);
  if (!parts) return line;
  const [, property = '', parameters = '', value = ''] = parts;
  if (!/QUOTED-PRINTABLE/i.test(parameters)) {
    return `${property}${parameters.replace(/;(\w+)(?=;|$)/g, ';TYPE=$1')}:${value}`;
  }
  const charset = /CHARSET=([\w-]+)/i.exec(parameters)?.[1] ?? 'utf-8';
  const bytes = Buffer.from(
    value.replace(/=([0-9A-F]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
    'latin1',
  );
  return `${property}:${decode(bytes, charset).replace(/\r?\n/g, '\\n')}`;
}

function decode(bytes: Buffer, charset: string): string {
  try {
    return new TextDecoder(charset).decode(bytes);
  } catch {
    return bytes.toString('utf8');
  }
}
