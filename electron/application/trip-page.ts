import type { Reader } from '../../db/database.ts';
import { readBookFacts } from '../../db/queries/book-facts.ts';
import { notesOfAny } from '../../db/queries/countries.ts';
import { statesOfObjections } from '../../db/queries/objections.ts';
import { bookCopiesOf, bookTextsOf, partsOf } from '../../db/queries/sheets.ts';
import { eventsOf, linksOfEvents } from '../../db/queries/trip-events.ts';
import { membersOf, objectivesOf, stepsOf, stopsOf } from '../../db/queries/trips.ts';
import { aboutOf } from '../../domain/book-extent.ts';
import type { CalendarDate } from '../../domain/calendar-date.ts';
import { statesInPress, statesOfTrip } from '../../domain/press-claims.ts';
import { noteBehind } from '../../domain/sheet-prefill.ts';
import { dueDayOf } from '../../domain/trip-plan.ts';
import { readMarkdown } from '../briefings/read-markdown.ts';
import { UserError } from './refusal.ts';
import { knownTrip } from './trip-inputs.ts';

/** All that the screens of one trip show: its plan, its programme with the sheets, its texts, and every copy that left. */
export function readTripPage(db: Reader, tripId: string, today: CalendarDate) {
  const trip = knownTrip(db, tripId);
  const facts = readBookFacts(db, tripId, today, 'en');
  if (!facts) throw new UserError({ code: 'notFound', field: 'tripId' });
  const events = eventsOf(db, tripId);
  const eventIds = events.map(({ id: eventId }) => eventId);
  const links = linksOfEvents(db, eventIds);
  const parts = partsOf(db, eventIds);
  const objections = statesOfObjections(
    db,
    parts.flatMap(({ objectionId }) => objectionId ?? []),
  );
  const notes = notesOfAny(
    db,
    facts.countries.map(({ id: countryId }) => countryId),
  );
  const factOf = new Map(facts.events.map((event) => [event.id, event]));
  const idsOf = (rows: readonly { readonly eventId: string; readonly id: string }[], eventId: string): string[] =>
    rows.filter((row) => row.eventId === eventId).map((row) => row.id);
  return {
    today,
    trip,
    objectives: objectivesOf(db, tripId),
    members: membersOf(db, tripId),
    stops: stopsOf(db, tripId),
    steps: stepsOf(db, tripId).map((step) => ({ ...step, dueOn: dueDayOf(step.leadDays, trip) })),
    events: events.map((event) => {
      const { theirs = [], countries = [], promises = [], offers = [], lastMet = null } = factOf.get(event.id) ?? {};
      const ofStates = notes.filter(({ countryId }) => countries.some(({ id }) => id === countryId));
      return {
        ...event,
        memberIds: idsOf(links.members, event.id),
        people: theirs,
        countries,
        inPress: statesInPress({ countries }, facts, today),
        promises,
        offers,
        lastMet,
        parts: parts
          .filter(({ eventId }) => eventId === event.id)
          .map((part) => ({
            ...part,
            rich: readMarkdown(part.text),
            note: noteBehind(part, ofStates) ?? null,
            objection: objections.find(({ id: objectionId }) => objectionId === part.objectionId) ?? null,
            line: factOf.get(event.id)?.parts.find(({ id: partId }) => partId === part.id)?.line ?? null,
          })),
      };
    }),
    inPress: statesOfTrip(facts, today),
    texts: bookTextsOf(db, tripId).map((text) => ({
      ...text,
      rich: readMarkdown(text.text),
      line: facts.texts.find(({ id: textId }) => textId === text.id)?.line ?? null,
      paper: facts.texts.find(({ id: textId }) => textId === text.id)?.paper ?? null,
    })),
    copies: bookCopiesOf(db, tripId).map((copy) => ({ ...copy, about: aboutOf(copy.what, facts) })),
  };
}
