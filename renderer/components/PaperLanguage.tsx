import { SegmentedControl } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { BRIEFING_LANGUAGES, type BriefingLanguage } from '../../domain/briefing-labels.ts';
import { usePaperLanguage } from './use-paper-language.ts';

/** In which language a paper is written. Each is named in itself, as whoever reads it would look for it. */
export function PaperLanguage({ size = 'sm' }: { readonly size?: 'xs' | 'sm' }) {
  const { t } = useTranslation('common');
  const { language, choose } = usePaperLanguage();
  return (
    <SegmentedControl
      size={size}
      aria-label={t('paperLanguage')}
      value={language}
      onChange={(value) => choose(value as BriefingLanguage)}
      data={BRIEFING_LANGUAGES.map((value) => ({ value, label: nameInItself(value) }))}
    />
  );
}

function nameInItself(language: BriefingLanguage): string {
  const tag = language === 'sr' ? 'sr-Latn' : language;
  const name = new Intl.DisplayNames([tag], { type: 'language' }).of(language) ?? language;
  return name.charAt(0).toLocaleUpperCase(tag) + name.slice(1);
}
