import { BookTexts } from './BookTexts.tsx';
import { Copies } from './Copies.tsx';
import type { TripTabProps } from './TripPage.tsx';
import classes from './trips.module.css';

/** The book: its texts beside the meetings, what to look at before it is printed, and every copy that left. */
export function BookTab({ page, isOver }: TripTabProps) {
  return (
    <div className={classes.halves}>
      <div>
        <Copies page={page} isOver={isOver} />
      </div>
      <div>
        <BookTexts page={page} isOver={isOver} />
      </div>
    </div>
  );
}
