import type { RepresentationEventKind, RepresentationForm } from '../../domain/representation.ts';
import type { Track } from '../../domain/representation-track.ts';
import type { RepresentedEvent } from './Representation.tsx';

/** What stands in the form of an event. */
export interface EventDraft {
  readonly kind: RepresentationEventKind;
  readonly effectiveOn: string | null;
  readonly form: RepresentationForm | null;
  readonly seat: string;
  readonly person: string;
  readonly note: string;
  readonly source: string;
  readonly reason: string;
}

/** Kinds that say nothing about the form and the seat. */
const WITHOUT_FORM: ReadonlySet<RepresentationEventKind> = new Set([
  'agrementGranted',
  'agrementRefused',
  'headLeft',
  'downgraded',
  'suspended',
  'resumed',
  'severed',
]);
const WITHOUT_PERSON: ReadonlySet<RepresentationEventKind> = new Set(['formAgreed', 'suspended', 'resumed', 'severed']);

export function asksForForm(kind: RepresentationEventKind): boolean {
  return !WITHOUT_FORM.has(kind);
}

export function asksForPerson(kind: RepresentationEventKind): boolean {
  return !WITHOUT_PERSON.has(kind);
}

export function draftOf(
  event: RepresentedEvent | null,
  kind: RepresentationEventKind,
  today: string,
  track: Track,
): EventDraft {
  return {
    kind: event?.kind ?? kind,
    effectiveOn: event ? event.effectiveOn : today,
    form: event?.form ?? null,
    seat: event?.seat ?? '',
    person: event ? (event.person ?? '') : likelyPerson(kind, track),
    note: event?.note ?? '',
    source: event?.source ?? '',
    reason: '',
  };
}

/** Another kind of event; the person follows as long as nobody has typed another one. */
export function withKind(draft: EventDraft, kind: RepresentationEventKind, track: Track): EventDraft {
  const isUntouched = draft.person === likelyPerson(draft.kind, track);
  return { ...draft, kind, person: isUntouched ? likelyPerson(kind, track) : draft.person };
}

/** What the form asks for at this kind; what it does not show is not sent. */
export function eventFields({ reason: _, ...draft }: EventDraft) {
  return {
    ...draft,
    form: asksForForm(draft.kind) ? draft.form : null,
    seat: (asksForForm(draft.kind) && draft.seat.trim()) || null,
    person: (asksForPerson(draft.kind) && draft.person.trim()) || null,
    note: draft.note.trim() || null,
  };
}

function likelyPerson(kind: RepresentationEventKind, { agrement, head }: Track): string {
  if (kind === 'headLeft' || kind === 'missionWorking') return head ?? '';
  const isAnswer = kind === 'agrementGranted' || kind === 'agrementRefused' || kind === 'credentialsPresented';
  return isAnswer ? (agrement?.person ?? '') : '';
}
