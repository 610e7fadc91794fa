import type { RepresentationEvent } from '../../domain/representation.ts';

let entered = 0;

/** An event of representation, each with an id that rises as entries do. */
export function representationEvent(
  kind: RepresentationEvent['kind'],
  effectiveOn: string | null,
  said: Partial<RepresentationEvent> = {},
): RepresentationEvent {
  entered += 1;
  return { id: `event ${entered}`, kind, effectiveOn, form: null, seat: null, person: null, ...said };
}
