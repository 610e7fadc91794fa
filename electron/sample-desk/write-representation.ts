import type { Tx } from '../../db/database.ts';
import { addAction } from '../../db/queries/actions.ts';
import { listCountries } from '../../db/queries/countries.ts';
import type { ActionKind } from '../../domain/action-kind.ts';
import { addDays, type CalendarDate } from '../../domain/calendar-date.ts';
import type { DocumentKind } from '../../domain/pipelines.ts';
import type {
  RepresentationDirection,
  RepresentationEventKind,
  RepresentationForm,
} from '../../domain/representation.ts';
import { addEvent } from '../application/representation-entries.ts';
import { Dice } from './dice.ts';
import { SAMPLE_OFFICERS } from './sample-people.ts';
import { SUMMARIES } from './sample-texts.ts';

const SEED = 19_610_418;

interface Told {
  readonly direction: RepresentationDirection;
  readonly kind: RepresentationEventKind;
  readonly daysAgo: number;
  readonly form?: RepresentationForm;
  readonly seat?: string;
  readonly person?: string;
  readonly note?: string;
  readonly paper?: DocumentKind;
}

const ours = (kind: RepresentationEventKind, daysAgo: number, said: Partial<Told> = {}): Told => ({
  ...said,
  direction: 'ours',
  kind,
  daysAgo,
});
const theirs = (kind: RepresentationEventKind, daysAgo: number, said: Partial<Told> = {}): Told => ({
  ...said,
  direction: 'theirs',
  kind,
  daysAgo,
});

/** One head of mission from the form to the working office, ending so many days ago. */
function posted(
  tell: typeof ours,
  daysAgo: number,
  { form, seat, person }: { readonly form: RepresentationForm; readonly seat: string; readonly person: string },
): readonly Told[] {
  return [
    tell('formAgreed', daysAgo + 260, { form, seat, paper: 'exchangeOfNotes' }),
    tell('agrementAsked', daysAgo + 190, { person, paper: 'noteVerbale' }),
    tell('agrementGranted', daysAgo + 140, { person, paper: 'noteVerbale' }),
    tell('credentialsPresented', daysAgo + 60, { person, paper: 'credentials' }),
    ...(form === 'resident'
      ? [tell('missionWorking', daysAgo, { person, note: 'Listed in their diplomatic list.' })]
      : []),
  ];
}

/** What the invented desk knows of representation. The states are real, every step, name and paper is not. */
const REPRESENTATION: Readonly<Record<string, readonly Told[]>> = {
  ALB: [
    ...posted(ours, 2100, { form: 'resident', seat: 'Tirana', person: 'Besa Shembulli' }),
    ...posted(theirs, 1900, { form: 'resident', seat: 'Prishtina', person: 'Agron Mostër' }),
  ],
  TUR: [
    ...posted(ours, 1500, { form: 'resident', seat: 'Ankara', person: 'Gent Provëza' }),
    ...posted(theirs, 1700, { form: 'resident', seat: 'Prishtina', person: 'Deniz Örnek' }),
    theirs('agrementAsked', 24, { person: 'Elif Numune', note: 'For the successor; nothing in public.' }),
  ],
  USA: [...posted(ours, 900, { form: 'resident', seat: 'Washington', person: 'Lira Modeli' })],
  DEU: [
    ...posted(ours, 1300, { form: 'resident', seat: 'Berlin', person: 'Arben Shembulli' }),
    ...posted(theirs, 1250, { form: 'resident', seat: 'Prishtina', person: 'Jutta Beispiel' }),
    theirs('downgraded', 110, { person: 'Karl Muster', note: 'Until a new ambassador is named, they say.' }),
  ],
  JPN: [
    ...posted(ours, 800, { form: 'resident', seat: 'Tokyo', person: 'Teuta Mostra' }),
    ...posted(theirs, 500, { form: 'nonResident', seat: 'Vienna', person: 'Taro Rei' }),
  ],
  SAU: [
    ...posted(ours, 1600, { form: 'resident', seat: 'Riyadh', person: 'Naim Provëza' }),
    ours('headLeft', 230, { person: 'Naim Provëza', note: 'Posting ended; no successor named.' }),
  ],
  THA: [
    ...posted(ours, 700, { form: 'resident', seat: 'Bangkok', person: 'Rina Shembulli' }),
    theirs('formAgreed', 300, { form: 'nonResident', seat: 'Sofia' }),
    theirs('agrementAsked', 96, { person: 'Anong Tuayang', note: 'Lies with our protocol.' }),
  ],
  BGD: [
    ours('formAgreed', 420, { form: 'nonResident', seat: 'Ankara', paper: 'noteVerbale' }),
    ours('agrementAsked', 84, { person: 'Gent Provëza', paper: 'noteVerbale' }),
  ],
  SGP: [
    ours('formAgreed', 210, { form: 'nonResident', seat: 'Tokyo', paper: 'noteVerbale' }),
    ours('agrementAsked', 31, { person: 'Teuta Mostra' }),
  ],
  BHS: [ours('formAgreed', 140, { form: 'nonResident', seat: 'Washington', paper: 'jointCommunique' })],
  CRI: [
    ours('formAgreed', 380, { form: 'nonResident', seat: 'Panama City', paper: 'noteVerbale' }),
    ours('agrementAsked', 150, { person: 'Vlora Modeli', paper: 'noteVerbale' }),
    ours('agrementGranted', 102, { person: 'Vlora Modeli', paper: 'noteVerbale' }),
  ],
  SLV: [
    ours('formAgreed', 640, { form: 'honoraryConsul', seat: 'San Salvador' }),
    ours('missionWorking', 520, { person: 'Ximena Ejemplo', note: 'Exequatur granted.' }),
  ],
  // A consul beside the mission: each has its own course.
  NZL: [
    ...posted(ours, 600, { form: 'nonResident', seat: 'Canberra', person: 'Ilir Mostra' }),
    ours('formAgreed', 290, { form: 'honoraryConsul', seat: 'Auckland' }),
    ours('missionWorking', 170, { form: 'honoraryConsul', person: 'Aroha Tauira', note: 'Exequatur granted.' }),
  ],
  FSM: [
    ours('formAgreed', 500, { form: 'nonResident', seat: 'Tokyo' }),
    ours('agrementAsked', 190, { person: 'Ilir Mostra' }),
    ours('agrementRefused', 130, { person: 'Ilir Mostra', note: 'No reason given, and none is owed.' }),
  ],
  BHR: [
    ...posted(ours, 900, { form: 'nonResident', seat: 'Riyadh', person: 'Naim Provëza' }),
    ours('suspended', 75, { note: 'Pending a review of all non-resident missions.' }),
  ],
  AND: [
    ...posted(theirs, 1100, { form: 'nonResident', seat: 'Andorra la Vella', person: 'Jordi Exemple' }),
    theirs('headLeft', 320, { person: 'Jordi Exemple' }),
  ],
};

/** What the watch hears beside: a new government, a remark. */
const SIGNALS: Readonly<Record<string, { readonly kind: ActionKind; readonly daysAgo: number }>> = {
  BGD: { kind: 'governmentChange', daysAgo: 48 },
  THA: { kind: 'publicRemark', daysAgo: 19 },
};

/** Representation in both directions for some of those who have relations: every state that a direction can be in. */
export function writeRepresentation(tx: Tx, today: CalendarDate): void {
  const dice = new Dice(SEED);
  const actor = SAMPLE_OFFICERS[0].name;
  const ofCode = new Map(listCountries(tx).map(({ id, iso3 }) => [iso3, id]));
  for (const [iso3, told] of Object.entries(REPRESENTATION)) {
    const countryId = ofCode.get(iso3);
    if (countryId === undefined) continue;
    const jitter = dice.between(0, 5);
    // As a desk enters it: the oldest first, so that the case moves step by step.
    for (const each of told.toSorted((a, b) => b.daysAgo - a.daysAgo)) {
      const on = addDays(today, -each.daysAgo - jitter);
      addEvent(tx, inputOf(countryId, each, on), today, { actor, at: `${on}T10:00:00.000Z` });
    }
    const signal = SIGNALS[iso3];
    if (signal) writeSignal(tx, countryId, signal.kind, addDays(today, -signal.daysAgo), actor);
  }
}

function inputOf(countryId: string, told: Told, effectiveOn: CalendarDate) {
  const { direction, kind, form = null, seat = null, person = null, note = null, paper } = told;
  return {
    countryId,
    direction,
    kind,
    effectiveOn,
    form,
    seat,
    person,
    note,
    source: 'Sample desk',
    reason: 'The file has the date; the paper follows from the post.',
    documentIds: [],
    document: paper ? paperOf(paper, told, effectiveOn) : null,
  };
}

function paperOf(kind: DocumentKind, { direction, person }: Told, datedOn: CalendarDate) {
  return {
    kind,
    number: null,
    datedOn,
    title: person ? `On the head of mission: ${person}` : 'On the form of representation',
    source: 'Sample desk',
    marking: 'restricted' as const,
    attachmentId: null,
    // No number and no direction: the register of notes tells a story of its own.
    direction: null,
    addressee: null,
    signatory: null,
    sealSeen: null,
    language: direction === 'ours' ? 'English' : null,
    form: null,
    channel: null,
    receivedOn: null,
    replyDueOn: null,
  };
}

function writeSignal(tx: Tx, countryId: string, kind: ActionKind, happenedOn: CalendarDate, actor: string): void {
  addAction(tx, {
    kind,
    happenedOn,
    localTime: null,
    zone: null,
    place: null,
    summary: SUMMARIES[kind]?.[0] ?? 'Signal',
    notes: null,
    marking: 'restricted',
    actor,
    loggedAt: `${happenedOn}T16:00:00.000Z`,
    countryIds: [countryId],
    people: [],
  });
}
