import { type CalendarDate, firstDay, isBefore } from './calendar-date.ts';
import type { Direction } from './note-register.ts';

/** A paper as far as asking and answering goes. */
export interface RegisteredPaper {
  readonly id: string;
  readonly direction: Direction | null;
  readonly datedOn: CalendarDate | null;
  readonly receivedOn: CalendarDate | null;
  readonly countryIds: readonly string[];
  /** The paper that answers this one. */
  readonly repliedById: string | null;
}

/** Sorts after every day. */
const LAST: CalendarDate = '9999-12-31';

export type AnswerRefusal = 'noAnswer' | 'answerTooEarly' | 'answersInCircle';

/**
 * Why a paper cannot be the answer to another, or `null` when it can. An answer goes the other way between the same two, is not
 * surely older than the question, and is not answered in its turn by the question, be it over other papers.
 *
 * @param answers by the id of each answered paper, the id of its answer
 */
export function answerRefusal(
  asked: RegisteredPaper,
  answer: RegisteredPaper,
  answers: ReadonlyMap<string, string>,
): AnswerRefusal | null {
  const isBetweenTheSame = answer.countryIds.some((id) => asked.countryIds.includes(id));
  const goesTheOtherWay = asked.direction !== null && answer.direction !== null && asked.direction !== answer.direction;
  if (!isBetweenTheSame || !goesTheOtherWay) return 'noAnswer';
  if (isBefore(dayOf(answer), dayOf(asked))) return 'answerTooEarly';
  return leadsTo(answer.id, asked.id, answers) ? 'answersInCircle' : null;
}

/** What a paper on record may be the answer by, the nearest to the question first; what has no day comes last. */
export function possibleAnswers<P extends RegisteredPaper>(asked: P, papers: readonly P[]): readonly P[] {
  const answers = answersIn(papers);
  const nearness = (paper: P): CalendarDate => firstDay(dayOf(paper) ?? LAST);
  return papers
    .filter((paper) => answerRefusal(asked, paper, answers) === null)
    .toSorted((a, b) => nearness(a).localeCompare(nearness(b)) || a.id.localeCompare(b.id));
}

/** By the id of each answered paper, the id of its answer. */
export function answersIn(papers: readonly Pick<RegisteredPaper, 'id' | 'repliedById'>[]): ReadonlyMap<string, string> {
  return new Map(papers.flatMap(({ id, repliedById }) => (repliedById === null ? [] : [[id, repliedById] as const])));
}

/** The day a paper was written, else the day it came or went. */
function dayOf({ datedOn, receivedOn }: RegisteredPaper): CalendarDate | null {
  return datedOn ?? receivedOn;
}

function leadsTo(fromId: string, toId: string, answers: ReadonlyMap<string, string>): boolean {
  const seen = new Set<string>();
  // Older bases may hold a circle already: then nobody walks it for ever.
  for (let id: string | undefined = fromId; id !== undefined && !seen.has(id); id = answers.get(id)) {
    if (id === toId) return true;
    seen.add(id);
  }
  return false;
}
