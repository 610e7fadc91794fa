import type { Marking } from '../../domain/marking.ts';
import type { BookTextKind, SheetPartKind, TripEventKind } from '../../domain/trip.ts';
import { SAMPLE_LIVES } from './sample-lives.ts';

/** A paragraph as the invented desk wrote it. `whom` is said to a point only. */
export interface SamplePart {
  readonly kind: SheetPartKind;
  readonly text: string;
  readonly marking: Marking;
  readonly whom?: string;
  /** Days ago on which the fact was true. */
  readonly daysAgo?: number;
}

/** Whom the invented desk meets, found by the post; whoever is on no list yet is added under the name that is given. */
export interface SampleInterlocutor {
  readonly iso3: string;
  readonly post: string;
  readonly added?: { readonly name: string; readonly organisation: string };
  /** Null where nobody has written one yet. */
  readonly life: { readonly text: string; readonly daysAgo: number; readonly marking: Marking } | null;
}

export interface SampleEvent {
  readonly day: number;
  readonly from: string | null;
  readonly to: string | null;
  /** Of a movement that ends by other clocks, or on another day. */
  readonly arrives?: { readonly day: number; readonly zone: string; readonly place: string };
  readonly kind: TripEventKind;
  readonly stop: number;
  readonly title: string;
  readonly place: string | null;
  readonly met?: SampleInterlocutor;
  /** `restricted` where none is said: where the principal is at which hour is no news for the street. */
  readonly marking?: Marking;
  readonly more?: {
    readonly format?: string;
    readonly dress?: string;
    readonly language?: string;
    readonly interpreter?: string;
    readonly noteTaker?: string;
    readonly remarks?: string;
  };
  readonly parts?: readonly SamplePart[];
}

export const SAMPLE_STOPS = [
  { iso3: 'MNG', place: 'Ulaanbaatar', zone: 'Asia/Ulaanbaatar', from: 0, to: 1 },
  { iso3: 'NPL', place: 'Kathmandu', zone: 'Asia/Kathmandu', from: 1, to: 2 },
  { iso3: 'LKA', place: 'Colombo', zone: 'Asia/Colombo', from: 2, to: 3 },
] as const;

export const SAMPLE_DELEGATION = [
  { name: 'Besa Shembulli-Model', role: 'Minister of Foreign Affairs (sample)', contact: null },
  { name: 'Driton Mostra', role: 'Head of the Asia desk', contact: '+383 00 000 001 (sample)' },
  { name: 'Arta Shembulli', role: 'Note-taker', contact: '+383 00 000 002 (sample)' },
  { name: 'Liridona Provëza', role: 'Press', contact: '+383 00 000 003 (sample)' },
] as const;

const CHIEF_OF_STAFF = 'Chief of Staff to the Minister';
const CHAIR = 'Chair of the Foreign Affairs Committee';

const GENERAL_POINTS = {
  case: 'Our case is closed in law and open in practice: the Court answered in 2010, and more than a hundred states drew the conclusion.',
  benefit: 'Recognition costs your government no position in any other dispute; ask those who took it.',
} as const;

/** Four days and a night, nine meetings in three states. Every meeting and every word of it is invented. */
export const SAMPLE_PROGRAMME: readonly SampleEvent[] = [
  {
    day: 0,
    from: '06:40',
    to: '08:15',
    kind: 'movement',
    stop: 0,
    title: 'Arrival, drive to the hotel',
    place: 'Airport',
  },
  {
    day: 0,
    from: '10:00',
    to: '10:45',
    kind: 'meeting',
    stop: 0,
    title: 'At the Ministry of Foreign Affairs',
    place: 'Ministry, second floor',
    met: { iso3: 'MNG', post: CHIEF_OF_STAFF, life: SAMPLE_LIVES.diplomat },
    marking: 'open',
    more: {
      format: '45 minutes, four by four',
      dress: 'dark suit',
      language: 'English and Mongolian',
      interpreter: 'theirs',
      noteTaker: 'Arta Shembulli',
    },
    parts: [
      { kind: 'objective', text: 'A day for the note that was promised in the summer.', marking: 'confidential' },
      {
        kind: 'ask',
        text: 'That the note is signed **before the session of their cabinet in January**.',
        marking: 'confidential',
      },
      {
        kind: 'point',
        text: 'We value the word that was given; what is missing is its day.',
        marking: 'restricted',
        whom: 'the host',
      },
      { kind: 'point', text: GENERAL_POINTS.case, marking: 'open' },
      { kind: 'theyRaise', text: 'Who else of the region will move with them.', marking: 'confidential', daysAgo: 40 },
      {
        kind: 'answer',
        text: 'Two neighbours read the same legal note; neither waits for the other.',
        marking: 'restricted',
      },
      {
        kind: 'ifRaised',
        text: 'On the dialogue: it is about living together, not about our existence.',
        marking: 'open',
      },
      {
        kind: 'doNotRaise',
        text: 'The vote of 2015. It was explained to us in confidence, and the colleague who did so is in the room.',
        marking: 'confidential',
      },
      { kind: 'handOver', text: 'Aide-mémoire on recognition, two pages', marking: 'restricted' },
      {
        kind: 'pressLine',
        text: 'The two sides spoke about relations between their states and agreed to go on.',
        marking: 'open',
      },
      {
        kind: 'readOut',
        text: 'The Minister was received at the Ministry of Foreign Affairs. The two sides spoke about trade, students and the ties between their parliaments, and agreed to meet again in the spring.',
        marking: 'open',
      },
      {
        kind: 'background',
        text: '- Cabinet sits every second Wednesday.\n- The legal department has had our note since the spring.',
        marking: 'restricted',
        daysAgo: 120,
      },
    ],
  },
  {
    day: 0,
    from: '12:30',
    to: '14:00',
    kind: 'meeting',
    stop: 0,
    title: 'Working lunch with the committee',
    place: 'State Palace, dining room',
    met: { iso3: 'MNG', post: CHAIR, life: SAMPLE_LIVES.teacher },
    marking: 'open',
    more: { format: '90 minutes', dress: 'dark suit', language: 'English', noteTaker: 'Arta Shembulli' },
    parts: [
      {
        kind: 'objective',
        text: 'A friend in the committee who asks the question in public.',
        marking: 'confidential',
      },
      {
        kind: 'ask',
        text: 'A parliamentary group of friendship with a chair and a first meeting.',
        marking: 'restricted',
      },
      { kind: 'point', text: 'Parliaments can begin where ministries still wait.', marking: 'open', whom: 'the chair' },
      { kind: 'pressLine', text: 'Members of the two parliaments met for the first time.', marking: 'open' },
    ],
  },
  {
    day: 0,
    from: '16:00',
    to: '16:20',
    kind: 'pullAside',
    stop: 0,
    title: 'In the margins of the reception',
    place: null,
    met: { iso3: 'MNG', post: 'Deputy Director-General', life: SAMPLE_LIVES.economist },
    parts: [{ kind: 'ask', text: 'Which desk holds the file now?', marking: 'confidential' }],
  },
  {
    day: 1,
    from: '09:10',
    to: '13:40',
    kind: 'movement',
    stop: 0,
    title: 'Flight to Kathmandu',
    place: null,
    arrives: { day: 1, zone: 'Asia/Kathmandu', place: 'Kathmandu' },
    more: { remarks: 'Clocks go back two hours and a quarter.' },
  },
  {
    day: 1,
    from: '15:30',
    to: '16:15',
    kind: 'meeting',
    stop: 1,
    title: 'At the Ministry in Singha Durbar',
    place: 'Singha Durbar',
    met: { iso3: 'NPL', post: CHIEF_OF_STAFF, life: SAMPLE_LIVES.engineer },
    marking: 'open',
    more: {
      format: '45 minutes, three by three',
      dress: 'dark suit',
      language: 'English',
      noteTaker: 'Arta Shembulli',
    },
    parts: [
      { kind: 'objective', text: 'The review comes back from the lawyers with a date.', marking: 'confidential' },
      {
        kind: 'ask',
        text: 'That the review is **tabled in the first cabinet of the new year**.',
        marking: 'confidential',
      },
      {
        kind: 'point',
        text: 'Two hundred of your peacekeepers served with us; your soldiers knew the country before your files did.',
        marking: 'open',
        whom: 'the host',
      },
      { kind: 'point', text: GENERAL_POINTS.benefit, marking: 'restricted' },
      {
        kind: 'ifRaised',
        text: 'On their own federal question: our case had a United Nations administration and a court opinion. Theirs has neither.',
        marking: 'restricted',
      },
      { kind: 'doNotRaise', text: 'Their northern border.', marking: 'confidential' },
      { kind: 'handOver', text: 'Legal note of the Ministry, with annexes', marking: 'restricted' },
      {
        kind: 'background',
        text: '| Year | What happened |\n| --- | --- |\n| 2019 | First meeting at the level of directors |\n| 2023 | The review begins |\n| 2025 | Two partners speak for us |',
        marking: 'restricted',
        daysAgo: 20,
      },
    ],
  },
  {
    day: 1,
    from: '17:00',
    to: '17:30',
    kind: 'meeting',
    stop: 1,
    title: 'Legal adviser',
    place: 'Office of the Attorney General',
    met: { iso3: 'NPL', post: 'Legal Adviser', life: SAMPLE_LIVES.judge },
    more: { format: '30 minutes', language: 'English', noteTaker: 'Driton Mostra' },
    parts: [
      { kind: 'objective', text: 'Know the one paragraph that holds the opinion back.', marking: 'confidential' },
      { kind: 'ask', text: 'To see the draft, or to be told which question is open.', marking: 'confidential' },
      { kind: 'point', text: 'We answer any written question within a week.', marking: 'restricted' },
    ],
  },
  {
    day: 1,
    from: '18:15',
    to: '18:45',
    kind: 'meeting',
    stop: 1,
    title: 'Chair of the committee on foreign affairs',
    place: 'Parliament, New Baneshwor',
    met: { iso3: 'NPL', post: CHAIR, life: SAMPLE_LIVES.journalist },
    marking: 'open',
    more: { format: '30 minutes', language: 'English', noteTaker: 'Arta Shembulli' },
    parts: [
      {
        kind: 'objective',
        text: 'That the committee asks for the review before the lawyers send it.',
        marking: 'restricted',
      },
      { kind: 'ask', text: 'A hearing at which our ambassador answers questions.', marking: 'restricted' },
      {
        kind: 'point',
        text: 'A hearing binds nobody, and everybody has heard us.',
        marking: 'open',
        whom: 'the chair',
      },
      { kind: 'pressLine', text: 'The Minister met the chair of the committee on foreign affairs.', marking: 'open' },
    ],
  },
  {
    day: 2,
    from: '08:30',
    to: '12:10',
    kind: 'movement',
    stop: 1,
    title: 'Flight to Colombo',
    place: null,
    arrives: { day: 2, zone: 'Asia/Colombo', place: 'Colombo' },
  },
  {
    day: 2,
    from: '15:00',
    to: '15:45',
    kind: 'meeting',
    stop: 2,
    title: 'At the Ministry in Colombo',
    place: 'Republic Building',
    met: { iso3: 'LKA', post: CHIEF_OF_STAFF, life: SAMPLE_LIVES.administrator },
    marking: 'open',
    more: { format: '45 minutes, four by four', dress: 'dark suit', language: 'English', noteTaker: 'Arta Shembulli' },
    parts: [
      { kind: 'objective', text: 'From listening to a review with a name on it.', marking: 'confidential' },
      { kind: 'ask', text: 'That one department is named which answers our note.', marking: 'restricted' },
      { kind: 'point', text: GENERAL_POINTS.case, marking: 'open' },
      {
        kind: 'ifRaised',
        text: 'On separatism: resolution 1244 knew one case, and it was ours.',
        marking: 'restricted',
      },
      { kind: 'doNotRaise', text: 'The Human Rights Council.', marking: 'confidential' },
    ],
  },
  {
    day: 2,
    from: '19:30',
    to: '22:00',
    kind: 'event',
    stop: 2,
    title: 'Dinner given by the host',
    place: 'Galle Face',
    more: { dress: 'lounge suit', remarks: 'No speeches. Seating is theirs.' },
  },
  {
    day: 3,
    from: '09:00',
    to: '09:40',
    kind: 'meeting',
    stop: 2,
    title: 'Committee on foreign affairs',
    place: 'Parliament, Kotte',
    met: { iso3: 'LKA', post: CHAIR, life: null },
    more: {
      format: '40 minutes',
      language: 'English, Sinhala and Tamil',
      interpreter: 'theirs',
      noteTaker: 'Arta Shembulli',
    },
    parts: [
      { kind: 'objective', text: 'Two members who have been with us once.', marking: 'confidential' },
      { kind: 'ask', text: 'A visit of three members in the spring.', marking: 'restricted' },
      { kind: 'point', text: 'We invite, and we ask nothing in return for a ticket.', marking: 'open' },
    ],
  },
  {
    day: 3,
    from: '10:30',
    to: '11:15',
    kind: 'meeting',
    stop: 2,
    title: 'Chamber of commerce',
    place: 'Navam Mawatha',
    met: {
      iso3: 'LKA',
      post: 'President',
      added: { name: 'Nilufar Namuna', organisation: 'Chamber of Commerce' },
      life: SAMPLE_LIVES.merchant,
    },
    more: { format: '45 minutes', language: 'English' },
    parts: [
      { kind: 'objective', text: 'Somebody who gains from relations and says so at home.', marking: 'restricted' },
      { kind: 'ask', text: 'A letter of the chamber to its ministry.', marking: 'restricted' },
    ],
  },
  {
    day: 3,
    from: '21:40',
    to: '05:50',
    arrives: { day: 4, zone: 'Europe/Belgrade', place: 'Prishtina' },
    kind: 'movement',
    stop: 2,
    title: 'Night flight home by way of Istanbul',
    place: 'Airport, gate 7',
  },
];

export const SAMPLE_BOOK_TEXTS: readonly {
  readonly kind: BookTextKind;
  readonly heading: string;
  readonly text: string;
  readonly marking: Marking;
  readonly daysAgo: number | null;
}[] = [
  {
    kind: 'crossCutting',
    heading: 'The dialogue and mutual recognition',
    text: 'We are in the dialogue to agree on living together.\n\n- It has a mandate from the European Union.\n- **Nothing in it asks third states to wait.**',
    marking: 'restricted',
    daysAgo: 30,
  },
  {
    kind: 'crossCutting',
    heading: 'Resolution 1244 and the Court',
    text: 'The International Court of Justice found in its advisory opinion of 22 July 2010 that the declaration of independence did not violate international law.',
    marking: 'open',
    daysAgo: 400,
  },
  {
    kind: 'press',
    heading: 'Before departure',
    text: 'The Minister travels to three states of Asia to speak about relations, trade and students.',
    marking: 'open',
    daysAgo: 3,
  },
  {
    kind: 'question',
    heading: 'Will any of the three recognise now?',
    text: 'We do not speak for others. We say what we ask for, and we thank those who listen.',
    marking: 'restricted',
    daysAgo: 3,
  },
  {
    kind: 'annex',
    heading: 'What was left behind on the last visit',
    text: 'A summary of the paper left in 2024, so that nobody repeats it.',
    marking: 'confidential',
    daysAgo: 500,
  },
];
