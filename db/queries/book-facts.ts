import { asc, inArray, isNull } from 'drizzle-orm';
import type {
  BookFacts,
  CountryNoteFact,
  EventFact,
  InterlocutorFact,
  LineFact,
  OfferFact,
} from '../../domain/book-facts.ts';
import type { BriefingLanguage } from '../../domain/briefing-labels.ts';
import type { CalendarDate } from '../../domain/calendar-date.ts';
import { clearanceOf } from '../../domain/line-entry.ts';
import type { Marking } from '../../domain/marking.ts';
import { isHolding, stockOf } from '../../domain/offers.ts';
import type { Stance } from '../../domain/person.ts';
import { prepareOnce, type Reader } from '../database.ts';
import { officers } from '../schema/countries.ts';
import { lines } from '../schema/positions.ts';
import { biographiesOf } from './biographies.ts';
import { readBriefingFacts, nameIn as stateNameIn } from './briefing-facts.ts';
import { papersNamed } from './documents.ts';
import { listOfferItems } from './offers.ts';
import { channelsOf } from './person-details.ts';
import { heldOn, lastMet, latest, postHeld } from './post-sql.ts';
import { bookTextsOf, partsOf } from './sheets.ts';
import { eventsOf, linksOfEvents } from './trip-events.ts';
import { findTrip, membersOf, objectivesOf, stopsOf } from './trips.ts';

/** The rows from which the book of a trip is composed, as they stand; `null` for a trip that is not on record. */
export function readBookFacts(
  db: Reader,
  tripId: string,
  on: CalendarDate,
  language: BriefingLanguage,
): BookFacts | null {
  const trip = findTrip(db, tripId);
  if (!trip) return null;
  const stops = stopsOf(db, tripId);
  const events = eventsOf(db, tripId);
  const eventIds = events.map(({ id }) => id);
  const links = linksOfEvents(db, eventIds);
  const countryIds = [
    ...new Set([
      ...events.flatMap(({ id }) => links.countries.filter(({ eventId }) => eventId === id).map(({ id: of }) => of)),
      ...stops.flatMap(({ countryId }) => countryId ?? []),
    ]),
  ];
  const notes = new Map(
    countryIds.flatMap((id): [string, CountryNoteFact][] => {
      const facts = readBriefingFacts(db, id, on, language);
      return facts ? [[id, { ...facts, id }]] : [];
    }),
  );
  const officerNames = namesOfOfficers(db, [trip.ownerId, ...events.map(({ drafterId }) => drafterId)]);
  const members = membersOf(db, tripId);
  const parts = partsOf(db, eventIds);
  const texts = bookTextsOf(db, tripId);
  const lineOf = linesById(
    db,
    [...parts, ...texts].flatMap(({ lineId }) => lineId ?? []),
  );
  const papers = papersNamed(
    db,
    texts.flatMap(({ documentId }) => documentId ?? []),
  );
  const theirs = interlocutorsOf(db, tripId, language);
  const met = lastContacts(db, tripId, on);
  const offers = listOfferItems(db);
  return {
    trip: { ...trip, owner: nameIn(officerNames, trip.ownerId) },
    objectives: objectivesOf(db, tripId).map(({ text, marking }) => ({ text, marking })),
    members: members.map(({ name, role, contact }) => ({ name, role, contact })),
    stops: stops.map(({ id, place, countryId, zone, arrivesOn, leavesOn }) => ({
      id,
      place,
      country: countryId === null ? null : (notes.get(countryId)?.country.name ?? null),
      zone,
      arrivesOn,
      leavesOn,
    })),
    events: events.map((event): EventFact => {
      const stop = stops.find(({ id }) => id === event.stopId);
      const stateIds = links.countries.filter(({ eventId }) => eventId === event.id).map(({ id }) => id);
      return {
        ...event,
        stop: stop
          ? {
              place: stop.place,
              zone: stop.zone,
              countryId: stop.countryId,
              arrivesOn: stop.arrivesOn,
              leavesOn: stop.leavesOn,
            }
          : null,
        drafter: nameIn(officerNames, event.drafterId),
        ours: links.members
          .filter(({ eventId }) => eventId === event.id)
          .flatMap(({ id }) => members.find((member) => member.id === id) ?? [])
          .map(({ name, role }) => ({ name, role })),
        theirs: theirs.get(event.id) ?? [],
        countries: stateIds.map((id) => ({ id, name: notes.get(id)?.country.name ?? '' })),
        parts: parts
          .filter(({ eventId }) => eventId === event.id)
          .map(({ id, kind, text, toWhom, asOf, marking, lineId }) => ({
            id,
            kind,
            text,
            toWhom,
            asOf,
            marking,
            line: lineFact(lineOf, lineId, event.on),
          })),
        promises: stateIds.flatMap((id) => {
          const facts = notes.get(id);
          return (facts?.promises ?? []).map((promise) => ({ ...promise, country: facts?.country.name ?? '' }));
        }),
        offers: offersFor(offers, stateIds, event.on),
        lastMet: met.get(event.id) ?? null,
      };
    }),
    texts: texts.map(({ id, kind, heading, text, asOf, marking, lineId, documentId }) => ({
      id,
      kind,
      heading,
      text,
      asOf,
      marking,
      line: lineFact(lineOf, lineId, trip.toOn),
      paper: papers.find((paper) => paper.id === documentId) ?? null,
    })),
    countries: countryIds.flatMap((id) => notes.get(id) ?? []),
  };
}

interface InterlocutorRow
  extends Omit<InterlocutorFact, 'biography' | 'channels' | 'needsInterpreter' | 'stanceMarking' | 'country'> {
  readonly eventId: string;
  readonly countryId: string | null;
  readonly nameEn: string;
  readonly nameSq: string;
  readonly nameSr: string;
  readonly needsInterpreter: number | null;
  readonly stanceMarking: Marking | null;
  readonly stance: Stance | null;
}

/** Who is met at each entry of a programme, with the post held on that day. */
function interlocutorsOf(
  db: Reader,
  tripId: string,
  language: BriefingLanguage,
): Map<string, readonly InterlocutorFact[]> {
  const rows = prepareOnce(
    db,
    `SELECT link.event_id AS eventId, people.id, people.name, people.native_name AS nativeName, people.pronunciation,
       address_form AS addressForm, people.languages, needs_interpreter AS needsInterpreter,
       countries.id AS countryId, name_en AS nameEn, name_sq AS nameSq, name_sr AS nameSr,
       (${postHeld('people.id', 'trip_events.on_day')}) AS post,
       (SELECT posts.from_on FROM posts WHERE posts.person_id = people.id AND ${heldOn('trip_events.on_day')}
        ORDER BY posts.from_on DESC, posts.id DESC LIMIT 1) AS postSince,
       (${latest('stance', 'people.id')}) AS stance,
       (SELECT as_of FROM assessments WHERE assessments.person_id = people.id AND aspect = 'stance'
        ORDER BY as_of DESC, id DESC LIMIT 1) AS stanceOn,
       (${latest('stance', 'people.id', 'marking')}) AS stanceMarking,
       (${lastMet('people.id')}) AS lastMetOn, people.verified_on AS verifiedOn, photo_id AS photoId
     FROM trip_event_people AS link JOIN trip_events ON trip_events.id = link.event_id
     JOIN people ON people.id = link.person_id LEFT JOIN countries ON countries.id = people.country_id
     WHERE trip_events.trip_id = ? ORDER BY link.event_id, people.name, people.id`,
  ).all(tripId) as InterlocutorRow[];
  const lives = biographiesOf(
    db,
    rows.map(({ id }) => id),
  );
  const channels = channelsOf(
    db,
    rows.map(({ id }) => id),
  );
  const facts = rows.map(({ eventId, countryId, nameEn, nameSq, nameSr, ...row }) => {
    const life = lives.find(({ personId }) => personId === row.id);
    return {
      eventId,
      fact: {
        ...row,
        country: countryId === null ? null : { id: countryId, name: stateNameIn({ nameEn, nameSq, nameSr }, language) },
        needsInterpreter: row.needsInterpreter === null ? null : row.needsInterpreter === 1,
        // Nothing noted gives nothing away.
        stanceMarking: row.stanceMarking ?? 'open',
        channels: channels
          .filter(({ personId }) => personId === row.id)
          .map(({ kind, value, label, isPreferred }) => ({ kind, value, label, isPreferred })),
        biography: life ? { text: life.text, asOf: life.asOf, source: life.source, marking: life.marking } : null,
      },
    };
  });
  return new Map([...Map.groupBy(facts, ({ eventId }) => eventId)].map(([id, of]) => [id, of.map(({ fact }) => fact)]));
}

type LastMet = NonNullable<EventFact['lastMet']>;

/** The newest contact before each meeting: with one of its people, else with one of its states. */
function lastContacts(db: Reader, tripId: string, on: CalendarDate): Map<string, LastMet> {
  const newest = (links: string): string => `
    SELECT link.action_id FROM ${links}
    WHERE link.is_contact = 1 AND link.happened_on <= @on AND link.action_id IS NOT trip_events.action_id
    ORDER BY link.happened_on DESC, link.action_id DESC LIMIT 1`;
  const rows = prepareOnce(
    db,
    `SELECT trip_events.id AS eventId, actions.id, actions.happened_on AS "on", actions.kind, actions.summary, actions.marking,
       (SELECT json_group_array(people.name ORDER BY people.name) FROM action_people
        JOIN people ON people.id = action_people.person_id WHERE action_people.action_id = actions.id) AS withWhom,
       EXISTS (SELECT 1 FROM trip_event_people AS met JOIN action_people ON action_people.person_id = met.person_id
         WHERE met.event_id = trip_events.id AND action_people.action_id = actions.id) AS isWithThem
     FROM trip_events JOIN actions ON actions.id = coalesce(
       (${newest(`trip_event_people AS met JOIN action_people ON action_people.person_id = met.person_id
         JOIN action_countries AS link ON link.action_id = action_people.action_id AND met.event_id = trip_events.id`)}),
       (${newest(`trip_event_countries AS visited
         JOIN action_countries AS link ON link.country_id = visited.country_id AND visited.event_id = trip_events.id`)}))
     WHERE trip_events.trip_id = @tripId ORDER BY trip_events.id`,
  ).all({ tripId, on }) as (Omit<LastMet, 'withWhom' | 'isWithThem'> & {
    readonly eventId: string;
    readonly withWhom: string;
    readonly isWithThem: number;
  })[];
  return new Map(
    rows.map(({ eventId, withWhom, isWithThem, ...contact }) => [
      eventId,
      { ...contact, withWhom: JSON.parse(withWhom), isWithThem: isWithThem === 1 },
    ]),
  );
}

/** What may be offered on the day of a meeting, and what these states were offered before. */
function offersFor(
  items: ReturnType<typeof listOfferItems>,
  countryIds: readonly string[],
  on: CalendarDate,
): readonly OfferFact[] {
  return items.flatMap((item) => {
    const { stock, left } = stockOf(item, item.offers, on);
    const toThem = item.offers.filter(({ country, status }) => countryIds.includes(country.id) && isHolding(status));
    const isOnOffer = stock === 'open' || stock === 'nearlyGone';
    if (toThem.length === 0 && !isOnOffer) return [];
    const [newest] = toThem;
    return [
      {
        name: item.name,
        authority: item.authority,
        left,
        validUntil: item.validUntil,
        isOnOffer,
        toThem: newest ? { quantity: newest.quantity, offeredOn: newest.offeredOn } : null,
        marking: item.marking,
      },
    ];
  });
}

/** A line with the other languages in which the bank has it. */
type LineRow = typeof lines.$inferSelect & Pick<LineFact, 'translatedInto'>;

function linesById(db: Reader, ids: readonly string[]): Map<string, LineRow> {
  const inUse = db
    .select({ id: lines.id, language: lines.language, translatesId: lines.translatesId })
    .from(lines)
    .where(isNull(lines.retiredOn))
    .orderBy(asc(lines.language), asc(lines.id))
    .all();
  const translatedInto = ({ id, language, translatesId }: typeof lines.$inferSelect): readonly string[] =>
    inUse.flatMap((other) =>
      other.language !== language && (other.translatesId ?? other.id) === (translatesId ?? id) ? other.language : [],
    );
  return new Map(
    db
      .select()
      .from(lines)
      .where(inArray(lines.id, [...new Set(ids)]))
      .orderBy(asc(lines.id))
      .all()
      .map((row) => [row.id, { ...row, translatedInto: translatedInto(row) }]),
  );
}

/** A line as it stands on the day on which it is to be said: a clearance that ends before then is no clearance. */
function lineFact(lineOf: ReadonlyMap<string, LineRow>, lineId: string | null, saidOn: CalendarDate): LineFact | null {
  const row = lineId === null ? undefined : lineOf.get(lineId);
  if (!row) return null;
  const { topic, language, translatedInto, text, approvedBy, approvedOn, validUntil, retiredOn, marking } = row;
  return {
    topic,
    language,
    translatedInto,
    text,
    approvedBy,
    approvedOn,
    validUntil,
    marking,
    clearance: clearanceOf({ approvedBy, approvedOn, validUntil }, saidOn),
    isRetired: retiredOn !== null && retiredOn <= saidOn,
  };
}

function namesOfOfficers(db: Reader, ids: readonly (string | null)[]): Map<string, string> {
  return new Map(
    db
      .select({ id: officers.id, name: officers.name })
      .from(officers)
      .where(
        inArray(
          officers.id,
          ids.flatMap((id) => id ?? []),
        ),
      )
      .orderBy(asc(officers.id))
      .all()
      .map(({ id, name }) => [id, name]),
  );
}

function nameIn(names: ReadonlyMap<string, string>, id: string | null): string | null {
  return id === null ? null : (names.get(id) ?? null);
}
