import type { BriefingLanguage } from './briefing-labels.ts';
import { printable } from './briefing-text.ts';

/** Papers that a ministry writes to another and that follow a form of their own. */
export const LETTER_KINDS = ['noteVerbale', 'aideMemoire', 'jointCommunique'] as const;
export type LetterKind = (typeof LETTER_KINDS)[number];

/** What a template may have filled in. */
export const LETTER_SLOTS = ['sender', 'addressee', 'number', 'place', 'date', 'state', 'text'] as const;
export type LetterSlot = (typeof LETTER_SLOTS)[number];

/** What stands in the form before anybody types; templates say it, in their language and its cases. */
export const LETTER_DEFAULTS = ['sender', 'addressee', 'place', 'title'] as const;
export type LetterDefault = (typeof LETTER_DEFAULTS)[number];

export interface LetterBlock {
  readonly type: 'title' | 'right' | 'text' | 'foot';
  readonly text: string;
}

export interface LetterTemplate {
  readonly defaults: Readonly<Record<LetterDefault, string>>;
  readonly blocks: readonly LetterBlock[];
}

/** The paper as it is printed: the same words in PDF and in Word. */
export interface LetterDocument {
  readonly language: BriefingLanguage;
  readonly title: string;
  /** UTC text. */
  readonly generatedAt: string;
  readonly blocks: readonly LetterBlock[];
}

/** A template that cannot be used: where it is broken, and how. */
export class LetterTemplateError extends Error {
  /** Counted from 1. */
  readonly line: number | null;

  constructor(line: number | null, reason: string) {
    super(reason);
    this.line = line;
  }
}

const MARKS: Readonly<Record<string, LetterBlock['type']>> = { '=': 'title', '>': 'right' };

/**
 * Reads a template: `key: value` lines for the form, `=` for a title, `>` for a line to the right, all else as paragraphs, and
 * `#` for remarks. Slots stand in braces.
 *
 * @throws LetterTemplateError with the line of an unknown slot, an open brace or a default that is missing
 */
export function readLetterTemplate(source: string): LetterTemplate {
  const defaults: Partial<Record<LetterDefault, string>> = {};
  const blocks: LetterBlock[] = [];
  let isNewParagraph = true;
  for (const [index, raw] of source
    .replace(/^\ufeff/, '')
    .split(/\r\n|\n|\r/)
    .entries()) {
    const line = raw.trim();
    if (line.startsWith('#')) continue;
    checkSlots(line, index + 1);
    const [, key, value = ''] = /^(\w+): *(.*)$/.exec(line) ?? [];
    const named = LETTER_DEFAULTS.find((each) => each === key);
    const type = MARKS[line[0] ?? ''];
    const last = blocks.at(-1);
    if (named && blocks.length === 0) defaults[named] = value;
    else if (type) blocks.push({ type, text: line.slice(1).trim() });
    else if (line !== '' && !isNewParagraph && last?.type === 'text') {
      blocks[blocks.length - 1] = { type: 'text', text: `${last.text} ${line}` };
    } else if (line !== '') blocks.push({ type: 'text', text: line });
    isNewParagraph = line === '' || type !== undefined;
  }
  const missing = LETTER_DEFAULTS.find((each) => defaults[each] === undefined);
  if (missing) throw new LetterTemplateError(null, `the line “${missing}: …” is missing`);
  if (!blocks.some(({ text }) => text.includes('{text}'))) throw new LetterTemplateError(null, '{text} is missing');
  return { defaults: defaults as Record<LetterDefault, string>, blocks };
}

function checkSlots(line: string, number: number): void {
  const rest = line.replace(/\{([^{}]*)\}/g, (_, slot: string) => {
    if (!LETTER_SLOTS.some((known) => known === slot)) throw new LetterTemplateError(number, `{${slot}} is no slot`);
    return '';
  });
  if (/[{}]/.test(rest)) throw new LetterTemplateError(number, 'a brace has no partner');
}

/**
 * The letter with everything filled in. Its text may have several paragraphs: the first goes on where the slot stands, the last
 * takes what follows the slot, and those between stand by themselves. A line of which nothing is left is not printed.
 */
export function composeLetter(
  { blocks }: LetterTemplate,
  filled: Readonly<Record<LetterSlot, string>>,
  {
    footnote = '',
    ...options
  }: {
    readonly language: BriefingLanguage;
    readonly title: string;
    readonly generatedAt: string;
    /** What has to stand at the foot in the setting where it will be read; empty for nothing. */
    readonly footnote?: string;
  },
): LetterDocument {
  const paragraphs = filled.text
    .split(/\n\s*\n/)
    .map((paragraph) => paragraph.replace(/\s+/g, ' ').trim())
    .filter((paragraph) => paragraph !== '');
  const fill = (text: string): string =>
    text.replace(/\{(\w+)\}/g, (_, slot: string) => (slot === 'text' ? '{text}' : filled[slot as LetterSlot].trim()));
  return {
    ...options,
    blocks: blocks
      .flatMap(({ type, text }): readonly LetterBlock[] => {
        const [before = '', ...after] = splitOnce(text, '{text}').map(fill);
        if (after.length === 0) return [{ type, text: before }];
        const said = paragraphs.length > 0 ? paragraphs : [''];
        return said.map((paragraph, index) => ({
          type,
          text: `${index === 0 ? before : ''}${paragraph}${index === said.length - 1 ? (after[0] ?? '') : ''}`,
        }));
      })
      .concat({ type: 'foot', text: footnote })
      .map(({ type, text }) => ({
        type,
        text: type === 'text' ? capitalised(printable(text).trim()) : printable(text).trim(),
      }))
      .filter(({ text }) => text !== ''),
  };
}

/** What was typed for the middle of a sentence may come to stand at the beginning of one. */
function capitalised(text: string): string {
  return text.charAt(0).toLocaleUpperCase() + text.slice(1);
}

function splitOnce(text: string, at: string): readonly string[] {
  const place = text.indexOf(at);
  return place < 0 ? [text] : [text.slice(0, place), text.slice(place + at.length)];
}

const TAKES_ARTICLE =
  /\b(?:Republic|Kingdom|State|States|Union|Federation|Confederation|Commonwealth|Principality|Duchy|Sultanate|Emirates|See)\b/;

/** The official English name of a state as it stands in a sentence: `the Republic of Kenya`, but `Japan`. */
export function withArticle(officialName: string): string {
  return TAKES_ARTICLE.test(officialName) && !/^the /i.test(officialName) ? `the ${officialName}` : officialName;
}
