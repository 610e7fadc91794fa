import type { BriefingLanguage } from './briefing-labels.ts';
import type { MeetingResult } from './trip.ts';

/** Every word of ours in the report of a trip, in one language. */
export interface TripReportWords {
  readonly kicker: string;
  readonly delegation: string;
  readonly delegationColumns: readonly [string, string];
  /** Where nobody but the principal is on record. */
  readonly nobodyElse: string;
  readonly objectives: string;
  readonly overview: string;
  readonly columns: readonly [string, string, string, string];
  readonly noMeetings: string;
  readonly notRecorded: string;
  readonly result: Record<MeetingResult, string>;
  readonly said: string;
  readonly promises: string;
  readonly promiseColumns: readonly [string, string, string];
  readonly noPromises: string;
  readonly morePromises: string;
  readonly direction: Record<'ours' | 'theirs' | 'partner', string>;
}

const EN: TripReportWords = {
  kicker: 'Report of a trip',
  delegation: 'Who travelled',
  delegationColumns: ['Name', 'Role'],
  nobodyElse: 'Nobody else of the delegation is on record.',
  objectives: 'What it was to achieve',
  overview: 'What came of each meeting',
  columns: ['When', 'Meeting', 'Result', 'In one line'],
  noMeetings: 'No meeting is on record.',
  notRecorded: 'not recorded yet',
  result: {
    positive: 'yes, or moved',
    noncommittal: 'noncommittal',
    negative: 'no',
    didNotHappen: 'did not happen',
  },
  said: 'What was said',
  promises: 'What was promised, both ways',
  promiseColumns: ['Whose', 'What was promised', 'Due'],
  noPromises: 'Nothing was promised.',
  morePromises: 'Not all that was promised stands in a copy with this marking.',
  direction: { ours: 'Ours', theirs: 'Theirs', partner: 'A partner’s' },
};

const SQ: TripReportWords = {
  kicker: 'Raport i udhëtimit',
  delegation: 'Kush udhëtoi',
  delegationColumns: ['Emri', 'Roli'],
  nobodyElse: 'Asnjë anëtar tjetër i delegacionit nuk është regjistruar.',
  objectives: 'Çfarë duhej të arrihej',
  overview: 'Çfarë doli nga çdo takim',
  columns: ['Kur', 'Takimi', 'Rezultati', 'Në një rresht'],
  noMeetings: 'Nuk është regjistruar asnjë takim.',
  notRecorded: 'ende e paregjistruar',
  result: {
    positive: 'po, ose lëvizje',
    noncommittal: 'pa angazhim',
    negative: 'jo',
    didNotHappen: 'nuk u mbajt',
  },
  said: 'Çfarë u tha',
  promises: 'Çfarë u premtua nga të dyja palët',
  promiseColumns: ['I kujt', 'Çfarë u premtua', 'Afati'],
  noPromises: 'Asgjë nuk u premtua.',
  morePromises: 'Jo gjithçka që u premtua gjendet në një kopje me këtë shënim.',
  direction: { ours: 'Yni', theirs: 'I tyre', partner: 'I një partneri' },
};

const SR: TripReportWords = {
  kicker: 'Izveštaj sa puta',
  delegation: 'Ko je putovao',
  delegationColumns: ['Ime', 'Uloga'],
  nobodyElse: 'Nijedan drugi član delegacije nije zabeležen.',
  objectives: 'Šta je trebalo postići',
  overview: 'Ishod svakog sastanka',
  columns: ['Kada', 'Sastanak', 'Ishod', 'U jednom redu'],
  noMeetings: 'Nijedan sastanak nije zabeležen.',
  notRecorded: 'još nije zabeleženo',
  result: {
    positive: 'da, ili pomak',
    noncommittal: 'bez obaveze',
    negative: 'ne',
    didNotHappen: 'nije održano',
  },
  said: 'Šta je rečeno',
  promises: 'Šta je obećano s obe strane',
  promiseColumns: ['Čije', 'Šta je obećano', 'Rok'],
  noPromises: 'Ništa nije obećano.',
  morePromises: 'U primerku sa ovom oznakom ne stoji sve što je obećano.',
  direction: { ours: 'Naše', theirs: 'Njihovo', partner: 'Partnerovo' },
};

const WORDS: Record<BriefingLanguage, TripReportWords> = { en: EN, sq: SQ, sr: SR };

/** The words of a trip report in a language. */
export function tripReportWords(language: BriefingLanguage): TripReportWords {
  return WORDS[language];
}
