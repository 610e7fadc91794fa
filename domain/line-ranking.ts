import { type CalendarDate, daysBetween } from './calendar-date.ts';
import { CLEARANCES, type Clearance, clearanceOf, type LineClearing } from './line-entry.ts';
import { LINE_EFFECTS, type LineEffect, type LineLevel } from './positions.ts';

export interface LineUse {
  /** The objection that it answered, by its code. */
  readonly codeId: string | null;
  readonly level: LineLevel;
  readonly effect: LineEffect;
  readonly usedOn: CalendarDate;
}

export interface BankLine extends LineClearing {
  readonly id: string;
  readonly topic: string;
  /** For whom it is fit. */
  readonly level: LineLevel;
  /** The objections that it is meant to answer. */
  readonly codeIds: readonly string[];
  readonly retiredOn: CalendarDate | null;
  readonly uses: readonly LineUse[];
}

/** How often a line did what it did. */
export type LineRecord = Readonly<Record<LineEffect, number>>;

export interface RankedLine<L extends BankLine> {
  readonly line: L;
  readonly clearance: Clearance;
  /** Meant for this level, or for everyone. */
  readonly isFit: boolean;
  /** What it did against this objection, at any level. */
  readonly uses: readonly L['uses'][number][];
  readonly points: number;
  readonly lastUsedOn: CalendarDate | null;
}

/** What one use counts while it is new and was made at the level that is asked for. */
export const EFFECT_POINTS: LineRecord = { moved: 4, noted: 1, rejected: -2, backfired: -4 };
/** A use counts in full for a year, half for three, then a quarter: ministers change, and so do their worries. */
const FRESH_DAYS = 365;
const OLD_DAYS = 3 * 365;

/**
 * The lines that answer an objection, the best to say first. In this order: what is cleared on the day before what has
 * expired or was never cleared; what is fit for the level before what is not; then by the points that its uses against this
 * objection earned, the newest use, and the topic. Nothing is hidden: a line that may not be said stands last and says why.
 *
 * A use earns its points in full for a year, half up to three, then a quarter, and half of that where it was made at
 * another level. Hence a better effect in place of a worse one never lowers a line, nor does a further use that moved
 * somebody or was noted.
 *
 * @param level whom one will speak to; `null` for anybody, when every line is fit and every use counts in full
 */
export function rankLines<L extends BankLine>(
  lines: readonly L[],
  { codeId, level }: { readonly codeId: string; readonly level: LineLevel | null },
  today: CalendarDate,
): readonly RankedLine<L>[] {
  return lines
    .filter(({ retiredOn, codeIds, uses }) => {
      const answers = codeIds.includes(codeId) || uses.some((use) => use.codeId === codeId);
      return retiredOn === null && answers;
    })
    .map((line) => {
      const uses = line.uses.filter((use) => use.codeId === codeId);
      return {
        line,
        clearance: clearanceOf(line, today),
        isFit: level === null || line.level === 'anyone' || line.level === level,
        uses,
        points: uses.reduce((sum, use) => sum + pointsOf(use, level, today), 0),
        lastUsedOn: lastUse(uses),
      };
    })
    .sort(byRank);
}

/** How often each effect was noted among these uses. */
export function recordOf(uses: readonly { readonly effect: LineEffect }[]): LineRecord {
  const times = (effect: LineEffect): number => uses.filter((use) => use.effect === effect).length;
  return Object.fromEntries(LINE_EFFECTS.map((effect) => [effect, times(effect)])) as Record<LineEffect, number>;
}

function pointsOf(use: LineUse, level: LineLevel | null, today: CalendarDate): number {
  const days = daysBetween(use.usedOn, today);
  const freshness = days <= FRESH_DAYS ? 1 : days <= OLD_DAYS ? 0.5 : 0.25;
  const nearness = level === null || use.level === level ? 1 : 0.5;
  // Halves of halves of whole numbers: exact in binary, so that a sum does not depend on its order.
  return EFFECT_POINTS[use.effect] * freshness * nearness;
}

function lastUse(uses: readonly LineUse[]): CalendarDate | null {
  return (
    uses
      .map(({ usedOn }) => usedOn)
      .sort()
      .at(-1) ?? null
  );
}

function byRank(a: RankedLine<BankLine>, b: RankedLine<BankLine>): number {
  return (
    tierOf(a) - tierOf(b) ||
    b.points - a.points ||
    (b.lastUsedOn ?? '').localeCompare(a.lastUsedOn ?? '') ||
    a.line.topic.localeCompare(b.line.topic) ||
    a.line.id.localeCompare(b.line.id)
  );
}

function tierOf({ clearance, isFit }: RankedLine<BankLine>): number {
  return CLEARANCES.indexOf(clearance) * 2 + (isFit ? 0 : 1);
}
