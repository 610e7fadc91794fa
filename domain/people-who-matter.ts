import { type CalendarDate, daysBetween } from './calendar-date.ts';
import type { Stance } from './person.ts';

/** An interlocutor with what tells how much he or she matters to a file, and how to come near. */
export interface PersonOfNote {
  readonly id: string;
  readonly name: string;
  readonly nativeName: string | null;
  readonly country: string | null;
  readonly post: string | null;
  readonly stance: Stance | null;
  /** Contacts of the last two years. */
  readonly contacts: number;
  readonly lastMetOn: CalendarDate | null;
  /** Promises of theirs that are open. */
  readonly openPromises: number;
  readonly addressForm: string | null;
  readonly languages: string | null;
  readonly needsInterpreter: boolean | null;
  /** The channel that reaches them best. */
  readonly channel: string | null;
  readonly note: string | null;
}

/** What each thing weighs. A promise of theirs weighs most: it is what a successor must not lose. */
const WEIGHTS = { openPromise: 6, contact: 2, mostContacts: 8, recent: 6, stance: 3, post: 2 } as const;
/** Someone met within this many days is still a live acquaintance. */
const RECENT_DAYS = 180;

/**
 * People in the order in which a successor should meet them: who owes us a promise, whom we met often and lately, who stands
 * strongly for or against us, who holds a post. Ties are broken by name, so the order is the same on every copy.
 */
export function peopleWhoMatter<P extends PersonOfNote>(people: readonly P[], today: CalendarDate): readonly P[] {
  return people
    .map((person) => ({ person, weight: weightOf(person, today) }))
    .filter(({ weight }) => weight > 0)
    .sort(
      (a, b) =>
        b.weight - a.weight || a.person.name.localeCompare(b.person.name) || a.person.id.localeCompare(b.person.id),
    )
    .map(({ person }) => person);
}

function weightOf({ openPromises, contacts, lastMetOn, stance, post }: PersonOfNote, today: CalendarDate): number {
  const isKnown = openPromises > 0 || contacts > 0 || lastMetOn !== null;
  // A name that nobody has met or heard from is no acquaintance to hand over.
  if (!isKnown) return 0;
  return (
    openPromises * WEIGHTS.openPromise +
    Math.min(contacts, WEIGHTS.mostContacts) * WEIGHTS.contact +
    (lastMetOn !== null && daysBetween(lastMetOn, today) <= RECENT_DAYS ? WEIGHTS.recent : 0) +
    (stance === 'friend' || stance === 'blocker' ? WEIGHTS.stance : 0) +
    (post === null ? 0 : WEIGHTS.post)
  );
}
