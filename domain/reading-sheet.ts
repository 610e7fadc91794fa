/**
 * What else a ministry's own record holds beside the kinds that come back in (domain/exchange-field.ts): sheets that are taken out
 * to be read, in the order in which they stand in the workbook, with the name on the tab, which holds 31 characters.
 */
export const READING_SHEET_NAMES = {
  state: 'States',
  noteOnState: 'Notes on states',
  claim: 'Claims',
  paper: 'Papers and note register',
  vote: 'Votes',
  case: 'Cases',
  stageMove: 'Stage log',
  targetMove: 'Moved targets',
  representation: 'Representation',
  decisionStep: 'Who decides',
  objection: 'Objections',
  objectionTurn: 'What became of objections',
  line: 'Lines to take',
  lineUse: 'Where lines were used',
  partnerAsk: 'Partner asks',
  intermediary: 'Intermediaries',
  offerItem: 'What may be offered',
  offer: 'Offers',
  deadlineMove: 'Moved deadlines',
  proof: 'Proofs of promises',
  courtesy: 'Courtesies',
  present: 'Who of ours was there',
  handedOver: 'Papers that changed hands',
  acquaintance: 'Who knows whom',
  biography: 'Biographies',
  trip: 'Trips',
  objective: 'Objectives of trips',
  traveller: 'Who travels',
  stop: 'Stops of trips',
  programme: 'Programme of trips',
  meetingSheet: 'Meeting sheets',
  bookText: 'Texts of books',
  tripStep: 'Steps of trips',
  bookCopy: 'Copies of books',
  officer: 'Officers',
  stage: 'Stages',
  objectionCode: 'Reasons for a no',
  mission: 'Our missions',
  ownMembership: 'Our memberships',
} as const;

export type ReadingSheetId = keyof typeof READING_SHEET_NAMES;

export const READING_SHEETS = Object.keys(READING_SHEET_NAMES) as readonly ReadingSheetId[];

/** A code as a reader has it: `noteVerbale` is a note verbale. */
export function spokenCode(code: string): string {
  return code.replace(/([a-z\d])([A-Z])/g, (_, before: string, letter: string) => `${before} ${letter.toLowerCase()}`);
}
