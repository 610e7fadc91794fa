import { z } from 'zod';
import type { Reader } from '../../db/database.ts';
import { type ClaimOnRecord, type StateOnRecord, statesOnRecord } from '../../db/queries/counts.ts';
import { decisionStepsByCountry } from '../../db/queries/decision-steps.ts';
import { type CalendarDate, isFullDate } from '../../domain/calendar-date.ts';
import {
  COUNT_RULES,
  type CountRule,
  isContestedOn,
  isOnRecordOnly,
  type Verdict,
  verdictOf,
} from '../../domain/counts.ts';
import { unconfirmedRecognition } from '../../domain/decision-map.ts';
import { dateText } from './inputs.ts';
import { UserError } from './refusal.ts';
import { procedure, router } from './trpc.ts';

export const countsRouter = router({
  /** How many recognise us on a day, today when none is named, under every rule, with the states behind each number and why each is in or out. */
  on: procedure
    .input(z.object({ on: dateText.optional() }))
    .query(({ ctx, input }) => countsOn(ctx.db, input.on ?? ctx.today, ctx.today)),
});

export interface CountsOn {
  readonly on: CalendarDate;
  readonly rules: readonly { readonly id: CountRule; readonly total: number; readonly members: readonly string[] }[];
  readonly states: readonly (Omit<StateOnRecord, 'claims' | 'isCaseContested'> & {
    readonly verdicts: Readonly<Record<CountRule, Verdict<ClaimOnRecord>>>;
    /** A withdrawal was unanswered on the day, or from today on the case itself stands as contested. Changes no number. */
    readonly isContested: boolean;
    /** A recognition is on record, and yet no rule counts it on the day, or the ministry's list leaves the state out. */
    readonly isOnRecordOnly: boolean;
    /** Organs whose word the recognition needs and that had not agreed by the day. A caution: it changes no number. */
    readonly unconfirmedBy: readonly string[];
  })[];
}

/** @throws UserError `impossibleDate` for what is no day of the calendar; a count needs a whole date */
export function countsOn(db: Reader, on: string, today: CalendarDate): CountsOn {
  if (!isFullDate(on)) throw new UserError({ code: 'impossibleDate', field: 'on' });
  const steps = decisionStepsByCountry(db);
  const states = statesOnRecord(db).map(({ claims, isCaseContested, ...state }) => {
    const verdicts = Object.fromEntries(
      COUNT_RULES.map((rule) => [rule, verdictOf(rule, { ...state, claims }, on)]),
    ) as Record<CountRule, Verdict<ClaimOnRecord>>;
    return {
      ...state,
      unconfirmedBy:
        unconfirmedRecognition(claims, steps.get(state.countryId) ?? [], on)?.missing.map(({ name }) => name) ?? [],
      // A case says what it is now; of days before only the claims tell.
      isContested: isContestedOn(claims, on) || (isCaseContested && on >= today),
      isOnRecordOnly: isOnRecordOnly(verdicts),
      verdicts,
    };
  });
  const rules = COUNT_RULES.map((id) => {
    const members = states.filter(({ verdicts }) => verdicts[id].isCounted).map(({ iso3 }) => iso3);
    return { id, total: members.length, members: members.sort() };
  });
  return { on, rules, states };
}
