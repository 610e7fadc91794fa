import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './lines.module.css';

/** Beyond this many letters a line is folded; it opens whole, never cut. */
const FOLDED_FROM = 280;

/** What may be said, in its own language and direction. */
export function LineText({ text, language }: { readonly text: string; readonly language: string }) {
  const { t } = useTranslation('lines');
  const [isWhole, setIsWhole] = useState(false);
  const isLong = text.length > FOLDED_FROM;
  return (
    <>
      <p className={isLong && !isWhole ? `${classes.text} ${classes.folded}` : classes.text} lang={language} dir="auto">
        {text}
      </p>
      {isLong && (
        <Button size="compact-xs" variant="subtle" px={0} aria-expanded={isWhole} onClick={() => setIsWhole(!isWhole)}>
          {isWhole ? t('less') : t('whole')}
        </Button>
      )}
    </>
  );
}
