import { useTranslation } from 'react-i18next';

/** Names of languages in the language of this copy: `fr` is French. */
export function useLanguageName(): (language: string) => string {
  const { i18n } = useTranslation();
  const names = new Intl.DisplayNames([i18n.language, 'en'], { type: 'language' });
  return (language) => names.of(language) ?? language;
}
