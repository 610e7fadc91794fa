import { Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { BookDocument, BookPart } from '../../domain/book-document.ts';
import { BookBlockView } from './BookBlockView.tsx';
import classes from './preview.module.css';

/** Parts of a composed book as they read on paper. */
export function BookPages({ book, parts }: { readonly book: BookDocument; readonly parts: readonly BookPart[] }) {
  const { t } = useTranslation('trips');
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls by itself must be reachable by keyboard.
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
  );
}
