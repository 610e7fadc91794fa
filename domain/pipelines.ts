import type { Direction } from './note-register.ts';

/** What kind of paper or fact lets a case enter a stage. */
export type DocumentKind = (typeof DOCUMENT_KINDS)[number];

/** The instruments of the trade (note verbale, aide-mémoire …), as a document record names them. */
export const DOCUMENT_KINDS = [
  'noteVerbale',
  'letter',
  'letterOfRecognition',
  'aideMemoire',
  'nonPaper',
  'cabinetDecision',
  'jointCommunique',
  'exchangeOfNotes',
  'agreement',
  'fullPowers',
  'credentials',
  'record',
  'report',
  'publication',
  'voteRecord',
  'other',
] as const;

export type PipelineId = 'recognition' | 'relations';

/**
 * An entry criterion of a stage. It is met by a document of one of `documentKinds`; a criterion without kinds is met
 * by a word of the officer in the move dialog. The gate is soft: a written reason lets a move pass and stays visible.
 */
export interface CriterionSeed {
  readonly text: string;
  readonly documentKinds: readonly DocumentKind[];
  /** Left out where such a paper may have gone either way. */
  readonly direction?: Direction;
}

export interface StageSeed {
  readonly code: string;
  readonly name: string;
  readonly enterWhen: string;
  readonly evidence: string;
  /** What is usually done while a case stands here, a line each. */
  readonly tasks: readonly string[];
  /** Days after which a case in this stage wants a review. */
  readonly reviewDays: number;
  readonly criteria: readonly CriterionSeed[];
}

export interface PipelineSeed {
  readonly id: PipelineId;
  readonly name: string;
  readonly stages: readonly StageSeed[];
}

/**
 * The two pipelines a new base starts with. They become rows that a ministry can edit; nothing outside the seeding reads
 * these constants for a live case. Source: the ministry's practice of recognition and the Vienna Convention on Diplomatic
 * Relations 1961, Art. 2, 4 and 13.
 */
export const PIPELINE_SEEDS: readonly PipelineSeed[] = [
  {
    id: 'recognition',
    name: 'Recognition',
    stages: [
      {
        code: 'R0',
        name: 'Not active',
        enterWhen: 'There is no plan for this state.',
        evidence: 'None.',
        tasks: ['Give the country a tier'],
        reviewDays: 365,
        criteria: [],
      },
      {
        code: 'R1',
        name: 'Assessed',
        enterWhen: 'Tier, objections, decision path, channels and owner are filled in.',
        evidence: 'A dossier with dated sources.',
        tasks: ['Choose a channel', 'Ask a partner for their view'],
        reviewDays: 182,
        criteria: [{ text: 'Tier, decision path, channels and owner are recorded', documentKinds: [] }],
      },
      {
        code: 'R2',
        name: 'Channel open',
        enterWhen: 'A named interlocutor with a role in the decision has answered us, directly or through a partner.',
        evidence: 'Meeting record or reply.',
        tasks: ['Get a meeting at deputy minister level or above'],
        reviewDays: 91,
        criteria: [
          {
            text: 'A meeting record or their reply',
            documentKinds: ['record', 'letter', 'noteVerbale', 'report'],
            direction: 'in',
          },
        ],
      },
      {
        code: 'R3',
        name: 'Case put',
        enterWhen: 'The formal request was made at the level that can start the file.',
        evidence: 'Letter or note with proof of delivery; démarche record; paper left.',
        tasks: ['Answer questions', 'Partner démarche', 'Legal note'],
        reviewDays: 61,
        criteria: [
          {
            text: 'Our letter, note or démarche record, or the paper we left',
            documentKinds: ['letter', 'noteVerbale', 'aideMemoire', 'nonPaper', 'record'],
            direction: 'out',
          },
        ],
      },
      {
        code: 'R4',
        name: 'Under consideration',
        enterWhen: 'They say that a review is running: legal, inter-ministerial or regional.',
        evidence: 'Their words, dated, and who said them; ideally in writing.',
        tasks: ['Supply arguments', 'Meet those who block', 'Settle timing with an event'],
        reviewDays: 42,
        criteria: [
          {
            text: 'Their words with date and speaker',
            documentKinds: ['record', 'letter', 'noteVerbale', 'report'],
            direction: 'in',
          },
        ],
      },
      {
        code: 'R5',
        name: 'Political commitment',
        enterWhen: 'The one who decides, or someone with authority, promises, with a time or a condition.',
        evidence: 'Exact words and witnesses, or a letter.',
        tasks: ['Agree text, channel and announcement, without leaks'],
        reviewDays: 14,
        criteria: [
          { text: 'Exact words with witnesses, or their letter', documentKinds: ['record', 'letter'], direction: 'in' },
        ],
      },
      {
        code: 'R6',
        name: 'Decision taken',
        enterWhen: 'The competent organ has decided.',
        evidence: 'Decision number, date and extract.',
        tasks: ['Request the note', 'Agree the date'],
        reviewDays: 7,
        criteria: [
          { text: 'The decision with its number and date', documentKinds: ['cabinetDecision', 'publication'] },
          { text: 'The organ that decided is the competent one', documentKinds: [] },
        ],
      },
      {
        code: 'R7',
        name: 'Notified',
        enterWhen: 'Their note or letter has been received.',
        evidence: 'Original or certified copy, register number, signatory, seal, checksum.',
        tasks: ['Reply note', 'Thank partners', 'Announce as agreed'],
        reviewDays: 2,
        criteria: [
          {
            text: 'Their note verbale or letter of recognition',
            documentKinds: ['noteVerbale', 'letterOfRecognition', 'exchangeOfNotes', 'jointCommunique'],
            direction: 'in',
          },
        ],
      },
      {
        code: 'R8',
        name: 'Confirmed',
        enterWhen: 'They confirm in public or by conduct.',
        evidence: 'Their publication, passports, vote or listing.',
        tasks: ['Thank the partners by name', 'Propose relations'],
        reviewDays: 365,
        criteria: [
          {
            text: 'Their publication, vote or another public confirmation',
            documentKinds: ['publication', 'voteRecord', 'jointCommunique', 'exchangeOfNotes', 'agreement'],
          },
        ],
      },
    ],
  },
  {
    id: 'relations',
    name: 'Diplomatic relations',
    stages: [
      {
        code: 'D0',
        name: 'Recognised, no relations',
        enterWhen: 'The recognition is notified.',
        evidence: 'The instrument of recognition.',
        tasks: ['Propose relations', 'Choose the channel'],
        reviewDays: 91,
        criteria: [],
      },
      {
        code: 'D1',
        name: 'Proposed',
        enterWhen: 'Our note with the draft communiqué or protocol has been delivered.',
        evidence: 'Note, draft and proof of delivery.',
        tasks: ['Ask for their reading of the text'],
        reviewDays: 61,
        criteria: [{ text: 'Our note with the draft', documentKinds: ['noteVerbale', 'letter'], direction: 'out' }],
      },
      {
        code: 'D2',
        name: 'Text agreed',
        enterWhen: 'Both capitals have cleared text, place, signatories and languages.',
        evidence: 'Cleared text; full powers.',
        tasks: ['Fix the day and the place'],
        reviewDays: 30,
        criteria: [
          { text: 'The cleared text or full powers', documentKinds: ['fullPowers', 'noteVerbale', 'letter', 'record'] },
        ],
      },
      {
        code: 'D3',
        name: 'Established',
        enterWhen: 'Signed, or the notes exchanged (Vienna Convention, Art. 2).',
        evidence: 'Signed original, effective date, deposit.',
        tasks: ['Agree representation in both directions'],
        reviewDays: 91,
        criteria: [
          { text: 'The signed communiqué, protocol or notes', documentKinds: ['jointCommunique', 'exchangeOfNotes'] },
        ],
      },
      {
        code: 'D4',
        name: 'Representation agreed',
        enterWhen: 'The form is chosen in each direction: resident, non-resident, shared, honorary consul, chargé.',
        evidence: 'Note or decision.',
        tasks: ['Ask for agrément'],
        reviewDays: 91,
        criteria: [{ text: 'Note or decision on representation', documentKinds: ['noteVerbale', 'cabinetDecision'] }],
      },
      {
        code: 'D5',
        name: 'Agrément granted',
        enterWhen: 'The request was sent and the reply is positive (Vienna Convention, Art. 4).',
        evidence: 'Both notes; days waited.',
        tasks: ['Prepare letters of credence', 'Ask for a date'],
        reviewDays: 60,
        criteria: [{ text: 'Their note granting agrément', documentKinds: ['noteVerbale'], direction: 'in' }],
      },
      {
        code: 'D6',
        name: 'Accredited',
        enterWhen: 'Credentials have been presented (Vienna Convention, Art. 13).',
        evidence: 'Date, record of the ceremony, date of precedence.',
        tasks: ['Open the mission or name the point of contact'],
        reviewDays: 182,
        criteria: [{ text: 'Credentials or the record of the ceremony', documentKinds: ['credentials', 'record'] }],
      },
      {
        code: 'D7',
        name: 'Mission working',
        enterWhen:
          'The office is open, or a non-resident head has a live contact and visited within 12 months, or the honorary consul has exequatur.',
        evidence: 'Notification; diplomatic list.',
        tasks: ['First consultations', 'First agreement'],
        reviewDays: 365,
        criteria: [
          { text: 'Notification or diplomatic list', documentKinds: ['noteVerbale', 'publication', 'record'] },
        ],
      },
      {
        code: 'D8',
        name: 'Substance',
        enterWhen: 'At least one agreement or round of consultations, with figures recorded.',
        evidence: 'Agreement, communiqué, trade data.',
        tasks: ['Keep the calendar of consultations'],
        reviewDays: 365,
        criteria: [{ text: 'An agreement or communiqué', documentKinds: ['agreement', 'jointCommunique'] }],
      },
    ],
  },
];
