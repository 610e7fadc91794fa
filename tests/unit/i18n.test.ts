import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';
import { en } from '../../renderer/i18n/i18n.ts';

const RENDERER = join(import.meta.dirname, '..', '..', 'renderer');
/** `zero` is none of English, but i18next looks for it first where there is nothing to count. */
const PLURALS = ['zero', 'one', 'other'];

const sources = readdirSync(RENDERER, { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.tsx?$/.test(name) && !name.endsWith('.d.ts'))
  .map((name) => {
    const text = readFileSync(join(RENDERER, name), 'utf8');
    return { name, file: ts.createSourceFile(name, text, ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX) };
  });
const screens = sources.filter(({ name }) => !name.startsWith('i18n/'));

/** All keys with a sentence, as `namespace:path.to.key`; plural forms count as the key they belong to. */
const known = new Set(
  Object.entries(en).flatMap(([namespace, texts]) =>
    leaves(texts).map((path) => `${namespace}:${path.replace(new RegExp(`_(?:${PLURALS.join('|')})$`), '')}`),
  ),
);

function leaves(texts: object, prefix = ''): string[] {
  return Object.entries(texts).flatMap(([key, value]) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? leaves(value, `${prefix}${key}.`)
      : [`${prefix}${key}`],
  );
}

interface Use {
  readonly where: string;
  /** With `*` for each part that is known only when the program runs. */
  readonly key: string;
}

function visit(file: ts.SourceFile, look: (node: ts.Node) => void): void {
  const walk = (node: ts.Node): void => {
    look(node);
    ts.forEachChild(node, walk);
  };
  walk(file);
}

function placeOf(name: string, file: ts.SourceFile, node: ts.Node): string {
  return `${name}:${file.getLineAndCharacterOfPosition(node.getStart()).line + 1}`;
}

/** The keys that an expression can name: a text, a template, or either branch of a choice. */
function keysIn(node: ts.Expression): string[] {
  if (ts.isStringLiteralLike(node)) return [node.text];
  if (ts.isTemplateExpression(node)) {
    return [node.head.text + node.templateSpans.map(({ literal }) => `*${literal.text}`).join('')];
  }
  if (ts.isConditionalExpression(node)) return [...keysIn(node.whenTrue), ...keysIn(node.whenFalse)];
  if (ts.isParenthesizedExpression(node)) return keysIn(node.expression);
  return ['*'];
}

/** The namespace that a bare key has in this file: the first one that its components ask for. */
function namespacesIn(file: ts.SourceFile): string[] {
  const found: string[] = [];
  visit(file, (node) => {
    if (!ts.isCallExpression(node) || node.expression.getText() !== 'useTranslation') return;
    const [asked] = node.arguments;
    const first = asked && ts.isArrayLiteralExpression(asked) ? asked.elements[0] : asked;
    found.push(first && ts.isStringLiteral(first) ? first.text : 'common');
  });
  return found;
}

/** Every `t('key')` of the screens, and every `i18nKey` of a sentence with parts. */
function usesIn({ name, file }: (typeof sources)[number]): Use[] {
  const uses: Use[] = [];
  const namespaces = namespacesIn(file);
  visit(file, (node) => {
    if (ts.isCallExpression(node) && node.expression.getText() === 't') {
      const [argument] = node.arguments;
      for (const key of argument ? keysIn(argument) : []) {
        const candidates = key.includes(':') ? [key] : namespaces.map((namespace) => `${namespace}:${key}`);
        const fitting = candidates.find((candidate) => matching(candidate).length > 0);
        uses.push({ where: placeOf(name, file, node), key: fitting ?? candidates[0] ?? key });
      }
    }
    if (ts.isJsxSelfClosingElement(node) && node.tagName.getText() === 'Trans') {
      const attribute = (wanted: string): string =>
        node.attributes.properties.flatMap((each) =>
          ts.isJsxAttribute(each) && each.name.getText() === wanted && each.initializer
            ? [each.initializer.getText().replaceAll(/^["']|["']$/g, '')]
            : [],
        )[0] ?? '';
      uses.push({ where: placeOf(name, file, node), key: `${attribute('ns') || 'common'}:${attribute('i18nKey')}` });
    }
  });
  return uses;
}

function matching(key: string): string[] {
  if (!key.includes('*')) return known.has(key) ? [key] : [];
  const parts = key.split('*').map((part) => part.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  const pattern = new RegExp(`^${parts.join('[^.:]+')}$`);
  return [...known].filter((each) => pattern.test(each));
}

const uses = screens.flatMap(usesIn);

/** Attributes whose text somebody reads or hears. */
const SPOKEN = ['label', 'placeholder', 'title', 'description', 'alt', 'aria-label', 'error', 'message', 'text'];

/** A letter in any script: signs such as `·`, `→` or `⏎` are the same in every language. */
const hasWords = (text: string): boolean => /\p{L}/u.test(text);

/** Texts between or in the tags of a screen that no translator would ever see. */
function literalsIn({ name, file }: (typeof sources)[number]): string[] {
  const found: string[] = [];
  const note = (node: ts.Node, text: string): void => {
    if (hasWords(text)) found.push(`${placeOf(name, file, node)} ${text.trim()}`);
  };
  const noteExpression = (node: ts.Expression | undefined): void => {
    if (!node) return;
    if (ts.isStringLiteralLike(node)) note(node, node.text);
    else if (ts.isTemplateExpression(node)) {
      note(node, [node.head.text, ...node.templateSpans.map(({ literal }) => literal.text)].join(' '));
    } else if (ts.isConditionalExpression(node)) {
      noteExpression(node.whenTrue);
      noteExpression(node.whenFalse);
    } else if (ts.isParenthesizedExpression(node)) noteExpression(node.expression);
    else if (ts.isBinaryExpression(node)) noteExpression(node.right);
  };
  visit(file, (node) => {
    if (ts.isJsxText(node)) note(node, node.text);
    if (ts.isJsxExpression(node) && (ts.isJsxElement(node.parent) || ts.isJsxFragment(node.parent))) {
      noteExpression(node.expression);
    }
    if (ts.isJsxAttribute(node) && SPOKEN.includes(node.name.getText()) && node.initializer) {
      if (ts.isStringLiteral(node.initializer)) note(node, node.initializer.text);
      if (ts.isJsxExpression(node.initializer)) noteExpression(node.initializer.expression);
    }
    const isToast = ts.isPropertyAssignment(node) && ['message', 'title'].includes(node.name.getText());
    if (isToast) noteExpression(node.initializer);
  });
  return found;
}

describe('the words of the screens', () => {
  test('every key that is asked for has an English sentence', () => {
    expect(uses.length).toBeGreaterThan(200);
    expect(uses.filter(({ key }) => matching(key).length === 0)).toEqual([]);
  });

  test('no sentence is kept that nobody asks for', () => {
    const asked = new Set(uses.flatMap(({ key }) => matching(key)));
    // Refusals and faults are asked for by the code that the desk answers with.
    const unused = [...known].filter((key) => !asked.has(key) && !key.startsWith('refusals:'));
    expect(unused).toEqual([]);
  });

  test('no text stands in a screen itself', () => {
    expect(screens.flatMap(literalsIn)).toEqual([]);
  });

  test('the search for such texts finds them', () => {
    const source = `const A = () => <p title="Plain" aria-label={x ? 'Said' : t('b')}>Between {'braced'} <b>{y && 'maybe'}</b></p>;`;
    const file = ts.createSourceFile('a.tsx', source, ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX);
    const words = literalsIn({ name: 'a.tsx', file }).map((found) => found.split(' ').at(-1));
    expect(words.sort()).toEqual(['Between', 'Plain', 'Said', 'braced', 'maybe']);
  });
});
