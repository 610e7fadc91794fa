import { foldedWord, type LineSpan, type Word } from './line-span.ts';

const LINKS: ReadonlySet<string> = new Set(['with', 'w/', 'and', '&', ',', 'from', 'to']);
/** Small words within names, in the languages that have them. */
const PARTICLES: ReadonlySet<string> = new Set('de da do dos del la le von van der bin ibn al el y e'.split(' '));
/** Small words that, right before a name, only lead up to it: `courtesy call on`, `delivered by`. */
const LEADS: ReadonlySet<string> = new Set(['on', 'by', 'of']);
/** What stands before a name and is none: the record says who holds which post. */
const TITLES: ReadonlySet<string> = new Set(
  `mr mrs ms dr prof professor h.e he hon honourable amb ambassador charge minister fm pm dfm vp president premier chancellor
   secretary undersecretary director dg senator speaker mp chair chairman chairwoman judge king queen sheikh foreign
   prime deputy vice permanent acting former`.split(/\s+/),
);
/** Small words alone are a name in a hurry up to so many; more of them are a sentence. */
const HASTY_NAME_WORDS = 3;

export interface ReadNames {
  readonly names: readonly string[];
  /** States that stand among the names without their mark. */
  readonly countries: readonly string[];
  /** What is left: what came of it, or a word on how it came about. */
  readonly text: string | null;
}

/**
 * Parts names from what is said about them. A name has capitals, or is all that there is; titles before it and remarks in
 * brackets are none of it. The first small word behind a name begins the sentence.
 *
 * @param hasQuote whether what was said stands in quotation marks: then nothing here has to be it
 * @param isCountry whether a text names a state
 * @param taken gets the stretches that were read
 */
export function readNames(
  line: string,
  words: readonly Word[],
  hasQuote: boolean,
  isCountry: (text: string) => boolean,
  taken: LineSpan[],
): ReadNames {
  const hasCapitals = words.some((word) => isCapital(word.text) && !isTitle(word));
  const isHasty = hasQuote ? !hasCapitals : !hasCapitals && words.length <= HASTY_NAME_WORDS;
  const isName = (word: Word | undefined): boolean =>
    word !== undefined && !isLink(word) && (isHasty || isCapital(word.text));
  const found: { names: string[]; countries: string[]; loose: string[] } = { names: [], countries: [], loose: [] };
  let run: Word[] = [];
  const close = (): void => {
    const [first] = run;
    const last = run.at(-1);
    run = [];
    if (!first || !last) return;
    const name = line.slice(first.from, last.to).replace(/[:;.,]+$/u, (end) => (isInitial(last) ? end : ''));
    const isState = isCountry(name);
    (isState ? found.countries : found.names).push(name);
    taken.push({ from: first.from, to: first.from + name.length, part: isState ? 'country' : 'name' });
  };
  const setAside = (word: Word): void => {
    close();
    found.loose.push(word.text);
    taken.push({ from: word.from, to: word.to, part: 'text' });
  };
  const finish = (from: Word | undefined): ReadNames => {
    const last = words.at(-1);
    close();
    if (from && last) taken.push({ from: from.from, to: last.to, part: 'text' });
    const text = [...found.loose, from && last ? line.slice(from.from, last.to).trim() : ''].filter(Boolean).join(' ');
    return { names: found.names, countries: found.countries, text: text || null };
  };

  let isInBrackets = false;
  for (const [index, word] of words.entries()) {
    const isApart = run.length > 0 && /\S/.test(line.slice(run.at(-1)?.to ?? 0, word.from));
    if (isApart) close();
    isInBrackets ||= word.text.startsWith('(');
    if (isInBrackets) {
      setAside(word);
      isInBrackets = !/\)[^)]*$/.test(word.text);
    } else if (isLink(word) || (hasQuote && LEADS.has(foldedWord(word)) && isName(words[index + 1]))) {
      close();
      taken.push({ from: word.from, to: word.to, part: 'link' });
    } else if (run.length === 0 && isTitle(word) && (isName(words[index + 1]) || isTitle(words[index + 1]))) {
      taken.push({ from: word.from, to: word.to, part: 'link' });
    } else if ((isName(word) && !(isTitle(word) && run.length === 0)) || (run.length > 0 && isParticle(word))) {
      run.push(word);
      if (!endsIt(word)) continue;
      close();
      // A colon or a full stop ends who it was; what follows is what came of it.
      if (!hasQuote && words[index + 1]) return finish(words[index + 1]);
    } else if (hasQuote && run.length === 0 && found.names.length === 0) setAside(word);
    else return finish(word);
  }
  return finish(undefined);
}

function isLink(word: Word): boolean {
  return LINKS.has(foldedWord(word)) || LINKS.has(word.text.toLowerCase());
}

function isParticle(word: Word): boolean {
  return PARTICLES.has(foldedWord(word));
}

function isTitle(word: Word | undefined): boolean {
  return word !== undefined && TITLES.has(foldedWord(word).replace(/\.$/, ''));
}

/** Scripts without capital letters count as having them: a name in them is one. */
function isCapital(word: string): boolean {
  return /^[^\p{L}\p{N}]*(?:\p{Lu}|\p{Lt}|\p{Lo})/u.test(word);
}

/** `J.` ends no sentence. */
function isInitial({ text }: Word): boolean {
  return /^\p{L}{1,2}\.$/u.test(text);
}

function endsIt(word: Word): boolean {
  return /[:;.]$/u.test(word.text) && !isInitial(word);
}
