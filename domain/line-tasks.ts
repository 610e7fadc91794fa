import { type CalendarDate, lastDay } from './calendar-date.ts';
import { foldedFrom, isTaken, type LineSpan, type Word, wordsIn } from './line-span.ts';
import { DAY_WORDS, dayOfWords } from './spoken-day.ts';
import { PART_OF_DAY, timeOfWords } from './spoken-time.ts';

/** Something that is to be done, with its day; the day may be a month. */
export interface LineTask {
  readonly text: string;
  readonly dueOn: CalendarDate | null;
}

/** Until the next thing that has a mark of its own. */
const NEXT_MARK = /\s(?:[@#"“„«]\S|!+\s*\S)/u;

/**
 * What we do next and what they do, each behind a mark of its own. Several of one side become one.
 *
 * @param isCountry whether a text names a state, so that a promise may end `to @Sri Lanka fri`
 */
export function takeTasks(
  line: string,
  today: CalendarDate,
  isCountry: (text: string) => boolean,
  taken: LineSpan[],
): { readonly task: LineTask | null; readonly theirs: LineTask | null } {
  const found: Record<'task' | 'theirs', ReadTask[]> = { task: [], theirs: [] };
  for (const { 0: mark, index } of line.matchAll(/(?<=^|\s)!+\s*(?=\S)/gu)) {
    if (isTaken(index, taken)) continue;
    const from = index + mark.length;
    const to = endOfTask(line, from, today, isCountry, taken);
    const inside = line.slice(from, to).replaceAll(/(^|\s)@/gu, '$1');
    // Only who writes `they` or names one of them means a promise of theirs.
    const side = /^(?:they|s?he)(?:[\s:]|['’]|$)/iu.test(inside) ? 'theirs' : 'task';
    const read = readTask(
      inside.replace(/^\p{L}+:\s*/u, (label) => (side === 'theirs' ? '' : label)),
      today,
    );
    taken.push({ from: index, to, part: side });
    if (read.text !== '') found[side].push(read);
  }
  return { task: asOne(found.task), theirs: asOne(found.theirs) };
}

/** Whether nothing but a day to come stands in a line from here to the next mark: it closes what we are to do. */
export function isDeadlineFrom(line: string, from: number, today: CalendarDate): boolean {
  const rest = line.slice(from);
  const next = rest.search(NEXT_MARK);
  const words = wordsIn(next < 0 ? rest : rest.slice(0, next));
  const found = dayOfWords(foldedFrom(words, 0, DAY_WORDS), today, 'future');
  return found !== null && lastDay(found.day) >= today && isHour(withoutMarks(words.slice(found.count)));
}

/** Until the next mark or quotation; a state that the deadline follows at once belongs to the promise. */
function endOfTask(
  line: string,
  from: number,
  today: CalendarDate,
  isCountry: (text: string) => boolean,
  taken: readonly LineSpan[],
): number {
  const quote = taken.find((span) => span.part === 'said' && span.from >= from)?.from ?? line.length;
  const next = line.slice(from).search(/\s(?:[@#]\S|!+\s*\S)/u);
  if (next < 0 || from + next >= quote) return quote;
  const state = from + next + 2;
  if (line[state - 1] !== '@') return from + next;
  const behind = wordsIn(line.slice(state, quote), state)
    .slice(0, STATE_WORDS)
    .find(({ to }, index) => (index === 0 || isCountry(line.slice(state, to))) && isDeadlineFrom(line, to, today));
  return behind ? endOfTask(line, behind.to, today, isCountry, taken) : from + next;
}

/** Words of the longest name of a state that anyone types. */
export const STATE_WORDS = 6;

/** A promise with what was typed for it, its day included. */
interface ReadTask extends LineTask {
  readonly whole: string;
}

function readTask(inside: string, today: CalendarDate): ReadTask {
  const whole = inside.trim().replace(/,$/, '');
  const words = wordsIn(inside);
  for (const [index, word] of words.entries()) {
    const found = dayOfWords(foldedFrom(words, index, DAY_WORDS), today, 'future');
    const behind = found && withoutMarks(words.slice(index + found.count));
    // A day in the middle says something else: `send the friday prayer schedule`.
    if (!found || !behind || !isHour(behind)) continue;
    const text = [inside.slice(0, word.from).trim(), behind.map((part) => part.text).join(' ')]
      .filter(Boolean)
      .join(', ');
    return { text, dueOn: found.day, whole };
  }
  return { text: whole, dueOn: null, whole };
}

/** Without commas and full stops that stand by themselves. */
function withoutMarks(words: readonly Word[]): readonly Word[] {
  return words.filter(({ text }) => text !== ',' && text !== '.');
}

/** Whether nothing is left behind a day but its hour, which has no field and stays among the words. */
function isHour(words: readonly Word[]): boolean {
  const folded = foldedFrom(words, 0, words.length);
  const [first = ''] = folded;
  return (
    folded.length === 0 ||
    (folded.length === 1 && (PART_OF_DAY.test(first) || first === 'noon')) ||
    timeOfWords(folded)?.count === folded.length
  );
}

/** The day is the earliest; whatever is due on another keeps it in its words. */
function asOne(tasks: readonly ReadTask[]): LineTask | null {
  if (tasks.length === 0) return null;
  const [dueOn = null] = tasks
    .flatMap((task) => task.dueOn ?? [])
    .toSorted((a, b) => lastDay(a).localeCompare(lastDay(b)));
  return { text: tasks.map((task) => (task.dueOn === dueOn ? task.text : task.whole)).join('; '), dueOn };
}
