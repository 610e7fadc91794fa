import type { BlockContent, DefinitionContent, PhrasingContent, RootContent } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmTable } from 'micromark-extension-gfm-table';
import { cleaned } from '../../domain/briefing-text.ts';
import type { RichBlock, RichSpan } from '../../domain/rich-text.ts';

/**
 * Markdown of a user as the tree that papers are drawn from. Markup of a browser stays the text that it is; a link is its words
 * with the address behind them, because paper cannot be pressed; a picture is its description, because nothing is fetched.
 */
export function readMarkdown(markdown: string): readonly RichBlock[] {
  const tree = fromMarkdown(cleaned(markdown), {
    extensions: [gfmTable()],
    mdastExtensions: [gfmTableFromMarkdown()],
  });
  return tree.children.flatMap(blockOf);
}

function blockOf(node: RootContent | BlockContent | DefinitionContent): readonly RichBlock[] {
  switch (node.type) {
    case 'paragraph':
      return [{ type: 'paragraph', spans: spansOf(node.children) }];
    case 'heading':
      return [{ type: 'heading', spans: spansOf(node.children) }];
    case 'list':
      return [
        {
          type: 'list',
          isOrdered: node.ordered === true,
          items: node.children.map((item) => item.children.flatMap(blockOf)),
        },
      ];
    case 'blockquote':
      return [{ type: 'quote', blocks: node.children.flatMap(blockOf) }];
    case 'table':
      return [
        { type: 'table', rows: node.children.map((row) => row.children.map(({ children }) => spansOf(children))) },
      ];
    case 'code':
    case 'html':
      return node.value.trim() === '' ? [] : [{ type: 'paragraph', spans: [plain(node.value)] }];
    default:
      // A rule between paragraphs, and definitions that stand nowhere: nothing to read.
      return [];
  }
}

function spansOf(nodes: readonly PhrasingContent[], style: Omit<RichSpan, 'text'> = PLAIN): RichSpan[] {
  return nodes.flatMap((node): RichSpan[] => {
    switch (node.type) {
      case 'text':
      case 'inlineCode':
      case 'html':
        return [{ ...style, text: node.value }];
      case 'strong':
        return spansOf(node.children, { ...style, isStrong: true });
      case 'emphasis':
        return spansOf(node.children, { ...style, isEmphasis: true });
      case 'break':
        return [{ ...style, text: '\n' }];
      case 'link': {
        const words = spansOf(node.children, style);
        const isAddress = words.map(({ text }) => text).join('') === node.url;
        return isAddress ? words : [...words, { ...style, text: ` (${node.url})` }];
      }
      case 'image':
        return node.alt ? [{ ...style, text: `[${node.alt}]` }] : [];
      default:
        return 'children' in node ? spansOf(node.children as PhrasingContent[], style) : [];
    }
  });
}

const PLAIN = { isStrong: false, isEmphasis: false } as const;

function plain(text: string): RichSpan {
  return { ...PLAIN, text };
}
