import { type CalendarDate, daysBetween, firstDay, lastDay } from './calendar-date.ts';
import {
  endsWithHead,
  isSamePerson,
  needsAgrement,
  REPRESENTATION_EVENTS,
  type RepresentationEvent,
  type RepresentationForm,
} from './representation.ts';

/** How far the representation of one side has come, in the usual order. Before the first there are relations and no more. */
export const REPRESENTATION_STEPS = [
  'none',
  'formAgreed',
  'agrementAsked',
  'agrementGranted',
  'accredited',
  'working',
] as const;
export type RepresentationStep = (typeof REPRESENTATION_STEPS)[number];

/** What can hold a direction back or undo it beside its step, the gravest first. */
export const SIDE_STATES = ['severed', 'suspended', 'lapsed', 'downgraded', 'refused', 'silent'] as const;
export type SideStateKind = (typeof SIDE_STATES)[number];

/** Silence for longer than this on a request for agrément is often the answer no. Source: practice, one to two months. */
export const AGREMENT_SILENT_DAYS = 60;

export interface SideState<E> {
  readonly kind: SideStateKind;
  readonly since: CalendarDate | null;
  readonly event: E;
}

export interface Agrement<E> {
  readonly state: 'asked' | 'granted' | 'refused';
  /** The request; `null` where only the answer is on record. */
  readonly asked: E | null;
  /** Their answer, or the credentials that prove it. */
  readonly answered: E | null;
  readonly person: string | null;
  /** From the request to the answer, or to the day that is looked at. `null` without the day of the request. */
  readonly waitingDays: number | null;
}

/** Where the representation of one side stands on a day. Each part names the event that it rests on. */
export interface Track<E extends RepresentationEvent = RepresentationEvent> {
  readonly step: RepresentationStep;
  readonly since: CalendarDate | null;
  /** What brought the direction to its step; `null` while there is nothing but relations. */
  readonly decidedBy: E | null;
  readonly form: RepresentationForm | null;
  readonly seat: string | null;
  /** The head of mission in office. */
  readonly head: string | null;
  readonly formAgreed: E | null;
  /** Of the head in office, or of the next one once a request for them is on record. */
  readonly agrement: Agrement<E> | null;
  /** The credentials of the head in office. */
  readonly accredited: E | null;
  readonly working: E | null;
  /** Credentials of a head who needs agrément, with no grant on record. */
  readonly isWithoutAgrement: boolean;
  readonly sides: readonly SideState<E>[];
}

/** What is known while the events are gone through, one after the other. */
interface Facts<E> {
  readonly form: RepresentationForm | null;
  readonly seat: string | null;
  readonly formAgreed: E | null;
  readonly request: Request<E> | null;
  readonly head: string | null;
  readonly predecessor: string | null;
  readonly accredited: E | null;
  readonly working: E | null;
  readonly isWithoutAgrement: boolean;
  readonly lapsed: E | null;
  /** Who was accredited before a chargé took over: a head who was called home may come back. */
  readonly downgraded: { readonly event: E; readonly before: Pick<Facts<E>, 'head' | 'accredited' | 'request'> } | null;
  readonly suspended: E | null;
  readonly severed: E | null;
}

interface Request<E> {
  readonly state: Agrement<E>['state'];
  readonly asked: E | null;
  readonly answered: E | null;
  readonly person: string | null;
  /** Credentials have followed: the request belongs to the head in office, not to the next one. */
  readonly isUsed: boolean;
}

const NOTHING: Facts<never> = {
  form: null,
  seat: null,
  formAgreed: null,
  request: null,
  head: null,
  predecessor: null,
  accredited: null,
  working: null,
  isWithoutAgrement: false,
  lapsed: null,
  downgraded: null,
  suspended: null,
  severed: null,
};

/**
 * Where one office of a direction stands as of a day, by the events on record for it (`eventsByOffice` tells them apart).
 *
 * Only what can have happened by then is looked at: a partial date from its first day on, for what is entered has happened. An
 * event of which nobody knows the day lies before all others. Events of one day follow their usual order. The successor whose
 * agrément is asked or granted takes nothing from the head in office; a head who left and is not the one in office changes
 * nothing. Contradictions are not judged: the later event holds, and all of them stay in the history.
 *
 * Source: Vienna Convention on Diplomatic Relations 1961, Art. 2, 4–6, 13, 14, 19, 43 and 45.
 */
export function trackOf<E extends RepresentationEvent>(events: readonly E[], asOf: CalendarDate): Track<E> {
  const facts = inOrder(events.filter((event) => hasBegun(event, asOf))).reduce(
    (known, event) => after(known, event),
    NOTHING as Facts<E>,
  );
  const { request } = facts;
  const agrement = request && {
    state: request.state,
    asked: request.asked,
    answered: request.answered,
    person: request.person,
    waitingDays: waitingDays(request, asOf),
  };
  const { step, decidedBy } = stepOf(facts);
  return {
    step,
    since: decidedBy?.effectiveOn ?? null,
    decidedBy,
    form: facts.form,
    seat: facts.seat,
    head: facts.head,
    formAgreed: facts.formAgreed,
    agrement,
    accredited: facts.accredited,
    working: facts.working,
    isWithoutAgrement: facts.isWithoutAgrement,
    sides: sidesOf(facts, agrement),
  };
}

/** The events in the order in which they are read, for a history too: the oldest first. */
export function inOrder<E extends RepresentationEvent>(events: readonly E[]): readonly E[] {
  return events.toSorted(
    (one, other) =>
      placeInTime(one).localeCompare(placeInTime(other)) ||
      REPRESENTATION_EVENTS.indexOf(one.kind) - REPRESENTATION_EVENTS.indexOf(other.kind) ||
      one.id.localeCompare(other.id),
  );
}

/** Whether it can have happened by then. */
export function hasBegun({ effectiveOn }: RepresentationEvent, asOf: CalendarDate): boolean {
  return effectiveOn === null || firstDay(effectiveOn) <= asOf;
}

/** A year says little: what begins something is taken as early as it may be, what answers or ends it as late. */
function placeInTime({ kind, effectiveOn }: RepresentationEvent): string {
  if (effectiveOn === null) return '';
  return kind === 'formAgreed' || kind === 'agrementAsked' ? firstDay(effectiveOn) : lastDay(effectiveOn);
}

function after<E extends RepresentationEvent>(facts: Facts<E>, event: E): Facts<E> {
  switch (event.kind) {
    case 'formAgreed':
      return { ...facts, ...placeOf(facts, event), formAgreed: event, severed: null };
    case 'agrementAsked':
    case 'agrementGranted':
    case 'agrementRefused':
      return { ...facts, ...placeOf(facts, event), request: requestAfter(facts.request, event), severed: null };
    case 'credentialsPresented':
      return afterCredentials(facts, event);
    case 'missionWorking':
      return {
        ...facts,
        ...placeOf(facts, event),
        working: event,
        head: event.person ?? facts.head,
        lapsed: endsWithHead(event.form ?? facts.form) ? null : facts.lapsed,
        suspended: null,
        severed: null,
      };
    case 'headLeft':
      return afterLeaving(facts, event);
    case 'downgraded':
      return {
        ...facts,
        ...placeOf(facts, event),
        downgraded: { event, before: { head: facts.head, accredited: facts.accredited, request: facts.request } },
        request: facts.request?.isUsed ? null : facts.request,
        predecessor: facts.head,
        head: event.person,
        accredited: null,
        lapsed: null,
      };
    case 'suspended':
      return { ...facts, suspended: event };
    case 'resumed':
      return {
        ...facts,
        ...facts.downgraded?.before,
        request: facts.request ?? facts.downgraded?.before.request ?? null,
        downgraded: null,
        suspended: null,
        severed: null,
      };
    case 'severed':
      // Nothing that was agreed stands any more (Art. 45); what comes after begins anew.
      return { ...NOTHING, severed: event };
  }
}

function placeOf<E extends RepresentationEvent>(facts: Facts<E>, event: E): Pick<Facts<E>, 'form' | 'seat'> {
  const isOther = event.form !== null && event.form !== facts.form;
  return { form: event.form ?? facts.form, seat: event.seat ?? (isOther ? null : facts.seat) };
}

function requestAfter<E extends RepresentationEvent>(before: Request<E> | null, event: E): Request<E> {
  const isSame = before !== null && !before.isUsed && mayBeSame(before.person, event.person);
  const person = event.person ?? (isSame ? before.person : null);
  if (event.kind === 'agrementAsked') {
    // Entered late: the answer to this very request is on record already, on an earlier day.
    if (isSame && before.state !== 'asked' && before.asked === null && event.person !== null) {
      return { ...before, asked: event };
    }
    return { state: 'asked', asked: event, answered: null, person, isUsed: false };
  }
  const state = event.kind === 'agrementGranted' ? 'granted' : 'refused';
  return { state, asked: isSame ? before.asked : null, answered: event, person, isUsed: false };
}

function afterCredentials<E extends RepresentationEvent>(facts: Facts<E>, event: E): Facts<E> {
  const { request } = facts;
  const isTheirs = request !== null && request.state !== 'refused' && mayBeSame(request.person, event.person);
  const form = event.form ?? facts.form;
  const head = event.person ?? (isTheirs ? request.person : null);
  return {
    ...facts,
    ...placeOf(facts, event),
    // Nobody presents credentials without agrément: they prove an answer that nobody recorded.
    request: isTheirs
      ? { ...request, state: 'granted', answered: request.answered ?? event, isUsed: true }
      : request?.isUsed || request?.state === 'refused'
        ? null
        : request,
    isWithoutAgrement: needsAgrement(form) && !(isTheirs && request.state === 'granted'),
    predecessor: facts.head,
    head,
    accredited: event,
    lapsed: null,
    downgraded: null,
    suspended: null,
    severed: null,
  };
}

function afterLeaving<E extends RepresentationEvent>(facts: Facts<E>, event: E): Facts<E> {
  const { head, predecessor } = facts;
  const isOther =
    event.person !== null &&
    (head !== null
      ? !isSamePerson(event.person, head)
      : predecessor !== null && isSamePerson(event.person, predecessor));
  if (isOther) return facts;
  return {
    ...facts,
    request: facts.request?.isUsed ? null : facts.request,
    predecessor: head ?? event.person,
    head: null,
    accredited: null,
    isWithoutAgrement: false,
    working: endsWithHead(facts.form) ? null : facts.working,
    lapsed: event,
    downgraded: null,
  };
}

function mayBeSame(one: string | null, other: string | null): boolean {
  return one === null || other === null || isSamePerson(one, other);
}

function stepOf<E extends RepresentationEvent>(facts: Facts<E>): Pick<Track<E>, 'step' | 'decidedBy'> {
  const { request, working, accredited, formAgreed } = facts;
  if (working) return { step: 'working', decidedBy: working };
  if (accredited) return { step: 'accredited', decidedBy: accredited };
  if (request?.state === 'granted') return { step: 'agrementGranted', decidedBy: request.answered };
  if (request?.state === 'asked') return { step: 'agrementAsked', decidedBy: request.asked };
  // Whoever asked, granted, left or was replaced had a form, though nobody recorded that it was agreed.
  const decidedBy =
    formAgreed ?? facts.downgraded?.event ?? facts.lapsed ?? request?.asked ?? request?.answered ?? null;
  return decidedBy ? { step: 'formAgreed', decidedBy } : { step: 'none', decidedBy: null };
}

function sidesOf<E extends RepresentationEvent>(facts: Facts<E>, agrement: Agrement<E> | null): SideState<E>[] {
  const isSilent = agrement?.state === 'asked' && (agrement.waitingDays ?? 0) > AGREMENT_SILENT_DAYS;
  const found = {
    severed: facts.severed,
    suspended: facts.suspended,
    lapsed: facts.lapsed,
    downgraded: facts.downgraded?.event ?? null,
    refused: agrement?.state === 'refused' ? agrement.answered : null,
    silent: isSilent ? agrement.asked : null,
  };
  return SIDE_STATES.flatMap((kind) => {
    const event = found[kind];
    return event ? [{ kind, since: event.effectiveOn, event }] : [];
  });
}

/** Whole days, from the last day that a partial date may mean: nobody is called silent too early. */
function waitingDays<E extends RepresentationEvent>(
  { asked, answered }: Request<E>,
  asOf: CalendarDate,
): number | null {
  if (!asked?.effectiveOn) return null;
  if (answered && !answered.effectiveOn) return null;
  const until = answered?.effectiveOn ? lastDay(answered.effectiveOn) : asOf;
  return Math.max(0, daysBetween(lastDay(asked.effectiveOn), until));
}
