import type { Tx } from '../../db/database.ts';
import { addBiography } from '../../db/queries/biographies.ts';
import { listCountries, peopleOf } from '../../db/queries/countries.ts';
import { listLines } from '../../db/queries/lines.ts';
import { addPerson } from '../../db/queries/people.ts';
import { addBookText, addPart } from '../../db/queries/sheets.ts';
import { changeEvent, type EventFields, saveEvent } from '../../db/queries/trip-events.ts';
import {
  addStep,
  addTrip,
  changeStep,
  saveMember,
  saveStop,
  setObjectives,
  type TripFields,
} from '../../db/queries/trips.ts';
import { addDays, type CalendarDate } from '../../domain/calendar-date.ts';
import { clearanceOf } from '../../domain/line-entry.ts';
import { NO_ARRIVAL } from '../../domain/programme-time.ts';
import { hasSheet } from '../../domain/trip.ts';
import { dueDayOf, planOf } from '../../domain/trip-plan.ts';
import {
  SAMPLE_BOOK_TEXTS,
  SAMPLE_DELEGATION,
  SAMPLE_PROGRAMME,
  SAMPLE_STOPS,
  type SampleEvent,
  type SampleInterlocutor,
} from './sample-trip.ts';

/** The visits begin in so many days; the corridor is today. */
const VISIT_IN_DAYS = 12;
const VISIT_DAYS = 4;
/** Hands that are shaken in the corridor today, by state. */
const CORRIDOR = ['ETH', 'BWA', 'ZMB', 'PRY', 'JAM', 'CPV', 'SYC', 'GTM', 'NAM', 'RWA', 'CHL', 'ECU'] as const;
const CORRIDOR_ASKS = [
  'Whether the letter has reached the minister.',
  'A meeting at the level of deputies before the spring.',
  'That their mission abstains from signing the other paper.',
] as const;

interface State {
  readonly id: string;
  readonly people: ReturnType<typeof peopleOf>;
}

interface Officer {
  readonly id: string;
  readonly name: string;
}

/** Two trips of the invented desk: visits to three states that are being prepared, and a week of pull-asides under way. */
export function writeTrips(tx: Tx, officers: readonly Officer[], today: CalendarDate): void {
  const states = new Map<string, State>(
    listCountries(tx).map(({ id, iso3 }) => [iso3 ?? id, { id, people: peopleOf(tx, id) }]),
  );
  const ownerId = officers.find(({ name }) => name === 'Driton Mostra')?.id ?? officers[0]?.id ?? null;
  writeVisits(tx, states, officers, ownerId, today);
  writeCorridor(tx, states, ownerId, today);
}

function writeVisits(
  tx: Tx,
  states: ReadonlyMap<string, State>,
  officers: readonly Officer[],
  ownerId: string | null,
  today: CalendarDate,
): void {
  const fromOn = addDays(today, VISIT_IN_DAYS);
  const tripId = startTrip(
    tx,
    {
      title: 'Ulaanbaatar, Kathmandu and Colombo',
      principal: 'Besa Shembulli-Model, Minister of Foreign Affairs (sample)',
      occasion: 'bilateral',
      visitKind: 'working',
      fromOn,
      toOn: addDays(fromOn, VISIT_DAYS),
      purpose:
        'Three files that moved this year and now wait for a word from the top. One visit each is worth a year of notes.',
      // It goes to whoever may read of the trip: what each state is asked for stays with the objectives.
      success: 'From each of the three a day or a name in writing, and no promise of ours that was not cleared before.',
      avoid: 'Any list of who comes next. Comparisons between the three.',
      pressPosture: 'Say that we met. Announce nothing that is theirs to announce.',
      // Announced: that the Minister travels is known, and what for is ours.
      marking: 'open',
      ownerId,
    },
    today,
  );
  setObjectives(tx, tripId, [
    { text: 'A day for the promised note of Mongolia', marking: 'confidential' },
    { text: 'The review of Nepal tabled in the first cabinet of the year', marking: 'confidential' },
    { text: 'One department in Colombo that answers us', marking: 'restricted' },
  ]);
  const memberIds = SAMPLE_DELEGATION.map((member) => {
    const officerId = officers.find(({ name }) => name === member.name)?.id ?? null;
    return saveMember(tx, tripId, null, { ...member, officerId });
  });
  const stopIds = SAMPLE_STOPS.map(({ iso3, place, zone, from, to }) =>
    saveStop(tx, tripId, null, {
      place,
      countryId: states.get(iso3)?.id ?? null,
      zone,
      arrivesOn: addDays(fromOn, from),
      leavesOn: addDays(fromOn, to),
    }),
  );
  for (const event of SAMPLE_PROGRAMME) {
    const eventId = writeEvent(tx, tripId, event, states, { stopIds, memberIds, fromOn, ownerId });
    for (const { kind, text, marking, whom, daysAgo } of event.parts ?? []) {
      addPart(tx, eventId, {
        kind,
        text,
        marking,
        toWhom: whom ?? null,
        lineId: null,
        objectionId: null,
        asOf: daysAgo === undefined ? null : addDays(today, -daysAgo),
      });
    }
  }
  for (const { daysAgo, ...text } of SAMPLE_BOOK_TEXTS) {
    addBookText(tx, tripId, {
      ...text,
      lineId: null,
      documentId: null,
      asOf: daysAgo === null ? null : addDays(today, -daysAgo),
    });
  }
  // A line that was right once: the book must not let it pass.
  const expired = listLines(tx).find((line) => clearanceOf(line, today) === 'expired');
  if (expired) {
    const { topic, text, approvedOn, id: lineId } = expired;
    addBookText(tx, tripId, {
      kind: 'crossCutting',
      heading: topic,
      text,
      lineId,
      documentId: null,
      asOf: approvedOn,
      marking: 'restricted',
    });
  }
}

function writeEvent(
  tx: Tx,
  tripId: string,
  event: SampleEvent,
  states: ReadonlyMap<string, State>,
  {
    stopIds,
    memberIds,
    fromOn,
    ownerId,
  }: {
    readonly stopIds: readonly string[];
    readonly memberIds: readonly string[];
    readonly fromOn: CalendarDate;
    readonly ownerId: string | null;
  },
): string {
  const state = event.met ? states.get(event.met.iso3) : undefined;
  const personId = event.met && state ? interlocutor(tx, event.met, state, addDays(fromOn, -VISIT_IN_DAYS)) : null;
  const fields: EventFields = {
    stopId: stopIds[event.stop] ?? null,
    kind: event.kind,
    on: addDays(fromOn, event.day),
    startsAt: event.from,
    endsAt: event.to,
    arrivesOn: event.arrives ? addDays(fromOn, event.arrives.day) : null,
    arrivalZone: event.arrives?.zone ?? null,
    arrivalPlace: event.arrives?.place ?? null,
    title: event.title,
    place: event.place,
    format: event.more?.format ?? null,
    dress: event.more?.dress ?? null,
    language: event.more?.language ?? null,
    interpreter: event.more?.interpreter ?? null,
    noteTaker: event.more?.noteTaker ?? null,
    remarks: event.more?.remarks ?? null,
    marking: event.marking ?? 'restricted',
    drafterId: hasSheet(event.kind) ? ownerId : null,
    draftDueOn: hasSheet(event.kind) ? addDays(fromOn, -5) : null,
  };
  return saveEvent(tx, tripId, null, fields, {
    personIds: personId === null ? [] : [personId],
    memberIds: event.kind === 'pullAside' ? memberIds.slice(0, 1) : [],
    countryIds: state ? [state.id] : [],
  });
}

function writeCorridor(tx: Tx, states: ReadonlyMap<string, State>, ownerId: string | null, today: CalendarDate): void {
  const tripId = startTrip(
    tx,
    {
      title: 'Committee week in New York',
      principal: 'Besa Shembulli-Model, Minister of Foreign Affairs (sample)',
      occasion: 'generalAssembly',
      visitKind: 'margins',
      fromOn: addDays(today, -1),
      toOn: addDays(today, 1),
      purpose: 'A dozen hands in three days, in the margins of meetings to which we are guests.',
      success: null,
      avoid: null,
      pressPosture: 'None.',
      marking: 'restricted',
      ownerId,
    },
    today,
  );
  const stopId = saveStop(tx, tripId, null, {
    place: 'New York',
    countryId: null,
    zone: 'America/New_York',
    arrivesOn: addDays(today, -1),
    leavesOn: addDays(today, 1),
  });
  CORRIDOR.forEach((iso3, index) => {
    const state = states.get(iso3);
    const person = state?.people[0];
    if (!state || !person) return;
    const eventId = saveEvent(
      tx,
      tripId,
      null,
      {
        stopId,
        kind: 'pullAside',
        on: index < 3 ? addDays(today, -1) : today,
        startsAt: `${String(9 + Math.floor(index / 2)).padStart(2, '0')}:${index % 2 === 0 ? '00' : '30'}`,
        endsAt: null,
        ...NO_ARRIVAL,
        title: person.name,
        place: null,
        format: null,
        dress: null,
        language: null,
        interpreter: null,
        noteTaker: null,
        remarks: null,
        marking: 'restricted',
        drafterId: ownerId,
        draftDueOn: null,
      },
      { personIds: [person.id], memberIds: [], countryIds: [state.id] },
    );
    const text = CORRIDOR_ASKS[index % CORRIDOR_ASKS.length] ?? '';
    const own = { toWhom: null, lineId: null, objectionId: null, asOf: null, marking: 'confidential' as const };
    addPart(tx, eventId, { ...own, kind: 'ask', text });
    if (index % 4 === 0) addPart(tx, eventId, { ...own, kind: 'doNotRaise', text: 'Their elections.' });
    if (index === 0) changeEvent(tx, eventId, { result: 'noncommittal', resultLine: 'Has it, has not read it' });
  });
}

/** A trip with its steps, those that are long past done in time. */
function startTrip(tx: Tx, fields: TripFields, today: CalendarDate): string {
  const tripId = addTrip(tx, fields);
  for (const { code, leadDays } of planOf(fields.occasion)) {
    const stepId = addStep(tx, tripId, { code, name: null, leadDays, ownerId: fields.ownerId });
    const dueOn = dueDayOf(leadDays, fields);
    if (dueOn < today) changeStep(tx, stepId, { doneOn: dueOn });
  }
  return tripId;
}

/** Whoever holds the post, or somebody new in it, with the life that the desk has written. */
function interlocutor(
  tx: Tx,
  { post, added, life }: SampleInterlocutor,
  state: State,
  today: CalendarDate,
): string | null {
  const known = state.people.find(({ posts }) =>
    posts.some(({ title, toOn }) => toOn === null && title.startsWith(post)),
  );
  const personId =
    known?.id ??
    (added ? addPerson(tx, { ...added, title: post, nativeName: null, note: null, countryId: state.id }) : null);
  if (personId !== null && life !== null) {
    const { text, daysAgo, marking } = life;
    addBiography(tx, personId, { text, asOf: addDays(today, -daysAgo), source: 'Our post (sample)', marking });
  }
  return personId;
}
