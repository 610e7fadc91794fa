import { fold, hasWordBeginning } from '../../domain/fold.ts';
import type { Outputs } from '../api/trpc.ts';

type Trip = Outputs['trips']['list']['trips'][number];

/** Trips whose title, principal, purpose, places or states have words that begin as each word of the query does. */
export function findTrips(trips: readonly Trip[], query: string): readonly Trip[] {
  const wanted = fold(query).split(/\s+/).filter(Boolean);
  if (wanted.length === 0) return [];
  return trips.filter((trip) => {
    const states = trip.states.flatMap(({ nameEn, nameSq, nameSr }) => [nameEn, nameSq, nameSr]);
    const folded = fold([trip.title, trip.principal, trip.purpose ?? '', ...trip.places, ...states].join(' '));
    return wanted.every((word) => hasWordBeginning(folded, word));
  });
}
