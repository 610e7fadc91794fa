import type { Tx } from '../../db/database.ts';
import { addAction } from '../../db/queries/actions.ts';
import { addBody } from '../../db/queries/bodies.ts';
import { peopleOf } from '../../db/queries/countries.ts';
import { addPerson, updatePerson } from '../../db/queries/people.ts';
import { addAcquaintance, addAssessment, addChannel, addPost, updatePost } from '../../db/queries/person-details.ts';
import { addDays, type CalendarDate } from '../../domain/calendar-date.ts';
import { fold } from '../../domain/fold.ts';
import { INFLUENCES, STANCES } from '../../domain/person.ts';
import { Dice } from './dice.ts';

/** Of its own, so that the story written before stays as it is. */
const SEED = 19_610_418;

interface Place {
  readonly countryId: string;
  readonly iso3: string;
  readonly region: string;
  readonly ownerId: string;
}

const LANGUAGES: Readonly<Record<string, readonly string[]>> = {
  Africa: ['English, Swahili', 'French, some English', 'Portuguese, French'],
  Americas: ['Spanish, some English', 'English', 'Portuguese, English'],
  Asia: ['Arabic, French', 'English, Russian', 'English'],
  Europe: ['English, French', 'Greek, English', 'Slovak, English, German'],
};
const FORMS_OF_ADDRESS = ['Your Excellency', 'Madam Director', 'Ambassador', 'Honourable Member'];
const EARLIER_POSTS = ['Counsellor', 'Head of Section', 'First Secretary', 'Member of Parliament'];
const BASES = [
  'Said so in the meeting, and again to a partner',
  'Spoke against us in committee, but voted to hear us out',
  'Our embassy hears that the file lies untouched',
  'Studied with one of our ambassadors and takes our calls',
];
const SOURCES = ['Meeting in New York', 'Embassy of a partner (sample)', 'Our own record', 'Reception'];
const HOWS = [
  'Served together in Vienna',
  'Same university',
  'Met yearly at a forum since 2019',
  'Related by marriage',
];

/** What is known about the invented interlocutors: how to reach them, where they stand and stood, what they were before. */
export function writePeople(tx: Tx, places: readonly Place[], today: CalendarDate): void {
  const dice = new Dice(SEED);
  for (const place of places) {
    const people = peopleOf(tx, place.countryId);
    people.forEach(({ id, name, posts }, index) => {
      introduce(tx, dice, { id, name, index }, place, today);
      judge(tx, dice, id, today);
      const [held] = posts;
      if (!held || !dice.chance(0.6)) return;
      // Where they stood before: the day of the change lies before every entry on them.
      const sinceOn = addDays(today, -dice.between(1200, 2600));
      updatePost(tx, held.id, { fromOn: sinceOn });
      addPost(tx, id, {
        title: dice.pick(EARLIER_POSTS),
        organisationId: held.organisationId,
        isActing: dice.chance(0.2),
        fromOn: String(Number(sinceOn.slice(0, 4)) - dice.between(2, 5)),
        toOn: addDays(sinceOn, -1),
      });
    });
    const [first, second] = people;
    if (first && second && dice.chance(0.5)) {
      addAcquaintance(tx, { personId: first.id, otherPersonId: second.id, officerId: null, how: dice.pick(HOWS) });
    }
    if (first && dice.chance(0.5)) {
      addAcquaintance(tx, { personId: first.id, otherPersonId: null, officerId: place.ownerId, how: dice.pick(HOWS) });
    }
  }
  plantDuplicates(tx, places, today);
  plantBodies(tx, places);
}

function introduce(
  tx: Tx,
  dice: Dice,
  person: { readonly id: string; readonly name: string; readonly index: number },
  place: Place,
  today: CalendarDate,
): void {
  const languages = LANGUAGES[place.region] ?? LANGUAGES.Europe ?? [];
  updatePerson(tx, person.id, {
    languages: dice.pick(languages),
    needsInterpreter: dice.chance(0.7) ? dice.chance(0.3) : null,
    addressForm: dice.chance(0.7) ? dice.pick(FORMS_OF_ADDRESS) : null,
    ownerId: dice.chance(0.8) ? place.ownerId : null,
    verifiedOn: dice.chance(0.7) ? addDays(today, -dice.between(1, 500)) : null,
  });
  addChannel(tx, person.id, {
    kind: 'email',
    value: addressOf(person.name, place.iso3),
    label: null,
    isPreferred: dice.chance(0.5),
  });
  if (!dice.chance(0.5)) return;
  // +999 is given to no country: such a number rings nowhere.
  const value = `+999 555 ${String(person.index).padStart(2, '0')} ${dice.between(1000, 9999)}`;
  addChannel(tx, person.id, { kind: 'mobile', value, label: 'Signal', isPreferred: false });
}

/** At a domain that is kept for examples and belongs to nobody. */
function addressOf(name: string, iso3: string): string {
  const local = fold(name)
    .replace(/[^a-z ]/g, '')
    .trim()
    .replaceAll(/ +/g, '.');
  return `${local}@${iso3.toLowerCase()}.example.org`;
}

function judge(tx: Tx, dice: Dice, personId: string, today: CalendarDate): void {
  const said = () => ({ basis: dice.pick(BASES), source: dice.pick(SOURCES), marking: 'restricted' as const });
  let rank = dice.between(0, STANCES.length - 1);
  for (const daysAgo of dice.chance(0.4) ? [900, 90] : dice.chance(0.7) ? [200] : []) {
    const asOf = addDays(today, -daysAgo - dice.between(0, 60));
    addAssessment(tx, personId, { ...said(), aspect: 'stance', value: STANCES[rank] ?? 'neutral', asOf });
    // People come round, one step at a time.
    rank = Math.max(0, rank - 1);
  }
  if (!dice.chance(0.5)) return;
  const asOf = addDays(today, -dice.between(30, 600));
  addAssessment(tx, personId, { ...said(), aspect: 'influence', value: dice.pick(INFLUENCES), asOf });
}

/** The same person twice, three times over, as it happens to every desk: another order, an initial, another spelling. */
function plantDuplicates(tx: Tx, places: readonly Place[], today: CalendarDate): void {
  const again = (iso3: string, respelt: (words: readonly string[]) => string, sharesAddress: boolean): void => {
    const place = places.find((each) => each.iso3 === iso3);
    const [person] = place ? peopleOf(tx, place.countryId) : [];
    if (!place || !person) return;
    const id = addPerson(tx, {
      name: respelt(person.name.split(' ')),
      nativeName: null,
      countryId: place.countryId,
      title: null,
      organisation: null,
    });
    if (sharesAddress) {
      const value = addressOf(person.name, iso3);
      addChannel(tx, id, { kind: 'email', value, label: null, isPreferred: true });
    }
    addAction(tx, {
      kind: 'call',
      happenedOn: addDays(today, -9),
      localTime: null,
      zone: null,
      place: null,
      summary: 'Called back about the paper we left',
      notes: null,
      marking: 'restricted',
      actor: 'Sample desk',
      loggedAt: `${addDays(today, -9)}T16:00:00.000Z`,
      countryIds: [place.countryId],
      people: [{ personId: id, remark: null }],
    });
  };
  again('KEN', ([given = '', ...family]) => `${family.join(' ')}, ${given}`, true);
  again('NPL', ([given = '', ...family]) => `${given.slice(0, 1)}. ${family.join(' ')}`, false);
  again('ZMB', ([given = '', ...family]) => `${given} ${family.join(' ')}a`, false);
}

/** The same ministry twice, twice over: with its state in front, and under its initials. */
function plantBodies(tx: Tx, places: readonly Place[]): void {
  const again = (iso3: string, name: string, note: string): void => {
    const countryId = places.find((place) => place.iso3 === iso3)?.countryId;
    if (countryId) addBody(tx, { name, kind: 'ministry', countryId, parentId: null, note });
  };
  again('NPL', 'Nepal, Ministry of Foreign Affairs', 'From the list of the diplomatic corps');
  again('ZMB', 'MoFA', 'As they sign their notes');
}
