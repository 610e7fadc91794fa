import { useState } from 'react';
import type { BookCopy } from '../../domain/book-copy.ts';
import type { StyleSetting } from '../../domain/styling.ts';
import { BookTexts } from './BookTexts.tsx';
import { Checks } from './Checks.tsx';
import { Copies } from './Copies.tsx';
import { Preview } from './Preview.tsx';
import { PrintBook } from './PrintBook.tsx';
import type { TripTabProps } from './TripPage.tsx';
import classes from './trips.module.css';

/** The book: what to look at before it is printed, how it reads, and every copy that left. */
export function BookTab({ page, isOver }: TripTabProps) {
  const [copy, setCopy] = useState<BookCopy>('internal');
  const [setting, setSetting] = useState<StyleSetting>('own');
  const tripId = page.trip.id;
  return (
    <div className={classes.book}>
      <div>
        <PrintBook page={page} copy={copy} onCopy={setCopy} setting={setting} onSetting={setSetting} />
        <Checks tripId={tripId} copy={copy} setting={setting} />
        <Copies page={page} isOver={isOver} />
        <BookTexts page={page} isOver={isOver} />
      </div>
      <Preview tripId={tripId} copy={copy} setting={setting} />
    </div>
  );
}
