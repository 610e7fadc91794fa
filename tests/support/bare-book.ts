import type { BookFacts, EventFact } from '../../domain/book-facts.ts';
import { NO_ARRIVAL } from '../../domain/programme-time.ts';

/** A meeting of which nothing is said but what it is called and where and when it is. */
export const BARE_EVENT: EventFact = {
  id: 'e1',
  kind: 'meeting',
  on: '2026-12-15',
  startsAt: '10:00',
  endsAt: '10:45',
  ...NO_ARRIVAL,
  stop: null,
  title: 'Foreign Secretary',
  place: 'Singha Durbar',
  format: null,
  dress: null,
  language: null,
  interpreter: null,
  noteTaker: null,
  remarks: null,
  marking: 'open',
  drafter: null,
  draftDueOn: null,
  ours: [],
  theirs: [],
  countries: [],
  parts: [],
  promises: [],
  offers: [],
  lastMet: null,
};

/** A visit with that one meeting, of which anybody may know. */
export const BARE_FACTS: BookFacts = {
  trip: {
    title: 'Kathmandu',
    principal: 'The Minister',
    occasion: 'bilateral',
    visitKind: 'working',
    fromOn: '2026-12-14',
    toOn: '2026-12-16',
    purpose: 'To end the review.',
    success: null,
    avoid: null,
    pressPosture: null,
    marking: 'open',
    owner: null,
  },
  objectives: [],
  members: [],
  stops: [],
  events: [BARE_EVENT],
  texts: [],
  countries: [],
};
