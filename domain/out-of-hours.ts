import type { BookFacts, EventFact, InterlocutorFact } from './book-facts.ts';
import type { CalendarDate } from './calendar-date.ts';
import type { ChannelKind, Reach } from './person.ts';

/** What answers when the offices are closed, the surest first: a letter and an e-mail lie until the morning. */
const AT_NIGHT = ['mobile', 'messenger', 'assistant', 'phone'] as const satisfies readonly ChannelKind[];
export type NightChannel = (typeof AT_NIGHT)[number];

export interface NightReach extends Reach {
  readonly kind: NightChannel;
}

/** The ways to somebody out of hours: the preferred one, then a number of their own before that of an office. */
export function reachAtNight(channels: readonly Reach[]): readonly NightReach[] {
  const ranked = AT_NIGHT.flatMap((kind) =>
    channels.flatMap((channel) => (channel.kind === kind ? [{ ...channel, kind }] : [])),
  );
  return ranked.toSorted((a, b) => Number(b.isPreferred) - Number(a.isPreferred));
}

/** Somebody of the hosts, with the days and places at which the trip meets them. */
export interface HostAtNight<Event extends MetEvent = MetEvent> {
  readonly person: Event['theirs'][number];
  /** The first entry at which they are met. */
  readonly event: Event;
  /** Each once, in the order of the programme; no place where it was put down without a stop. */
  readonly met: readonly { readonly on: CalendarDate; readonly place: string | null }[];
  readonly reach: readonly NightReach[];
}

type MetEvent = Pick<EventFact, 'on' | 'stop'> & { readonly theirs: readonly InterlocutorFact[] };

/**
 * Whom of the hosts one can call when their offices are closed: everybody who is met on the trip, each once, where and when they
 * are met first. Somebody without a number is among them: that it is missing is to be seen before the journey.
 *
 * Nobody who gave us their number had a reader of the book in mind, and a number carries no marking: the list is for our own copy
 * only, as the numbers of the delegation are. Source: order of a trip brief, "contacts out of hours" in its programme.
 */
export function hostsAtNight<Event extends MetEvent>(events: readonly Event[]): readonly HostAtNight<Event>[] {
  const meetings = events.flatMap((event) => event.theirs.map((person) => ({ person, event })));
  return [...Map.groupBy(meetings, ({ person }) => person.id).values()].flatMap((of) => {
    const [first] = of;
    if (!first) return [];
    const met = new Map(
      of.map(({ event: { on, stop } }) => [`${on} ${stop?.place}`, { on, place: stop?.place ?? null }]),
    );
    return [{ ...first, met: [...met.values()], reach: reachAtNight(first.person.channels) }];
  });
}

/** The delegation by whether somebody has written down how to call them at night. */
export function membersAtNight(members: BookFacts['members']): {
  readonly reached: readonly (BookFacts['members'][number] & { readonly contact: string })[];
  readonly unreached: BookFacts['members'];
} {
  return {
    reached: members.flatMap((member) => (member.contact ? [{ ...member, contact: member.contact }] : [])),
    unreached: members.filter(({ contact }) => !contact),
  };
}
