import type { BriefingLanguage } from './briefing-labels.ts';
import type { Raiser } from './point.ts';

/** Every word of ours in the record of a conversation and its read-out, in one language. */
export interface ConversationWords {
  readonly record: string;
  readonly readOut: string;
  readonly localTime: (time: string, zone: string | null) => string;
  readonly when: string;
  readonly where: string;
  readonly marking: string;
  /** Before those whom one met, for readers who are of neither side. */
  readonly with: string;
  /** Who was there of the other side. */
  readonly theirs: string;
  readonly nobody: string;
  /** Who was there of our side. */
  readonly ours: string;
  readonly writtenBy: string;
  /** Before the cases that it was about. */
  readonly about: string;
  readonly remark: (remark: string) => string;
  readonly summary: string;
  readonly notes: string;
  readonly point: Record<'raisedBy' | 'ourAsk' | 'theirWords' | 'answer' | 'followUp', string>;
  readonly raisers: Record<Raiser, string>;
  readonly followUp: string;
  readonly followUpColumns: readonly [string, string, string];
  readonly direction: Record<'ours' | 'theirs' | 'partner', string>;
  readonly papers: string;
  /** Before a paper of ours that they have now, or one of theirs that we have. */
  readonly paper: Record<'in' | 'out', string>;
  readonly comment: string;
}

const EN: ConversationWords = {
  record: 'Record of conversation',
  readOut: 'Read-out',
  localTime: (time, zone) => (zone === null ? `${time} local time` : `${time} local time (${zone})`),
  when: 'When',
  where: 'Where',
  marking: 'Marking',
  with: 'With',
  theirs: 'Their side',
  nobody: 'Nobody is named.',
  ours: 'Our side',
  writtenBy: 'Written by',
  about: 'About',
  remark: (remark) => `Remark: ${remark}`,
  summary: 'What came of it',
  notes: 'What was said',
  point: {
    raisedBy: 'Raised by',
    ourAsk: 'Our ask',
    theirWords: 'Their words',
    answer: 'Answer',
    followUp: 'Follow-up',
  },
  raisers: { us: 'our side', them: 'their side', other: 'somebody else' },
  followUp: 'Follow-up',
  followUpColumns: ['Whose', 'What was promised', 'Due'],
  direction: { ours: 'Ours', theirs: 'Theirs', partner: 'A partner’s' },
  papers: 'Papers that changed hands',
  paper: { out: 'We gave', in: 'We were given' },
  comment: 'Comment (not said in the room)',
};

const SQ: ConversationWords = {
  record: 'Procesverbal i bisedës',
  readOut: 'Njoftim për bisedën',
  localTime: (time, zone) => (zone === null ? `ora lokale ${time}` : `ora lokale ${time} (${zone})`),
  when: 'Kur',
  where: 'Ku',
  marking: 'Shënimi',
  with: 'Me',
  theirs: 'Pala e tyre',
  nobody: 'Askush nuk është emëruar.',
  ours: 'Pala jonë',
  writtenBy: 'Shkroi',
  about: 'Rreth',
  remark: (remark) => `Vërejtje: ${remark}`,
  summary: 'Çfarë doli',
  notes: 'Çfarë u tha',
  point: {
    raisedBy: 'E ngriti',
    ourAsk: 'Kërkesa jonë',
    theirWords: 'Fjalët e tyre',
    answer: 'Përgjigjja',
    followUp: 'Vazhdimi',
  },
  raisers: { us: 'pala jonë', them: 'pala e tyre', other: 'dikush tjetër' },
  followUp: 'Vazhdimi',
  followUpColumns: ['I kujt', 'Çfarë u premtua', 'Afati'],
  direction: { ours: 'Yni', theirs: 'I tyre', partner: 'I një partneri' },
  papers: 'Dokumentet e dorëzuara dhe të marra',
  paper: { out: 'Dorëzuam', in: 'Morëm' },
  comment: 'Koment (nuk u tha në sallë)',
};

const SR: ConversationWords = {
  record: 'Zabeleška o razgovoru',
  readOut: 'Saopštenje o razgovoru',
  localTime: (time, zone) => (zone === null ? `${time} po lokalnom vremenu` : `${time} po lokalnom vremenu (${zone})`),
  when: 'Kada',
  where: 'Gde',
  marking: 'Oznaka',
  with: 'Sagovornici',
  theirs: 'Njihova strana',
  nobody: 'Niko nije imenovan.',
  ours: 'Naša strana',
  writtenBy: 'Napisao/la',
  about: 'Predmet',
  remark: (remark) => `Napomena: ${remark}`,
  summary: 'Šta je ishod',
  notes: 'Šta je rečeno',
  point: {
    raisedBy: 'Pokrenuli',
    ourAsk: 'Naš zahtev',
    theirWords: 'Njihove reči',
    answer: 'Odgovor',
    followUp: 'Nastavak',
  },
  raisers: { us: 'naša strana', them: 'njihova strana', other: 'neko drugi' },
  followUp: 'Nastavak',
  followUpColumns: ['Čije', 'Šta je obećano', 'Rok'],
  direction: { ours: 'Naše', theirs: 'Njihovo', partner: 'Partnerovo' },
  papers: 'Predati i primljeni dokumenti',
  paper: { out: 'Predali smo', in: 'Primili smo' },
  comment: 'Komentar (nije rečen u sali)',
};

const WORDS: Record<BriefingLanguage, ConversationWords> = { en: EN, sq: SQ, sr: SR };

/** The words of a record of conversation in a language. */
export function conversationWords(language: BriefingLanguage): ConversationWords {
  return WORDS[language];
}
