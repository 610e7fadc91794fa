import type { BriefingLanguage } from './briefing-labels.ts';
import { printable } from './briefing-text.ts';
import { isMarked, type PaperStyle, STYLE_SETTINGS, type StyleSetting } from './styling.ts';

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
  /** How we call ourselves where the paper will be read. */
  readonly senders: Readonly<Record<StyleSetting, string>>;
  readonly blocks: readonly LetterBlock[];
}

/** The paper as it is printed: the same words in PDF and in Word. */
export interface LetterDocument {
  readonly language: BriefingLanguage;
  readonly title: string;
  /** Whose paper it is: the file itself says nothing else of where it was made. */
  readonly author: string;
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
 * `#` for remarks. Slots stand in braces. `sender.regional` is the sender of a paper for that setting; without it `sender` is.
 *
 * @throws LetterTemplateError with the line of an unknown slot, a slot for the text too many, an open brace or an unknown default
 */
export function readLetterTemplate(source: string): LetterTemplate {
  const defaults: Partial<Record<LetterDefault, string>> = {};
  const senders: Partial<Record<StyleSetting, string>> = {};
  const blocks: LetterBlock[] = [];
  const lines = source.replace(/^\ufeff/, '').split(/\r\n|\n|\r/);
  let isNewParagraph = true;
  let hasText = false;
  for (const [index, raw] of lines.entries()) {
    const line = raw.trim();
    if (line.startsWith('#')) continue;
    const slots = slotsOf(line, index + 1);
    for (const slot of slots) {
      if (slot !== 'text') continue;
      if (hasText) throw new LetterTemplateError(index + 1, '{text} stands here once too often');
      hasText = true;
    }
    const [, key, value = ''] = (blocks.length === 0 && /^(\w+(?:\.\w+)?): *(.*)$/.exec(line)) || [];
    const setting = STYLE_SETTINGS.find((each) => key === `sender.${each}`);
    if (setting) senders[setting] = value;
    else if (key !== undefined) defaults[defaultNamed(key, index + 1)] = value;
    else if (line !== '') addLine(blocks, line, isNewParagraph);
    isNewParagraph = line === '';
  }
  const missing = LETTER_DEFAULTS.find((each) => defaults[each] === undefined);
  if (missing) throw new LetterTemplateError(null, `the line “${missing}: …” is missing`);
  if (!hasText) throw new LetterTemplateError(null, '{text} is missing');
  const { sender } = defaults as Record<LetterDefault, string>;
  return {
    defaults: defaults as Record<LetterDefault, string>,
    senders: { own: sender, regional: sender, international: sender, ...senders },
    blocks,
  };
}

function defaultNamed(key: string, line: number): LetterDefault {
  const named = LETTER_DEFAULTS.find((each) => each === key);
  if (!named) throw new LetterTemplateError(line, `“${key}:” is none of ${LETTER_DEFAULTS.join(', ')}`);
  return named;
}

/** A marked line stands by itself; any other goes on with the paragraph before it until a blank line. */
function addLine(blocks: LetterBlock[], line: string, isNewParagraph: boolean): void {
  const type = MARKS[line.charAt(0)];
  const last = blocks.at(-1);
  if (type) blocks.push({ type, text: line.slice(1).trim() });
  else if (isNewParagraph || last?.type !== 'text') blocks.push({ type: 'text', text: line });
  else blocks[blocks.length - 1] = { type: 'text', text: `${last.text} ${line}` };
}

function slotsOf(line: string, number: number): readonly LetterSlot[] {
  if (/[{}]/.test(line.replace(/\{[^{}]*\}/g, ''))) throw new LetterTemplateError(number, 'a brace has no partner');
  return Array.from(line.matchAll(/\{([^{}]*)\}/g), ([, name]) => {
    const slot = LETTER_SLOTS.find((known) => known === name);
    if (!slot) throw new LetterTemplateError(number, `{${name}} is no slot`);
    return slot;
  });
}

/**
 * The letter with everything filled in. Its text may have several paragraphs: the first goes on where the slot stands, the last
 * takes what follows the slot, and those between stand by themselves. A line of which nothing is left is not printed, and a
 * footnote only where the mark that it explains stands.
 */
export function composeLetter(
  { blocks }: LetterTemplate,
  filled: Readonly<Record<LetterSlot, string>>,
  {
    style,
    ...options
  }: Pick<LetterDocument, 'language' | 'title' | 'generatedAt'> & {
    readonly style: Pick<PaperStyle, 'footnote' | 'marked'>;
  },
): LetterDocument {
  const paragraphs = filled.text.split(/\n\s*\n/).flatMap((paragraph) => paragraph.replace(/\s+/g, ' ').trim() || []);
  const fill = (text: string): string =>
    text.replace(/\{(\w+)\}/g, (_, slot: string) => filled[slot as LetterSlot].trim());
  const printed = blocks.flatMap(({ type, text }): readonly LetterBlock[] => {
    const [before = '', after] = text.split('{text}').map(fill);
    if (after === undefined) return [{ type, text: before }];
    const last = paragraphs.length - 1;
    return paragraphs.map((paragraph, index) => ({
      type,
      text: `${index === 0 ? before : ''}${paragraph}${index === last ? after : ''}`,
    }));
  });
  const footnote = isMarked(printed.map(({ text }) => text).join('\n'), style) ? style.footnote : '';
  return {
    ...options,
    author: filled.sender,
    blocks: [...printed, { type: 'foot' as const, text: footnote }]
      .map(({ type, text }) => ({ type, text: printable(text) }))
      .map((block) => (block.type === 'text' ? { ...block, text: capitalised(block.text) } : block))
      .filter(({ text }) => text !== ''),
  };
}

/** What was typed for the middle of a sentence may come to stand at the beginning of one. */
function capitalised(text: string): string {
  return text.charAt(0).toLocaleUpperCase() + text.slice(1);
}

const TAKES_ARTICLE =
  /\b(?:Republic|Kingdom|State|States|Union|Federation|Confederation|Commonwealth|Principality|Duchy|Sultanate|Emirates|See)\b/;

/** The official English name of a state as it stands in a sentence: `the Republic of Kenya`, but `Japan`. */
export function withArticle(officialName: string): string {
  return TAKES_ARTICLE.test(officialName) && !/^the /i.test(officialName) ? `the ${officialName}` : officialName;
}
