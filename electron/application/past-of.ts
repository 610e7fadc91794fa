import { type CalendarDate, isFullDate } from '../../domain/calendar-date.ts';
import { UserError } from './refusal.ts';
import type { OpenContext } from './trpc.ts';

/**
 * Which past of a state is asked for: that of the end of a day.
 *
 * @throws UserError for what is no day, or a day that is not yet
 */
export function pastOf(ctx: OpenContext, countryId: string, on: CalendarDate) {
  if (!isFullDate(on)) throw new UserError({ code: 'impossibleDate', field: 'on' });
  if (on > ctx.today) throw new UserError({ code: 'dayAhead', field: 'on' });
  return { countryId, before: ctx.desk.endOf(on) };
}
