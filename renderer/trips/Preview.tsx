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
import { BookBlockView } from './BookBlockView.tsx';
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
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls by itself must be reachable by keyboard. */}
      <section className={classes.pages} tabIndex={0} aria-label={t('previewText')}>
        <p className={classes.running}>
          <span>{book.title}</span>
          <strong>{book.markingText.toUpperCase()}</strong>
          <span>{book.copyText}</span>
        </p>
        {book.parts.length === 0 && <p className="dim">{t('nothingInCopy')}</p>}
        {parts.map((part, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: parts are read anew as a whole.
          <article key={index} className={classes.part}>
            <Title order={3} size="h3">
              {part.title}
            </Title>
            {part.blocks.map((block, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: so are their blocks.
              <BookBlockView key={at} block={block} staleMark={book.staleMark} />
            ))}
          </article>
        ))}
        {book.footnote && <p className={classes.footnote}>{book.footnote}</p>}
      </section>
    </section>
  );
}
