import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { BRIEFING_LANGUAGES } from '../../domain/briefing-labels.ts';
import { composeLetter, LETTER_KINDS, type LetterSlot, readLetterTemplate, withArticle } from '../../domain/letter.ts';
import { nextNumber } from '../../domain/note-register.ts';
import { STYLE_SETTINGS, styleWarnings, unmarkedName } from '../../domain/styling.ts';
import { letterTemplate } from '../../electron/briefings/letter-templates.ts';
import { paperStyle } from '../../electron/briefings/styling-guide.ts';

const TEMPLATES = join(import.meta.dirname, '../../resources/templates');
const FOLDERS = { templatesDir: TEMPLATES, ownTemplatesDir: join(TEMPLATES, 'nowhere') };
const OPTIONS = {
  language: 'en' as const,
  title: 'Note verbale to Kenya',
  generatedAt: '2026-11-25T10:00:00.000Z',
  style: { footnote: '', marked: [] },
};

const FILLED: Readonly<Record<LetterSlot, string>> = {
  sender: 'The Ministry of Foreign Affairs and Diaspora of the Republic of Kosovo',
  addressee: 'the Ministry of Foreign Affairs of the Republic of Kenya',
  number: '49/2026',
  place: 'Prishtina',
  date: '25 November 2026',
  state: 'Kenya',
  text: 'propose a meeting of the two ministers in December.\n\nA delegation of\nfour would attend.',
};

describe('a letter', () => {
  test('a note verbale has its number, its courtesies, its day and its addressee', () => {
    const { blocks } = composeLetter(letterTemplate(FOLDERS, 'noteVerbale', 'en'), FILLED, OPTIONS);
    expect(blocks.map(({ type, text }) => `${type}: ${text}`)).toMatchInlineSnapshot(`
      [
        "right: 49/2026",
        "title: NOTE VERBALE",
        "text: The Ministry of Foreign Affairs and Diaspora of the Republic of Kosovo presents its compliments to the Ministry of Foreign Affairs of the Republic of Kenya and has the honour to propose a meeting of the two ministers in December.",
        "text: A delegation of four would attend.",
        "text: The Ministry of Foreign Affairs and Diaspora of the Republic of Kosovo avails itself of this opportunity to renew to the Ministry of Foreign Affairs of the Republic of Kenya the assurances of its highest consideration.",
        "right: Prishtina, 25 November 2026",
        "text: The Ministry of Foreign Affairs of the Republic of Kenya",
      ]
    `);
  });

  test('names us as the setting wants in which it is read, in each form and language, with a footnote where the asterisk stands', () => {
    for (const kind of LETTER_KINDS) {
      for (const language of BRIEFING_LANGUAGES) {
        for (const setting of STYLE_SETTINGS) {
          const style = paperStyle(FOLDERS, setting, language);
          const template = letterTemplate(FOLDERS, kind, language);
          const filled = { ...FILLED, sender: template.senders[setting] };
          const texts = composeLetter(template, filled, { ...OPTIONS, style }).blocks.map(({ text }) => text);
          expect(styleWarnings(texts.filter((text) => text !== style.footnote).join('\n'), style)).toEqual([]);
          expect(unmarkedName(texts.join('\n'), style)).toBeNull();
          // An aide-mémoire has no sender on it.
          expect(texts.at(-1) === style.footnote).toBe(setting === 'regional' && kind !== 'aideMemoire');
        }
      }
    }
  });

  test('has no footnote without the asterisk that it explains', () => {
    const style = paperStyle(FOLDERS, 'regional', 'en');
    const { blocks } = composeLetter(letterTemplate(FOLDERS, 'noteVerbale', 'en'), FILLED, { ...OPTIONS, style });
    expect(blocks.filter(({ type }) => type === 'foot')).toEqual([]);
    expect(unmarkedName(blocks.map(({ text }) => text).join('\n'), style)).toBe('Kosovo');
  });

  test('takes the sender of its own template where that names none for the setting', () => {
    const template = 'sender: We\nsender.regional: We*\naddressee: you\nplace: Here\ntitle: Letter\n\n{text}';
    expect(readLetterTemplate(template).senders).toEqual({ own: 'We', regional: 'We*', international: 'We' });
    expect(() => readLetterTemplate(`sender.local: We\n${template}`)).toThrow('sender.local');
  });

  test('a line of which nothing is left is not printed', () => {
    const { blocks } = composeLetter(letterTemplate(FOLDERS, 'noteVerbale', 'en'), { ...FILLED, number: ' ' }, OPTIONS);
    expect(blocks[0]).toEqual({ type: 'title', text: 'NOTE VERBALE' });
  });

  test('every form is there in every language, and says everything that is filled in but the state', () => {
    const words = { ...FILLED, text: 'one\n\ntwo' };
    for (const kind of LETTER_KINDS) {
      for (const language of BRIEFING_LANGUAGES) {
        const template = letterTemplate(FOLDERS, kind, language);
        const text = composeLetter(template, words, OPTIONS)
          .blocks.map((block) => block.text)
          .join('\n');
        expect(text.toLowerCase()).toContain('one');
        expect(text).toContain('25 November 2026');
        expect(text).not.toMatch(/[{}#]/);
        // An aide-mémoire is left behind without address, courtesies and number.
        expect(text.includes('49/2026')).toBe(kind === 'noteVerbale');
        expect(text.includes(words.sender)).toBe(kind !== 'aideMemoire');
      }
    }
  });

  test('holds the paragraphs that were typed, each once and in their order, whatever is in them', () => {
    const template = letterTemplate(FOLDERS, 'aideMemoire', 'en');
    const paragraph = fc.stringMatching(/^[A-Z0-9{}$&#=> .]{1,40}$/).filter((text) => text.trim() !== '');
    fc.assert(
      fc.property(fc.array(paragraph, { minLength: 1, maxLength: 5 }), (paragraphs) => {
        const { blocks } = composeLetter(template, { ...FILLED, text: paragraphs.join('\n\n') }, OPTIONS);
        const said = blocks.slice(1, -1).map(({ text }) => text);
        expect(said).toEqual(paragraphs.map((text) => text.replace(/\s+/g, ' ').trim()));
      }),
    );
  });
});

describe('a broken template', () => {
  const source = readFileSync(join(TEMPLATES, 'letters/note-verbale.en.txt'), 'utf8');

  test.each([
    [source.replace('{number}', '{nomber}'), 12, '{nomber} is no slot'],
    [source.replace('{place}, {date}', '{place, {date}'), 20, 'a brace has no partner'],
    [source.replace(/^title:.*\n/m, ''), null, 'the line “title: …” is missing'],
    [source.replace(' {text}', ''), null, '{text} is missing'],
    [source.replace('{text}', '{text} and {text}'), 16, '{text} stands here once too often'],
    [source.replace('> {place}', '{text}\n\n> {place}'), 20, '{text} stands here once too often'],
    [source.replace('sender:', 'sendr:'), 5, '“sendr:” is none of sender, addressee, place, title'],
  ])('says where it is broken and how (%#)', (broken, line, reason) => {
    expect(() => readLetterTemplate(broken)).toThrowError(expect.objectContaining({ line, message: reason }));
  });
});

test.each([
  ['Republic of Kenya', 'the Republic of Kenya'],
  ['United Mexican States', 'the United Mexican States'],
  ['Holy See', 'the Holy See'],
  ['Japan', 'Japan'],
  ['Solomon Islands', 'Solomon Islands'],
])('%s stands in a sentence as %s', (name, inSentence) => {
  expect(withArticle(name)).toBe(inSentence);
});

test('the next number follows the highest of the year in the series used last, and begins anew with the year', () => {
  expect(nextNumber([], '2026-11-25')).toBe('1/2026');
  expect(nextNumber(['12/2025', '47/2026', '48/2026', '46/2026'], '2026-11-25')).toBe('49/2026');
  expect(nextNumber(['12/2025'], '2026-01-02')).toBe('1/2026');
  expect(nextNumber(['3/2026', 'MFA-9/2026', 'no number'], '2026-11-25')).toBe('MFA-10/2026');
});
