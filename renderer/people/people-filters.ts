import { STANCES, type Stance } from '../../domain/person.ts';

/** What the list of people shows, as it stands in the address: a filtered list can be gone back to. */
export interface PeopleFilters {
  readonly find?: string;
  readonly country?: string;
  readonly body?: string;
  readonly stance?: Stance;
  readonly owner?: string;
  /** Not verified for so many days. */
  readonly unverified?: number;
}

const TEXTS = ['find', 'country', 'body', 'owner'] as const;

/** Reads the filters out of an address; anything else in it is left aside. */
export function readPeopleFilters(search: Record<string, unknown>): PeopleFilters {
  const texts = TEXTS.flatMap((key) => {
    const value = search[key];
    return typeof value === 'string' && value !== '' ? [[key, value]] : [];
  });
  const stance = STANCES.find((each) => each === search.stance);
  const days = Number(search.unverified);
  return {
    ...Object.fromEntries(texts),
    ...(stance ? { stance } : {}),
    ...(Number.isInteger(days) && days > 0 ? { unverified: days } : {}),
  };
}
