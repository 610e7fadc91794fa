import { useTranslation } from 'react-i18next';
import type { DocumentKind } from '../../domain/pipelines.ts';
import { useLocale } from '../i18n/locale.ts';

interface NamedPaper {
  readonly kind: DocumentKind;
  readonly number: string | null;
  readonly datedOn: string | null;
  readonly signatory: string | null;
  readonly title: string;
}

/** A paper within a sentence: `letter of 26 March 2025, signed by …, Title`. */
export function usePaperWords(): (paper: NamedPaper) => string {
  const { t } = useTranslation(['words', 'register']);
  const { date } = useLocale();
  return ({ kind, number, datedOn, signatory, title }) => {
    const word = t(`words:documentKind.${kind}`).toLowerCase();
    const paper = number ? `${word} ${number}` : word;
    return [
      datedOn ? t('register:paperOf', { paper, date: date(datedOn) }) : paper,
      signatory && t('register:signedBy', { name: signatory }),
      title,
    ]
      .filter(Boolean)
      .join(', ');
  };
}
