import { type BookContext, inCopy, subheading } from './book-context.ts';
import { standsIn } from './book-copy.ts';
import type { BookBlock } from './book-document.ts';
import type { BookFacts, EventFact } from './book-facts.ts';
import { introduced, statesToName } from './book-people.ts';
import { table } from './briefing-blocks.ts';
import { cell, cellOfLines } from './briefing-dates.ts';
import type { BriefingCell } from './briefing-document.ts';
import { type CalendarDate, formatCalendarDate, minutesAhead, signedHours } from './calendar-date.ts';
import { cityOf, journeyLine, journeyOf } from './programme-time.ts';

/** Pristina has the clocks of Belgrade in the list of zones. */
const HOME_ZONE = 'Europe/Belgrade';

/** When an entry is, for a list: weekday, day and hour, without the year that the cover has. */
export function shortWhen({ on, startsAt }: Pick<EventFact, 'on' | 'startsAt'>, { labels }: BookContext): string {
  const day = new Intl.DateTimeFormat(labels.locale, {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    timeZone: 'UTC',
  }).format(new Date(`${on}T00:00:00Z`));
  return startsAt === null ? day : `${day}, ${startsAt}`;
}

/** The programme by local hour, a table a day, and to our own people the delegation. */
export function programmeBlocks(facts: BookFacts, context: BookContext): readonly BookBlock[] {
  const { words, copy } = context;
  const events = inCopy(facts.events, context);
  const days = [...Map.groupBy(events, ({ on }) => on)];
  return [
    ...(days.length === 0
      ? [{ type: 'paragraph' as const, tone: 'missing' as const, text: words.programme.empty }]
      : []),
    ...days.flatMap(([on, entries]) => dayBlocks(on, entries, context)),
    // Who travels is no business of anybody else.
    ...(copy === 'internal' ? delegationBlocks(facts, context) : []),
  ];
}

function delegationBlocks({ members }: BookFacts, { words: { programme } }: BookContext): readonly BookBlock[] {
  if (members.length === 0) return [];
  const rows = members.map(({ name, role }) => [cell(name, null), cell(role ?? '', null)]);
  return [subheading(programme.delegation), table('', programme.delegationColumns, [7, 11], rows)];
}

function dayBlocks(on: CalendarDate, events: readonly EventFact[], context: BookContext): readonly BookBlock[] {
  const { words, labels } = context;
  const { programme } = words;
  const zones = zonesOf(on, events, context);
  const weekday = new Intl.DateTimeFormat(labels.locale, { weekday: 'long', timeZone: 'UTC' }).format(
    new Date(`${on}T00:00:00Z`),
  );
  const rows = events.map((event) => [
    hoursOf(event, context),
    cell(event.title, null, [
      whereOf(event, context),
      event.remarks !== null && standsIn(context.copy, event.marking) ? event.remarks : null,
    ]),
    cellOfLines(howOf(event, context)),
  ]);
  return [
    subheading(programme.localTime(`${weekday}, ${formatCalendarDate(on, labels.locale)}`, zones)),
    table('', programme.columns, [3, 7, 8], rows),
  ];
}

/** The hours of an entry. Those of an arrival stand with its place: two hours of two clocks with a dash between them would mislead. */
function hoursOf(event: EventFact, { words: { programme } }: BookContext): BriefingCell {
  const end = journeyOf(event) === null ? event.endsAt : null;
  return cell([event.startsAt ?? programme.noHour, end].filter(Boolean).join(' – '), null);
}

function whereOf(event: EventFact, { words: { programme } }: BookContext): string {
  const journey = journeyOf(event);
  const place = journey === null ? event.stop?.place : journeyLine(journey, programme);
  return [programme.kind[event.kind], place, event.place].filter(Boolean).join(' · ');
}

/** The places of a day, each with its distance from Greenwich and from home: whoever wants to ring home counts with it. */
function zonesOf(on: CalendarDate, events: readonly EventFact[], { words }: BookContext): string {
  const places = events.flatMap(({ stop, arrivalZone, arrivalPlace, arrivesOn }) => [
    ...(stop ? [{ place: stop.place, zone: stop.zone, day: on }] : []),
    ...(arrivalZone ? [{ place: arrivalPlace ?? cityOf(arrivalZone), zone: arrivalZone, day: arrivesOn ?? on }] : []),
  ]);
  // By the place that was named first: an arrival may call the same city by another name.
  const named = new Map(places.toReversed().map((each) => [each.zone, each] as const));
  return [...new Set(places.map(({ zone }) => zone))]
    .flatMap((zone) => named.get(zone) ?? [])
    .map(({ place, zone, day }) => {
      const here = minutesAhead(day, zone);
      const atHome = minutesAhead(day, HOME_ZONE);
      return words.programme.zone(place, signedHours(here), here === atHome ? '' : signedHours(here - atHome));
    })
    .join('; ');
}

/** With whom and how: who attends on both sides, dress, language, notes. The names of our own people stay ours. */
function howOf(event: EventFact, { words: { programme }, copy }: BookContext): readonly (string | null)[] {
  const isOurs = copy === 'internal';
  // With nobody named yet, the state is all that is known of whom one meets.
  const met = event.theirs.length > 0 ? event.theirs.map((person) => introduced(person, event)) : statesToName(event);
  return [
    met.length > 0 ? programme.theirs(met.join('; ')) : null,
    isOurs && event.ours.length > 0 ? programme.ours(event.ours.map(({ name }) => name).join(', ')) : null,
    event.format,
    event.dress && programme.dress(event.dress),
    event.language && programme.language(event.language, event.interpreter),
    isOurs && event.noteTaker ? programme.noteTaker(event.noteTaker) : null,
  ];
}
