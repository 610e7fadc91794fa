import { SegmentedControl, Title } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { BOOK_COPIES, type BookCopy } from '../../domain/book-copy.ts';
import { useTRPC } from '../api/trpc.ts';
import { QueryState } from '../components/QueryState.tsx';
import { usePaperLanguage } from '../components/use-paper-language.ts';
import { BookPages } from './BookPages.tsx';
import classes from './preview.module.css';

/** One sheet as it will be printed, for each reader, beside where it is written. */
export function SheetPreview({ tripId, eventId }: { readonly tripId: string; readonly eventId: string }) {
  const trpc = useTRPC();
  const { t } = useTranslation(['trips', 'words']);
  const { language } = usePaperLanguage();
  const [copy, setCopy] = useState<BookCopy>('internal');
  const preview = useQuery(
    trpc.books.preview.queryOptions(
      { tripId, copy, language, setting: 'own', extent: `sheet:${eventId}` },
      { placeholderData: keepPreviousData },
    ),
  );
  return (
    <section className={classes.preview} aria-labelledby="sheet-preview">
      <div className={classes.head}>
        <Title order={2} size="h4" id="sheet-preview">
          {t('trips:preview')}
        </Title>
        <SegmentedControl
          size="xs"
          aria-label={t('trips:whoseCopy')}
          value={copy}
          onChange={(chosen) => setCopy(chosen as BookCopy)}
          data={BOOK_COPIES.map((value) => ({ value, label: t(`words:bookCopy.${value}`) }))}
        />
      </div>
      <QueryState query={preview}>{(book) => <BookPages book={book} parts={book.parts} />}</QueryState>
    </section>
  );
}
