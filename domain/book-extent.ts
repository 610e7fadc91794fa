import type { BookExtent } from './book.ts';
import type { BookFacts } from './book-facts.ts';
import { bookWords } from './book-words.ts';
import type { BriefingLanguage } from './briefing-labels.ts';

/** The meeting or the state that a copy is of by itself; `null` for more than one, and for what is on the trip no more. */
export function aboutOf(extent: string, { events, countries }: BookFacts): string | null {
  const [kind, id] = extent.split(':');
  if (kind === 'sheet') return events.find((event) => event.id === id)?.title ?? null;
  return kind === 'country' ? (countries.find((note) => note.id === id)?.country.name ?? null) : null;
}

/** What a copy holds, in its own language, as the name of its file says it. */
export function nameOfExtent(extent: BookExtent, facts: BookFacts, language: BriefingLanguage): string {
  const { kicker, part, all } = bookWords(language);
  if (extent === 'book' || extent === 'onePage') return kicker[extent];
  if (extent === 'sheet' || extent === 'country') return all[extent];
  return extent in part ? part[extent as keyof typeof part] : (aboutOf(extent, facts) ?? kicker.part);
}
