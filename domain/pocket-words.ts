import type { BriefingLanguage } from './briefing-labels.ts';

/** Every word of ours on the cards for the pocket, in one language. */
interface PocketWords {
  readonly noAsk: string;
  readonly noPromise: string;
  readonly promised: Record<'ours' | 'theirs' | 'partner', (text: string) => string>;
  readonly avoid: (text: string) => string;
}

const WORDS: Record<BriefingLanguage, PocketWords> = {
  en: {
    noAsk: 'No ask is written.',
    noPromise: 'No open promise.',
    promised: {
      ours: (text) => `We promised: ${text}`,
      theirs: (text) => `They promised: ${text}`,
      partner: (text) => `A partner promised: ${text}`,
    },
    avoid: (text) => `Do not raise: ${text}`,
  },
  sq: {
    noAsk: 'Kërkesa nuk është shënuar.',
    noPromise: 'Asnjë premtim i hapur.',
    promised: {
      ours: (text) => `Ne premtuam: ${text}`,
      theirs: (text) => `Ata premtuan: ${text}`,
      partner: (text) => `Një partner premtoi: ${text}`,
    },
    avoid: (text) => `Të mos ngrihet: ${text}`,
  },
  sr: {
    noAsk: 'Zahtev nije zapisan.',
    noPromise: 'Nema otvorenog obećanja.',
    promised: {
      ours: (text) => `Obećali smo: ${text}`,
      theirs: (text) => `Obećali su: ${text}`,
      partner: (text) => `Partner je obećao: ${text}`,
    },
    avoid: (text) => `Ne pokretati: ${text}`,
  },
};

/** The words of the cards for the pocket in a language. */
export function pocketWords(language: BriefingLanguage): PocketWords {
  return WORDS[language];
}
