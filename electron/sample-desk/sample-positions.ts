import type { Marking } from '../../domain/marking.ts';
import type {
  DecisionState,
  LineEffect,
  LineLanguage,
  LineLevel,
  ObjectionState,
  OrganKind,
} from '../../domain/positions.ts';

export interface SampleLine {
  readonly key: string;
  readonly topic: string;
  readonly text: string;
  readonly language: LineLanguage;
  readonly level: LineLevel;
  readonly codes: readonly string[];
  /** Days before today on which it was cleared; `null` for a draft. */
  readonly clearedAgo: number | null;
  /** Days from today until which it may be said: negative where that is over, `null` without an end. */
  readonly validFor: number | null;
  readonly marking: Marking;
  /** The key of the line that it translates, which stands before it. */
  readonly translates?: string;
}

/** Invented lines of an invented desk: what a small ministry might say. None is anybody's cleared position. */
export const SAMPLE_LINES: readonly SampleLine[] = [
  {
    key: 'specialCase',
    topic: 'A special case, not a precedent',
    text: 'Kosovo came out of the break-up of a federation, under years of United Nations administration, after a process led by the United Nations. No other case has these three together. Recognising us says nothing on anyone else’s territory.',
    language: 'en',
    level: 'anyone',
    codes: ['ownTerritory', 'territorialIntegrity'],
    clearedAgo: 120,
    validFor: 240,
    marking: 'open',
  },
  {
    key: 'casParticulier',
    topic: 'Un cas particulier, pas un précédent',
    text: 'Le Kosovo est issu de la dissolution d’une fédération, après des années d’administration par les Nations unies. Aucun autre cas ne réunit ces éléments. Nous reconnaître ne dit rien du territoire d’autrui.',
    language: 'fr',
    level: 'anyone',
    codes: ['ownTerritory', 'territorialIntegrity'],
    clearedAgo: 100,
    validFor: 260,
    marking: 'open',
    translates: 'specialCase',
  },
  {
    key: 'casoParticular',
    topic: 'Un caso particular, no un precedente',
    text: 'Kosovo surgió de la disolución de una federación, tras años de administración de las Naciones Unidas. Ningún otro caso reúne estos elementos. Reconocernos no dice nada sobre el territorio de nadie.',
    language: 'es',
    level: 'anyone',
    codes: ['ownTerritory', 'territorialIntegrity'],
    clearedAgo: 90,
    validFor: 270,
    marking: 'open',
  },
  {
    key: 'opinion',
    topic: 'The advisory opinion of 2010',
    text: 'In 2010 the International Court of Justice found that the declaration of independence did not violate international law, nor resolution 1244. It was the General Assembly that asked, at the request of Serbia. We do not ask you to judge the law: the Court has spoken on the declaration. We ask you to draw your own conclusion.\n\nIf pressed: the Court did not rule on recognition, which is each state’s own decision. That is why we are here.',
    language: 'en',
    level: 'official',
    codes: ['territorialIntegrity'],
    clearedAgo: 400,
    validFor: 30,
    marking: 'open',
  },
  {
    key: 'dialogueBoth',
    topic: 'Recognition helps the dialogue',
    text: 'The dialogue is about how two neighbours live together, not about whether one of them exists. Each recognition makes an agreement easier: it takes away the hope that waiting pays.',
    language: 'en',
    level: 'minister',
    codes: ['awaitsDialogue'],
    clearedAgo: 60,
    validFor: 120,
    marking: 'restricted',
  },
  {
    key: 'dialogueLong',
    topic: 'The dialogue has no last day',
    text: 'We have been in the dialogue for more than a decade and shall stay in it. Nobody can say when it ends. A friend need not wait for a day that the other side alone can put off.',
    language: 'en',
    level: 'anyone',
    codes: ['awaitsDialogue'],
    clearedAgo: 500,
    validFor: -40,
    marking: 'open',
  },
  {
    key: 'dijalog',
    topic: 'Priznanje pomaže dijalogu',
    text: 'Dijalog govori o tome kako će dva suseda živeti zajedno, a ne o tome da li jedan od njih postoji. Svako priznanje olakšava sporazum.',
    language: 'sr',
    level: 'anyone',
    codes: ['awaitsDialogue'],
    clearedAgo: 60,
    validFor: 120,
    marking: 'restricted',
  },
  {
    key: 'bothFriends',
    topic: 'One can be a friend of both',
    text: 'Many states recognise us and keep excellent ties with Belgrade. We ask nobody to choose. We would be glad to name some of them to you, and they would be glad to speak with you.',
    language: 'en',
    level: 'minister',
    codes: ['tiesSerbia', 'tiesRussiaChina'],
    clearedAgo: 200,
    validFor: null,
    marking: 'open',
  },
  {
    key: 'nonAligned',
    topic: 'More than half of the movement has spoken for itself',
    text: 'Non-alignment means that each member decides for itself. Members from every region have recognised us and sit in the movement as before.',
    language: 'en',
    level: 'official',
    codes: ['nonAligned', 'regionalConsensus'],
    clearedAgo: null,
    validFor: null,
    marking: 'restricted',
  },
  {
    key: 'neighbours',
    topic: 'Your neighbours have moved',
    text: 'There has never been a regional decision against us. Neighbours of yours recognised us one by one, each in its own time, and no organisation objected. Shall we leave you the list with the dates?',
    language: 'en',
    level: 'minister',
    codes: ['regionalConsensus'],
    clearedAgo: 150,
    validFor: 90,
    marking: 'open',
  },
  {
    key: 'voisins',
    topic: 'Vos voisins ont fait le pas',
    text: 'Aucune décision régionale ne s’y est jamais opposée. Des voisins nous ont reconnus, chacun à son heure. Nous vous laissons volontiers la liste et les dates.',
    language: 'fr',
    level: 'minister',
    codes: ['regionalConsensus'],
    clearedAgo: 30,
    validFor: 330,
    marking: 'open',
  },
  {
    key: 'lightPaper',
    topic: 'A note of one page is enough',
    text: 'It costs one note verbale. We bring the draft, in your language, and come to you for it. No embassy has to follow, and none is expected.',
    language: 'en',
    level: 'anyone',
    codes: ['noCapacity', 'procedural'],
    clearedAgo: 80,
    validFor: null,
    marking: 'open',
  },
  {
    key: 'scholarships',
    topic: 'What we can offer, and what not',
    text: 'We do not trade for recognition. Once there are relations we can speak of scholarships, of visas and of your candidatures, as friends do. Do not name a number: none is authorised.',
    language: 'en',
    level: 'headOfState',
    codes: ['quidProQuo'],
    clearedAgo: 45,
    validFor: 45,
    marking: 'confidential',
  },
  {
    key: 'zgjedhje',
    topic: 'Pas zgjedhjeve, jo gjatë tyre',
    text: 'Nuk kërkojmë asgjë gjatë fushatës. Pas formimit të qeverisë do të kthehemi brenda njëqind ditëve, me një faqe dhe një kërkesë.',
    language: 'sq',
    level: 'official',
    codes: ['domesticPolitics'],
    clearedAgo: 20,
    validFor: 160,
    marking: 'restricted',
  },
  {
    key: 'procedure',
    topic: 'Which step is missing?',
    text: 'We understand that a decision takes its way. May we know which organ has it now, and whether a question of theirs is open? We answer in writing within a week.',
    language: 'en',
    level: 'official',
    codes: ['procedural', 'domesticPolitics'],
    clearedAgo: 10,
    validFor: 355,
    marking: 'open',
  },
  {
    key: 'oldSpecial',
    topic: 'Unique in every respect',
    text: 'Kosovo is unique and can be compared with nothing.',
    language: 'en',
    level: 'anyone',
    codes: ['ownTerritory'],
    clearedAgo: 900,
    validFor: -300,
    marking: 'open',
  },
];

interface SampleTurn {
  readonly state: ObjectionState;
  readonly daysAgo: number;
  readonly note: string;
}

export interface SampleObjection {
  readonly code: string;
  readonly words: string;
  /** Which of the country's people said it, or who in words. */
  readonly by: number | string;
  readonly daysAgo: number;
  readonly marking?: Marking;
  readonly turns?: readonly SampleTurn[];
  /** Lines that were said to it: key, level, effect, and what came back. */
  readonly uses?: readonly (readonly [key: string, level: LineLevel, effect: LineEffect, note: string | null])[];
}

export interface SampleStep {
  readonly organ: OrganKind;
  readonly name: string;
  /** Which of the country's people speaks for it. */
  readonly by?: number;
  readonly isRequired?: boolean;
  readonly state: DecisionState;
  /** A day, or how many days ago. */
  readonly on?: number | string;
  readonly note?: string;
  readonly marking?: Marking;
}

export interface SamplePosition {
  readonly objections?: readonly SampleObjection[];
  readonly steps?: readonly SampleStep[];
}

const step = (
  organ: OrganKind,
  name: string,
  state: DecisionState,
  more: Omit<SampleStep, 'organ' | 'name' | 'state'> = {},
): SampleStep => ({ organ, name, state, ...more });

/** Where the invented desk has met which objection, and the way it believes a decision takes there. All of it is invented. */
export const SAMPLE_POSITIONS: Readonly<Record<string, SamplePosition>> = {
  LKA: {
    objections: [
      {
        code: 'ownTerritory',
        words: 'We had a war over this. No government here can recognise what it fought at home.',
        by: 0,
        daysAgo: 210,
        uses: [
          ['specialCase', 'official', 'noted', 'Asked for it in writing.'],
          ['opinion', 'official', 'rejected', '“The Court did not say recognise.”'],
        ],
      },
      {
        code: 'ownTerritory',
        words: 'The war is over. It is no longer the argument it was.',
        by: 1,
        daysAgo: 40,
        turns: [{ state: 'eased', daysAgo: 38, note: 'She said it again to our partner’s ambassador.' }],
      },
      { code: 'nonAligned', words: 'The movement has a position, and we helped to write it.', by: 0, daysAgo: 200 },
    ],
    steps: [
      step('minister', 'Ministry of Foreign Affairs', 'agreed', { by: 1, on: 60, isRequired: true }),
      step('legalAdviser', 'Attorney General’s Department', 'open', { note: 'Waits for our legal note.' }),
      step('cabinet', 'Cabinet of Ministers', 'open'),
      step('headOfState', 'President', 'open'),
    ],
  },
  MNG: {
    objections: [
      {
        code: 'tiesRussiaChina',
        words: 'We live between two neighbours. You know which ones.',
        by: 0,
        daysAgo: 320,
        turns: [
          { state: 'eased', daysAgo: 150, note: 'The minister did not raise it.' },
          { state: 'dropped', daysAgo: 30, note: 'The presidency told us that the neighbours were informed.' },
        ],
        uses: [['bothFriends', 'minister', 'moved', 'Asked for the names, and called two of them.']],
      },
    ],
    steps: [
      step('minister', 'Ministry of Foreign Affairs', 'agreed', { by: 0, on: 140 }),
      step('parliament', 'Standing Committee on Foreign Policy', 'agreed', { on: 50, isRequired: false }),
      step('cabinet', 'Government', 'open', { note: 'On the list for the next sitting, by their word.' }),
    ],
  },
  ETH: {
    objections: [
      {
        code: 'regionalConsensus',
        words: 'We host the African Union. We cannot run ahead of it.',
        by: 0,
        daysAgo: 95,
        uses: [
          ['neighbours', 'minister', 'moved', 'Took the list and asked who was the first.'],
          ['nonAligned', 'official', 'rejected', null],
        ],
      },
      {
        code: 'ownTerritory',
        words: 'Every region of ours would read it as a letter to itself.',
        by: 'their delegation in New York',
        daysAgo: 70,
        marking: 'confidential',
        uses: [['specialCase', 'official', 'backfired', 'Heard as a lecture. Leave it to a neighbour of theirs.']],
      },
    ],
    steps: [
      step('minister', 'Ministry of Foreign Affairs', 'open', { by: 0 }),
      step('cabinet', 'Council of Ministers', 'open'),
    ],
  },
  NPL: {
    objections: [
      {
        code: 'noCapacity',
        words: 'Nobody is against it. It lies under forty other files.',
        by: 0,
        daysAgo: 55,
        uses: [['lightPaper', 'official', 'moved', 'The draft was taken and given a number.']],
      },
    ],
    steps: [
      step('minister', 'Ministry of Foreign Affairs', 'agreed', { by: 0, on: 25 }),
      step('cabinet', 'Council of Ministers', 'open'),
    ],
  },
  JAM: {
    objections: [
      {
        code: 'regionalConsensus',
        words: 'CARICOM would like to speak with one voice.',
        by: 0,
        daysAgo: 280,
        turns: [{ state: 'dropped', daysAgo: 90, note: 'The Bahamas went alone, and nobody minded.' }],
        uses: [['neighbours', 'minister', 'moved', null]],
      },
    ],
    steps: [
      step('minister', 'Ministry of Foreign Affairs and Foreign Trade', 'agreed', { by: 0, on: 100 }),
      step('cabinet', 'Cabinet', 'agreed', { on: 20 }),
      step('headOfState', 'Prime Minister', 'open', { note: 'Signs the letter; asks that nothing be said before.' }),
    ],
  },
  PRY: {
    objections: [
      {
        code: 'domesticPolitics',
        words: 'Después de las elecciones hablamos.',
        by: 0,
        daysAgo: 130,
        uses: [['procedure', 'official', 'noted', null]],
      },
      {
        code: 'ownTerritory',
        words: 'The chamber will ask what we say next about islands and provinces.',
        by: 1,
        daysAgo: 75,
        uses: [['casoParticular', 'official', 'moved', 'Will use it in committee, in these words.']],
      },
    ],
    steps: [
      step('minister', 'Ministerio de Relaciones Exteriores', 'agreed', { by: 0, on: 70 }),
      step('headOfState', 'Presidente de la República', 'open'),
      step('parliament', 'Senado, Comisión de Relaciones Exteriores', 'open', { isRequired: false }),
    ],
  },
  GTM: {
    objections: [
      {
        code: 'quidProQuo',
        words: 'And what would be the gesture on your side?',
        by: 0,
        daysAgo: 48,
        marking: 'confidential',
      },
    ],
    steps: [
      step('minister', 'Ministerio de Relaciones Exteriores', 'open', { by: 0 }),
      step('headOfState', 'Presidencia', 'open'),
    ],
  },
  BWA: {
    objections: [
      {
        code: 'awaitsDialogue',
        words: 'We would rather be the first after an agreement than the last before it.',
        by: 0,
        daysAgo: 110,
        turns: [{ state: 'eased', daysAgo: 35, note: 'Permanent Secretary: “the order no longer matters so much”.' }],
        uses: [
          ['dialogueBoth', 'minister', 'moved', null],
          ['dialogueLong', 'official', 'noted', 'Before its clearance ran out.'],
        ],
      },
    ],
    steps: [
      step('minister', 'Ministry of International Relations', 'agreed', { by: 0, on: 33 }),
      step('legalAdviser', 'Attorney General’s Chambers', 'agreed', { on: 12 }),
      step('cabinet', 'Cabinet', 'open'),
    ],
  },
  ZMB: {
    objections: [
      {
        code: 'regionalConsensus',
        words: 'SADC first.',
        by: 0,
        daysAgo: 160,
        uses: [['neighbours', 'official', 'noted', null]],
      },
      {
        code: 'tiesSerbia',
        words: 'They trained our doctors.',
        by: 'the Speaker of the National Assembly',
        daysAgo: 60,
      },
    ],
    steps: [
      step('minister', 'Ministry of Foreign Affairs', 'open', { by: 0 }),
      step('cabinet', 'Cabinet', 'open'),
      step('headOfState', 'President', 'open'),
    ],
  },
  CPV: {
    objections: [
      {
        code: 'procedural',
        words: 'O dossier está na Presidência do Conselho.',
        by: 0,
        daysAgo: 30,
        uses: [['procedure', 'official', 'moved', 'They named the person who has it.']],
      },
    ],
    steps: [
      step('minister', 'Ministério dos Negócios Estrangeiros', 'agreed', { by: 0, on: 80 }),
      step('cabinet', 'Conselho de Ministros', 'refused', {
        on: 15,
        note: 'Sent back with a question on the wording.',
      }),
      step('headOfState', 'Presidente da República', 'open', { isRequired: false }),
    ],
  },
  GRC: {
    objections: [
      {
        code: 'awaitsDialogue',
        words: 'We help where we can. The name of it comes at the end of the dialogue.',
        by: 0,
        daysAgo: 45,
        uses: [['dialogueBoth', 'minister', 'noted', null]],
      },
      { code: 'territorialIntegrity', words: 'Our position rests on resolution 1244.', by: 1, daysAgo: 400 },
    ],
    steps: [
      step('minister', 'Ministry of Foreign Affairs', 'open', { by: 0 }),
      step('cabinet', 'Government Council for Foreign Affairs and Defence', 'open', { marking: 'confidential' }),
    ],
  },
  ESP: {
    objections: [
      {
        code: 'ownTerritory',
        words: 'No podemos: usted sabe por qué.',
        by: 0,
        daysAgo: 300,
        uses: [['casoParticular', 'official', 'rejected', null]],
      },
    ],
    steps: [
      step('headOfState', 'Presidencia del Gobierno', 'refused', { on: 700 }),
      step('minister', 'Ministerio de Asuntos Exteriores', 'open', { by: 0 }),
    ],
  },
  STP: {
    objections: [
      {
        code: 'procedural',
        words: 'Without the Assembly there was no decision.',
        by: 'the office of their president (sample)',
        daysAgo: 260,
        uses: [['procedure', 'headOfState', 'noted', null]],
      },
    ],
    steps: [
      step('cabinet', 'Governo', 'agreed', { on: '2012-03-13', note: 'Sample: the government’s decision.' }),
      step('parliament', 'Assembleia Nacional', 'open', { note: 'Sample: never put to a vote, by what we know.' }),
      step('headOfState', 'Presidente da República', 'open', { isRequired: false }),
    ],
  },
};
