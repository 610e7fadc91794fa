import { fold } from './fold.ts';
import { foldedWord, type LineSpan, untaken, type Word } from './line-span.ts';

const LINKS: ReadonlySet<string> = new Set(['with', 'w/', 'w', 'and', ',', 'from', 'to']);
/** Small words within names, in the languages that have them. */
const PARTICLES: ReadonlySet<string> = new Set('de da do dos del la le von van der bin ibn al el y e'.split(' '));
/** Small words that, right before a name, only lead up to it: `courtesy call on`, `delivered by`. */
const LEADS: ReadonlySet<string> = new Set(['on', 'by', 'of']);
/** What stands before a name and is none: the record says who holds which post. */
const TITLES: ReadonlySet<string> = new Set(
  `mr mrs ms dr prof professor h.e he hon honourable amb ambassador charge minister fm pm dfm vp president premier chancellor
   secretary undersecretary director dg senator speaker mp chair chairman chairwoman judge king queen sheikh foreign
   prime deputy vice permanent acting former ps permsec cos chief min. dir. gen. col. gov. sen. rep.`.split(/\s+/),
);
/** In a line without capitals, what is surely no name. */
const SMALL_WORDS: ReadonlySet<string> = new Set(
  `a an the this that in at about re for of on by as after before during i we me us our you he she it they them him her his their
   is are was were be has have had not no said says ask asked asks speak spoke tell told send sent get got gave give delivered
   received raise raised agree agreed dated`.split(/\s+/),
);
/** In such a line, what is said of somebody begins with one of these and is no name: `the head of state`. */
const BEFORE_DESCRIPTION: ReadonlySet<string> = new Set('a an the our their his her of'.split(' '));
/** Written with a capital, or as letters, and nobody's name: whoever speaks for it is one. */
const BODIES: ReadonlySet<string> = new Set(
  'mfa mofa ministry embassy mission parliament cabinet government presidency consulate committee un unga eu au nato osce'.split(
    ' ',
  ),
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
    word !== undefined &&
    !isLink(word) &&
    !/\p{N}|^n[or]\.$/iu.test(word.text) &&
    (isHasty ? !SMALL_WORDS.has(foldedWord(word)) : isCapital(word.text));
  const found: { names: string[]; countries: string[]; loose: string[] } = { names: [], countries: [], loose: [] };
  let run: Word[] = [];
  const close = (): void => {
    const [first] = run;
    const last = run.at(-1);
    run = [];
    if (!first || !last) return;
    const name = line
      .slice(first.from, last.to)
      .replace(/[:;.,]+$/u, (end) => (isInitial(last) ? end : ''))
      .replace(/['’]s$/u, '');
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
    const rest = from && last ? untaken(from.from, last.to, taken) : [];
    for (const stretch of rest) taken.push({ ...stretch, part: 'text' });
    const text = [...found.loose, rest.map((stretch) => line.slice(stretch.from, stretch.to)).join(' ')].join(' ');
    return { names: found.names, countries: found.countries, text: tidied(text) || null };
  };

  let isDescribed = false;
  let isInBrackets = false;
  let bracket: 'country' | 'link' | 'text' = 'text';
  for (const [index, word] of words.entries()) {
    const next = words[index + 1];
    const leadsToName = isName(next) || isTitle(next) || (next !== undefined && BODIES.has(foldedWord(next)));
    const isApart = run.length > 0 && /\S/.test(line.slice(run.at(-1)?.to ?? 0, word.from));
    if (isApart) close();
    isDescribed = isHasty && !isLink(word) && (isDescribed || BEFORE_DESCRIPTION.has(foldedWord(word)));
    if (!isInBrackets && word.text.startsWith('(')) {
      close();
      const end = line.indexOf(')', word.from);
      const inside = end < 0 ? '' : line.slice(word.from + 1, end);
      bracket = isCountry(inside) ? 'country' : isPost(inside) ? 'link' : 'text';
      if (bracket === 'country') found.countries.push(inside);
      if (bracket !== 'text') taken.push({ from: word.from, to: end + 1, part: bracket });
      isInBrackets = true;
    }
    if (isInBrackets) {
      if (bracket === 'text') setAside(word);
      isInBrackets = !/\)[^)]*$/.test(word.text);
      // What closes the bracket may end who it was.
      if (!isInBrackets && !hasQuote && endsIt(word) && next) return finish(next);
    } else if (run.length === 0 && BODIES.has(foldedWord(word))) {
      setAside(word);
    } else if (isToward(word) && next && !leadsToName) {
      // `from the president`: nobody by name, so that it is one of the words.
      if (!hasQuote) return finish(word);
      setAside(word);
    } else if (
      isLink(word) ||
      isOneOfUs(words, index) ||
      (hasQuote && !isDescribed && LEADS.has(foldedWord(word)) && isName(next))
    ) {
      close();
      taken.push({ from: word.from, to: word.to, part: 'link' });
    } else if (run.length === 0 && isTitle(word) && leadsToName) {
      taken.push({ from: word.from, to: word.to, part: 'link' });
    } else if (
      (isName(word) && !isDescribed && !(isTitle(word) && run.length === 0)) ||
      (run.length > 0 && isParticle(word))
    ) {
      run.push(word);
      if (!endsIt(word)) continue;
      close();
      // A colon or a full stop ends who it was; what follows is what came of it.
      if (!hasQuote && next) return finish(next);
    } else if (hasQuote && run.length === 0 && found.names.length === 0) setAside(word);
    else return finish(word);
  }
  return finish(undefined);
}

/** Without the gaps that were left where something was read out of it. */
function tidied(text: string): string {
  return text
    .replace(/\s+/gu, ' ')
    .replace(/(?: ?,)+ ?(?=[,:;.])/gu, '')
    .replace(/ (?=[,;.])/gu, '')
    .replace(/^[\s,:;–—-]+|[\s,;–—-]+$/gu, '');
}

/** A sign that stands alone joins two words, or parts them. */
function isLink(word: Word): boolean {
  return /^[^\p{L}\p{N}]+$/u.test(word.text) || LINKS.has(foldedWord(word)) || LINKS.has(word.text.toLowerCase());
}

function isToward({ text }: Word): boolean {
  return /^(?:from|to)$/iu.test(text);
}

/** `Ana and I` */
function isOneOfUs(words: readonly Word[], index: number): boolean {
  const beside = [words[index - 1], words[index + 1]].some(
    (word) => word !== undefined && /^(?:and|&)$/iu.test(word.text),
  );
  return words[index]?.text === 'I' && beside;
}

function isParticle(word: Word): boolean {
  return PARTICLES.has(foldedWord(word));
}

function isTitle(word: Word | undefined): boolean {
  return word !== undefined && isPost(foldedWord(word));
}

/** A title written short goes with its full stop: without it, `Min` is a name. */
function isPost(text: string): boolean {
  const folded = fold(text);
  return TITLES.has(folded) || TITLES.has(folded.replace(/\.$/, ''));
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
