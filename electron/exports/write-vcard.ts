import ICAL from 'ical.js';
import type { OutgoingRecord } from '../../db/queries/exchange-rows.ts';
import { fieldOf } from '../../domain/exchange-fields.ts';
import { type Marking, mayAppear } from '../../domain/marking.ts';
import { plainLine, plainText } from './plain-text.ts';

/** An address book of these people (vCard 4.0): whatever a card has a place for. Notes go with them only where their marking lets them. */
export function peopleAsVcards(people: readonly OutgoingRecord[], level: Marking): Buffer {
  const hasNotes = mayAppear(fieldOf('person', 'note').marking ?? 'open', level);
  return Buffer.from(people.map((person) => `${cardOf(person, hasNotes)}\r\n`).join(''), 'utf8');
}

function cardOf(person: OutgoingRecord, hasNotes: boolean): string {
  const text = (field: string): string => {
    const value = person[field];
    return typeof value === 'string' ? plainLine(value) : '';
  };
  const list = (field: string): readonly string[] => {
    const value = person[field];
    return Array.isArray(value) ? value.map(plainLine) : [];
  };
  const card = new ICAL.Component(['vcard', [], []]);
  const add = (name: string, value: string | string[], type = 'text', parameters: object = {}): void => {
    if (value !== '') card.addProperty(new ICAL.Property([name, parameters, type, value] as never, card));
  };
  add('version', '4.0');
  add('uid', `urn:uuid:${text('id')}`, 'uri');
  const nativeName = text('nativeName');
  if (nativeName === '') add('fn', text('name'));
  else for (const name of [text('name'), nativeName]) add('fn', name, 'text', { altid: '1' });
  add('n', [text('name'), '', '', text('addressForm'), '']);
  add('nickname', text('otherNames'));
  add('x-phonetic-first-name', text('pronunciation'));
  add('bday', text('bornOn'), 'date-and-or-time');
  if (text('postBody') !== '') add('org', [text('postBody')]);
  add('title', text('postTitle'));
  for (const email of list('emails')) add('email', email);
  for (const mobile of list('mobiles')) add('tel', mobile, 'text', { type: 'cell' });
  for (const phone of list('phones')) add('tel', phone, 'text', { type: 'voice' });
  if (text('country') !== '') add('adr', ['', '', '', '', '', '', text('country')]);
  for (const address of list('postal')) add('adr', ['', '', address, '', '', '', '']);
  for (const language of text('languages').split(/, */)) add('lang', language);
  if (hasNotes && typeof person.note === 'string') add('note', plainText(person.note));
  return card.toString();
}
