import ICAL from 'ical.js';
import type { OutgoingRecord } from '../../db/queries/exchange-rows.ts';
import { fieldOf } from '../../domain/exchange-fields.ts';
import { type Marking, mayAppear } from '../../domain/marking.ts';
import { plainLine, plainText } from './plain-text.ts';

/** An address book of these people (vCard 4.0). Notes go with them only where their marking lets them. */
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
  const add = (name: string, value: string | string[], type = 'text'): void => {
    if (value !== '') card.addProperty(new ICAL.Property([name, {}, type, value] as never, card));
  };
  add('version', '4.0');
  add('uid', `urn:uuid:${text('id')}`, 'uri');
  const nativeName = text('nativeName');
  if (nativeName === '') add('fn', text('name'));
  else
    for (const name of [text('name'), nativeName])
      card.addProperty(new ICAL.Property(['fn', { altid: '1' }, 'text', name] as never, card));
  add('n', [text('name'), '', '', '', '']);
  if (text('postBody') !== '') add('org', [text('postBody')]);
  add('title', text('postTitle'));
  for (const email of list('emails')) add('email', email);
  for (const phone of [...list('mobiles'), ...list('phones')]) add('tel', phone);
  if (text('country') !== '') add('adr', ['', '', '', '', '', '', text('country')]);
  for (const language of text('languages').split(/, */)) add('lang', language);
  if (hasNotes && typeof person.note === 'string') add('note', plainText(person.note));
  return card.toString();
}
