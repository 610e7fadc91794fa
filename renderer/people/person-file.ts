import type { Outputs } from '../api/trpc.ts';

/** All that the page of a person shows but the timeline. */
export type PersonFile = Outputs['people']['page'];
export type Person = PersonFile['person'];
