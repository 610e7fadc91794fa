import { Select, Title } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { BookCopy } from '../../domain/book-copy.ts';
import type { BookDocument } from '../../domain/book-document.ts';
import type { StyleSetting } from '../../domain/styling.ts';
import { useTRPC } from '../api/trpc.ts';
import { QueryState } from '../components/QueryState.tsx';
import { usePaperLanguage } from '../components/use-paper-language.ts';
import { BookPages } from './BookPages.tsx';
import classes from './preview.module.css';

const ALL = 'all';

/** How the book reads, drawn from the same composed words as the PDF and the Word file. */
export function Preview({
  tripId,
  copy,
  setting,
}: {
  readonly tripId: string;
  readonly copy: BookCopy;
  readonly setting: StyleSetting;
}) {
  const trpc = useTRPC();
  const { language } = usePaperLanguage();
  const preview = useQuery(
    trpc.books.preview.queryOptions(
      { tripId, copy, language, setting, extent: 'book' },
      { placeholderData: keepPreviousData },
    ),
  );
  return <QueryState query={preview}>{(book) => <Pages book={book} />}</QueryState>;
}

function Pages({ book }: { readonly book: BookDocument }) {
  const { t } = useTranslation('trips');
  const [shown, setShown] = useState(ALL);
  const keyOf = (index: number): string => String(index);
  const parts = book.parts.filter((_, index) => shown === ALL || keyOf(index) === shown);
  return (
    <section className={classes.preview} aria-labelledby="preview">
      <div className={classes.head}>
        <Title order={2} size="h4" id="preview">
          {t('preview')}
        </Title>
        <Select
          aria-label={t('previewPart')}
          size="xs"
          w={260}
          data={[
            { value: ALL, label: t('wholeBook') },
            ...book.parts.map(({ title }, index) => ({ value: keyOf(index), label: title })),
          ]}
          value={shown}
          allowDeselect={false}
          onChange={(chosen) => setShown(chosen ?? ALL)}
        />
      </div>
      <BookPages book={book} parts={parts} />
    </section>
  );
}
