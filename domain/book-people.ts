import type { EventFact, InterlocutorFact } from './book-facts.ts';

/**
 * The states of a meeting that do not go without saying: on the spot one meets those of the place, and in the margins of something
 * else anybody.
 */
export function statesToName({ countries, stop, title }: Met): readonly string[] {
  return countries.filter(({ id, name }) => id !== stop?.countryId && !title.includes(name)).map(({ name }) => name);
}

type Met = Pick<EventFact, 'countries' | 'stop' | 'title'>;

/** What a meeting is called where nothing beside it says with whom: `Breakfast with the chair (Ethiopia)`. */
export function titleWithStates(event: Met): string {
  const states = statesToName(event);
  return states.length === 0 ? event.title : `${event.title} (${states.join(', ')})`;
}

/** Somebody's post and state in one line, as at the head of a sheet; empty where nobody knows either. */
export function postAndState({ post, country }: Pick<InterlocutorFact, 'post' | 'country'>): string {
  return [post, country?.name].filter(Boolean).join(', ');
}

/** Somebody in a list: name, post, and the state where it is not that of the place. */
export function introduced(person: InterlocutorFact, event: Pick<EventFact, 'stop'>): string {
  return [person.name, postThere(person, event)].filter(Boolean).join(', ');
}

/** Somebody's post, with the state where it is not that of the place; empty where nobody knows either. */
export function postThere({ post, country }: InterlocutorFact, { stop }: Pick<EventFact, 'stop'>): string {
  return [post, country?.id === stop?.countryId ? null : country?.name].filter(Boolean).join(', ');
}
