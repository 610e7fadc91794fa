import type { ActionKind } from './action-kind.ts';
import type { BriefingFacts, PromiseFact } from './briefing-facts.ts';
import type { CalendarDate } from './calendar-date.ts';
import type { Clearance } from './line-entry.ts';
import type { Marking } from './marking.ts';
import type { Reach, Stance } from './person.ts';
import type { DocumentKind } from './pipelines.ts';
import type { Arrival } from './programme-time.ts';
import type { BookTextKind, SheetPartKind, TripEventKind, TripOccasion, VisitKind } from './trip.ts';

/** All that is known about a trip on one day: plain rows, so that any past book can be composed again. */
export interface BookFacts {
  readonly trip: TripFact;
  readonly objectives: readonly { readonly text: string; readonly marking: Marking }[];
  readonly members: readonly MemberFact[];
  /** In the order of arrival. */
  readonly stops: readonly StopFact[];
  /** In the order of the programme. */
  readonly events: readonly EventFact[];
  readonly texts: readonly BookTextFact[];
  /** The notes on the states visited or met, each once, in the order of the programme. */
  readonly countries: readonly CountryNoteFact[];
}

export interface CountryNoteFact extends BriefingFacts {
  readonly id: string;
}

export interface TripFact {
  readonly title: string;
  readonly principal: string;
  readonly occasion: TripOccasion;
  readonly visitKind: VisitKind | null;
  readonly fromOn: CalendarDate;
  readonly toOn: CalendarDate;
  readonly purpose: string | null;
  readonly success: string | null;
  readonly avoid: string | null;
  readonly pressPosture: string | null;
  readonly marking: Marking;
  readonly owner: string | null;
}

export interface MemberFact {
  readonly name: string;
  readonly role: string | null;
  /** Out of hours. */
  readonly contact: string | null;
}

export interface StopFact {
  readonly id: string;
  readonly place: string;
  readonly country: string | null;
  readonly zone: string;
  readonly arrivesOn: CalendarDate;
  readonly leavesOn: CalendarDate;
}

export interface EventFact extends Arrival {
  readonly id: string;
  readonly kind: TripEventKind;
  readonly on: CalendarDate;
  /** Local to its stop, `HH:MM`. */
  readonly startsAt: string | null;
  /** The hour of arrival where it has one, local to that place. */
  readonly endsAt: string | null;
  /** City, zone, state and days of the stay; null where it was put down without a stop. */
  readonly stop:
    | (Pick<StopFact, 'place' | 'zone' | 'arrivesOn' | 'leavesOn'> & { readonly countryId: string | null })
    | null;
  readonly title: string;
  readonly place: string | null;
  readonly format: string | null;
  readonly dress: string | null;
  readonly language: string | null;
  readonly interpreter: string | null;
  readonly noteTaker: string | null;
  readonly remarks: string | null;
  readonly marking: Marking;
  readonly drafter: string | null;
  readonly draftDueOn: CalendarDate | null;
  /** Who of ours attends; the whole delegation where none is named. */
  readonly ours: readonly { readonly name: string; readonly role: string | null }[];
  readonly theirs: readonly InterlocutorFact[];
  readonly countries: readonly { readonly id: string; readonly name: string }[];
  readonly parts: readonly SheetPartFact[];
  /** Open ones of its states, both ways. */
  readonly promises: readonly (PromiseFact & { readonly country: string })[];
  /** What may be offered on that day, and what was offered to its states. */
  readonly offers: readonly OfferFact[];
  /** The newest contact with any of its interlocutors; of its states where no interlocutor is known or none was met. */
  readonly lastMet: {
    /** The entry of the log. */
    readonly id: string;
    readonly on: CalendarDate;
    readonly kind: ActionKind;
    readonly summary: string;
    /** Of theirs. */
    readonly withWhom: readonly string[];
    /** One of those who are met was there; else it was somebody else of their state. */
    readonly isWithThem: boolean;
    readonly marking: Marking;
  } | null;
}

export interface InterlocutorFact {
  readonly id: string;
  readonly name: string;
  readonly nativeName: string | null;
  readonly pronunciation: string | null;
  readonly addressForm: string | null;
  readonly languages: string | null;
  readonly needsInterpreter: boolean | null;
  /** Whose state they speak for; null of somebody who speaks for none. */
  readonly country: { readonly id: string; readonly name: string } | null;
  /** Held on the day of the meeting. */
  readonly post: string | null;
  readonly postSince: CalendarDate | null;
  readonly stance: Stance | null;
  readonly stanceOn: CalendarDate | null;
  readonly stanceMarking: Marking;
  readonly biography: {
    readonly text: string;
    readonly asOf: CalendarDate;
    readonly source: string;
    readonly marking: Marking;
  } | null;
  /** Face to face. */
  readonly lastMetOn: CalendarDate | null;
  /** When somebody last made sure of post and channels. */
  readonly verifiedOn: CalendarDate | null;
  /** An attachment of the base. */
  readonly photoId: string | null;
  /** The preferred one first. */
  readonly channels: readonly Reach[];
}

/** A line to take as it stands on the day on which it is to be said, beside what the book has of it. */
export interface LineFact {
  readonly topic: string;
  readonly text: string;
  readonly clearance: Clearance;
  readonly approvedBy: string | null;
  readonly approvedOn: CalendarDate | null;
  readonly validUntil: CalendarDate | null;
  readonly isRetired: boolean;
  readonly language: string;
  /** The other languages in which the bank has it, in use. */
  readonly translatedInto: readonly string[];
  readonly marking: Marking;
}

export interface SheetPartFact {
  readonly id: string;
  readonly kind: SheetPartKind;
  /** Markdown. */
  readonly text: string;
  readonly toWhom: string | null;
  readonly asOf: CalendarDate | null;
  readonly marking: Marking;
  readonly line: LineFact | null;
}

export interface BookTextFact {
  readonly id: string;
  readonly kind: BookTextKind;
  readonly heading: string;
  /** Markdown; empty where a paper says it all. */
  readonly text: string;
  readonly asOf: CalendarDate | null;
  readonly marking: Marking;
  readonly line: LineFact | null;
  /** What an annex is, where it is a paper of the register. */
  readonly paper: PaperFact | null;
}

/** A paper of the register. */
export interface PaperFact {
  readonly kind: DocumentKind;
  readonly number: string | null;
  /** `null` when it carries no date. */
  readonly datedOn: CalendarDate | null;
  readonly title: string;
  /** Of the file that is attached to it. */
  readonly fileName: string | null;
  readonly marking: Marking;
}

export interface OfferFact {
  readonly name: string;
  /** Null while nobody has allowed it. */
  readonly authority: string | null;
  /** How many are left; null when there is no end of them. */
  readonly left: number | null;
  readonly validUntil: CalendarDate | null;
  /** It may still be promised on the day of the meeting: authorised, valid, and something is left of it. */
  readonly isOnOffer: boolean;
  /** Given to one of the states of this meeting already. */
  readonly toThem: { readonly quantity: number; readonly offeredOn: CalendarDate } | null;
  readonly marking: Marking;
}
