import type { CalendarDate } from './calendar-date.ts';
import { foldedFrom, isTaken, type LineSpan, type Word, wordsIn } from './line-span.ts';
import { DAY_WORDS, dayOfWords } from './spoken-day.ts';
import { PART_OF_DAY, timeOfWords } from './spoken-time.ts';

/** Something that is to be done, with its day; the day may be a month. */
export interface LineTask {
  readonly text: string;
  readonly dueOn: CalendarDate | null;
}

/** What we do next and what they do, each behind a mark of its own. Several of one side become one. */
export function takeTasks(
  line: string,
  today: CalendarDate,
  taken: LineSpan[],
): { readonly task: LineTask | null; readonly theirs: LineTask | null } {
  const found: Record<'task' | 'theirs', LineTask[]> = { task: [], theirs: [] };
  for (const { index } of line.matchAll(/(?<=^|\s)!(?=\S)/gu)) {
    if (isTaken(index, taken)) continue;
    const to = endOfTask(line, index + 1, taken);
    const inside = line.slice(index + 1, to);
    const read = readTask(inside, today);
    const side = /^they(?:\s|'|’|$)/iu.test(inside) ? 'theirs' : 'task';
    taken.push({ from: index, to, part: side });
    if (read.text !== '') found[side].push(read);
  }
  return { task: asOne(found.task), theirs: asOne(found.theirs) };
}

/** Until the next thing that has a mark of its own. */
function endOfTask(line: string, from: number, taken: readonly LineSpan[]): number {
  const next = line.slice(from).search(/\s[@!#]\S/u);
  const quote = taken.find((span) => span.part === 'said' && span.from > from)?.from;
  return Math.min(line.length, quote ?? line.length, next < 0 ? line.length : from + next);
}

function readTask(inside: string, today: CalendarDate): LineTask {
  const words = wordsIn(inside);
  for (const [index, word] of words.entries()) {
    const found = dayOfWords(foldedFrom(words, index, DAY_WORDS), today, 'future');
    const behind = found && withoutMarks(words.slice(index + found.count));
    // A day in the middle says something else: `send the friday prayer schedule`.
    if (!found || !behind || !isHour(behind)) continue;
    const text = [inside.slice(0, word.from).trim(), behind.map((part) => part.text).join(' ')]
      .filter(Boolean)
      .join(', ');
    return { text, dueOn: found.day };
  }
  return { text: inside.trim().replace(/,$/, ''), dueOn: null };
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

/** The day is that of the first that has one. */
function asOne(tasks: readonly LineTask[]): LineTask | null {
  if (tasks.length === 0) return null;
  return { text: tasks.map(({ text }) => text).join('; '), dueOn: tasks.find(({ dueOn }) => dueOn)?.dueOn ?? null };
}
