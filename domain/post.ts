import { type CalendarDate, firstDay, isCalendarDate, lastDay } from './calendar-date.ts';

/** When a post was held. Either end may be partial; `null` is an end that nobody knows, or one that has not come. */
export interface Tenure {
  readonly fromOn: CalendarDate | null;
  readonly toOn: CalendarDate | null;
}

/** Whether the post was held on that day. A partial date covers all the days it may mean: until `2025-03` is all of March. */
export function isHeldOn({ fromOn, toOn }: Tenure, day: CalendarDate): boolean {
  return (fromOn === null || firstDay(fromOn) <= day) && (toOn === null || lastDay(toOn) >= day);
}

/** The post held on that day; of several the one that began last, and one without a beginning last of all. */
export function postOn<T extends Tenure>(posts: readonly T[], day: CalendarDate): T | undefined {
  return posts
    .filter((post) => isHeldOn(post, day))
    .toSorted((a, b) => (b.fromOn ?? '').localeCompare(a.fromOn ?? ''))[0];
}

export type PostRefusal =
  | { readonly code: 'textMissing'; readonly field: 'title' }
  | { readonly code: 'impossibleDate'; readonly field: 'fromOn' | 'toOn' }
  | { readonly code: 'endsBeforeItBegins'; readonly field: 'toOn' };

/** Why a post cannot stand as it is written, or `null` when it can. */
export function postRefusal({ title, fromOn, toOn }: Tenure & { readonly title: string }): PostRefusal | null {
  if (title.trim() === '') return { code: 'textMissing', field: 'title' };
  if (fromOn !== null && !isCalendarDate(fromOn)) return { code: 'impossibleDate', field: 'fromOn' };
  if (toOn !== null && !isCalendarDate(toOn)) return { code: 'impossibleDate', field: 'toOn' };
  if (fromOn !== null && toOn !== null && lastDay(toOn) < firstDay(fromOn)) {
    return { code: 'endsBeforeItBegins', field: 'toOn' };
  }
  return null;
}

/** A post as a line of text: `Minister a.i., Ministry of Foreign Affairs`. `a.i.` is the same in every language of the trade. */
export function postText({
  title,
  isActing,
  organisation,
}: {
  readonly title: string;
  readonly isActing: boolean;
  readonly organisation: string | null;
}): string {
  return [isActing ? `${title} a.i.` : title, organisation].filter(Boolean).join(', ');
}
