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
  return new NameReader(line, words, hasQuote, isCountry, taken).read();
}

/** What one word is among names: of a name, the last of one, none of it, a word said about it, or the first of the sentence. */
type Role = 'name' | 'lastOfName' | 'link' | 'aside' | 'rest';

/** Goes through the words once. */
class NameReader {
  readonly #line: string;
  readonly #words: readonly Word[];
  readonly #hasQuote: boolean;
  readonly #isCountry: (text: string) => boolean;
  readonly #taken: LineSpan[];
  /** In a hurry names are written small, and whatever is no small word is one. */
  readonly #isHasty: boolean;
  readonly #names: string[] = [];
  readonly #countries: string[] = [];
  readonly #loose: string[] = [];
  /** The words of the name under way. */
  #run: Word[] = [];
  #isDescribed = false;

  constructor(
    line: string,
    words: readonly Word[],
    hasQuote: boolean,
    isCountry: (text: string) => boolean,
    taken: LineSpan[],
  ) {
    const hasCapitals = words.some((word) => isCapital(word.text) && !isTitle(word));
    this.#line = line;
    this.#words = words;
    this.#hasQuote = hasQuote;
    this.#isCountry = isCountry;
    this.#taken = taken;
    this.#isHasty = !hasCapitals && (hasQuote || words.length <= HASTY_NAME_WORDS);
  }

  read(): ReadNames {
    for (let index = 0; index < this.#words.length; index += 1) {
      const word = this.#words[index] as Word;
      if (this.#isApart(word)) this.#close();
      if (word.text.startsWith('(')) {
        index = this.#readBracket(index);
        const last = this.#words[index] as Word;
        // What closes the bracket may end who it was.
        if (!this.#hasQuote && endsIt(last) && this.#words[index + 1]) return this.#finish(index + 1);
        continue;
      }
      switch (this.#roleOf(index)) {
        case 'name':
          this.#run.push(word);
          break;
        case 'lastOfName':
          this.#run.push(word);
          this.#close();
          // A colon or a full stop ends who it was; what follows is what came of it.
          if (!this.#hasQuote && this.#words[index + 1]) return this.#finish(index + 1);
          break;
        case 'link':
          this.#close();
          this.#taken.push({ from: word.from, to: word.to, part: 'link' });
          break;
        case 'aside':
          this.#setAside(word);
          break;
        default:
          return this.#finish(index);
      }
    }
    return this.#finish(this.#words.length);
  }

  #roleOf(index: number): Role {
    const word = this.#words[index] as Word;
    const next = this.#words[index + 1];
    const isBeginning = this.#run.length === 0;
    const leadsToName = this.#isName(next) || isTitle(next) || (next !== undefined && isBody(next));
    this.#isDescribed =
      this.#isHasty && !isLink(word) && (this.#isDescribed || BEFORE_DESCRIPTION.has(foldedWord(word)));
    if (isBeginning && isBody(word)) return 'aside';
    // `from the president`: nobody by name, so that it is one of the words.
    if (isToward(word) && next && !leadsToName) return this.#hasQuote ? 'aside' : 'rest';
    if (isLink(word) || isOneOfUs(this.#words, index) || this.#leads(word, next)) return 'link';
    if (isBeginning && isTitle(word) && leadsToName) return 'link';
    const isOfName = this.#isName(word) && !this.#isDescribed && !(isTitle(word) && isBeginning);
    if (isOfName || (!isBeginning && isParticle(word))) return endsIt(word) ? 'lastOfName' : 'name';
    return this.#hasQuote && isBeginning && this.#names.length === 0 ? 'aside' : 'rest';
  }

  /** `delivered by Ana`: beside a quotation the little word only leads up to her. */
  #leads(word: Word, next: Word | undefined): boolean {
    return this.#hasQuote && !this.#isDescribed && LEADS.has(foldedWord(word)) && this.#isName(next);
  }

  #isName(word: Word | undefined): boolean {
    if (word === undefined || isLink(word) || /\p{N}|^n[or]\.$/iu.test(word.text)) return false;
    return this.#isHasty ? !SMALL_WORDS.has(foldedWord(word)) : isCapital(word.text);
  }

  /** Whether something was read out of the line between the name under way and this word. */
  #isApart({ from }: Word): boolean {
    const last = this.#run.at(-1);
    return last !== undefined && /\S/.test(this.#line.slice(last.to, from));
  }

  /** What stands in brackets: a state, a post, or a remark. @returns the place of its last word */
  #readBracket(index: number): number {
    this.#close();
    const { from } = this.#words[index] as Word;
    const end = this.#line.indexOf(')', from);
    const inside = end < 0 ? '' : this.#line.slice(from + 1, end);
    const part = this.#isCountry(inside) ? 'country' : isPost(inside) ? 'link' : 'text';
    const closing = this.#words.findIndex(({ text }, at) => at >= index && /\)[^)]*$/.test(text));
    const last = closing < 0 ? this.#words.length - 1 : closing;
    if (part === 'country') this.#countries.push(inside);
    if (part !== 'text') this.#taken.push({ from, to: end + 1, part });
    else for (const word of this.#words.slice(index, last + 1)) this.#setAside(word);
    return last;
  }

  #close(): void {
    const [first] = this.#run;
    const last = this.#run.at(-1);
    this.#run = [];
    if (!first || !last) return;
    const name = this.#line
      .slice(first.from, last.to)
      .replace(/[:;.,]+$/u, (end) => (isInitial(last) ? end : ''))
      .replace(/['’]s$/u, '');
    const isState = this.#isCountry(name);
    (isState ? this.#countries : this.#names).push(name);
    this.#taken.push({ from: first.from, to: first.from + name.length, part: isState ? 'country' : 'name' });
  }

  #setAside(word: Word): void {
    this.#close();
    this.#loose.push(word.text);
    this.#taken.push({ from: word.from, to: word.to, part: 'text' });
  }

  /** The words from here on are what is said. */
  #finish(index: number): ReadNames {
    this.#close();
    const first = this.#words[index];
    const last = this.#words.at(-1);
    const rest = first && last ? untaken(first.from, last.to, this.#taken) : [];
    for (const stretch of rest) this.#taken.push({ ...stretch, part: 'text' });
    const said = rest.map(({ from, to }) => this.#line.slice(from, to)).join(' ');
    const text = [...this.#loose, said].join(' ');
    return { names: this.#names, countries: this.#countries, text: tidied(text) || null };
  }
}

function isBody(word: Word): boolean {
  return BODIES.has(foldedWord(word));
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
