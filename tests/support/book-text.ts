import type { BookBlock, BookDocument } from '../../domain/book-document.ts';
import type { BriefingCell, BriefingDate } from '../../domain/briefing-document.ts';
import { plainText, type RichBlock } from '../../domain/rich-text.ts';

/** A composed book as a text that a person can read and compare line by line: every word of it, and nothing else. */
export function textOfBook(book: BookDocument): string {
  const dated = (date: BriefingDate | null): string =>
    date === null ? '' : ` [${date.text}${date.isStale ? book.staleMark : ''}${date.note ? `, ${date.note}` : ''}]`;
  const cellOf = ({ text, lines, date }: BriefingCell): string =>
    [`${text}${dated(date)}`.trim(), ...lines].filter(Boolean).join(' / ');
  const linesOf = (block: BookBlock): readonly string[] => {
    switch (block.type) {
      case 'heading':
        return ['', `== ${block.text}`];
      case 'subheading':
        return ['', `${block.level === 2 ? '--' : '---'} ${block.text}`];
      case 'paragraph':
        return [block.tone === 'missing' ? `(${block.text})` : `! ${block.text}`];
      case 'facts':
        return block.items.map(({ label, cell }) => [label, cellOf(cell)].filter(Boolean).join(': '));
      case 'status':
        return block.rows.map(
          ({ label, columns }) =>
            `${label} | ${columns
              .map(({ heading, cells }) => [heading, ...cells.map(cellOf)].filter(Boolean).join('; '))
              .join(' || ')}`,
        );
      case 'table':
        return [
          ...(block.caption === '' ? [] : [block.caption]),
          ...[block.columns.map(({ label }) => label), ...block.rows.map((row) => row.map(cellOf))].map((row) =>
            row.join(' | ').trimEnd(),
          ),
        ];
      case 'rich': {
        const [first = '', ...rest] = richLines(block.blocks);
        const head = [block.warning && `! ${block.warning}`, block.isKey ? '*' : '', block.lead, first];
        return [head.filter(Boolean).join(' '), ...rest].map((line, index, all) =>
          index === all.length - 1 ? `${line}${dated(block.date)}` : line,
        );
      }
      case 'person':
        return [
          `${block.name}${block.photoId === null ? '' : ' (photo)'}`,
          ...block.lines.map((line) => `  ${line}`),
        ].map((line, index, all) => (index === all.length - 1 ? `${line}${dated(block.date)}` : line));
      case 'blank':
        return [`${block.label} ${'_ '.repeat(block.lines).trim()}`];
    }
  };
  return [
    book.kicker,
    ...book.head,
    book.title,
    `${book.markingText} · ${book.copyText} · ${book.generatedText}`,
    `${book.staleMark} ${book.staleLegend}`,
    ...(book.footnote === null ? [] : [book.footnote]),
    ...book.cover.map(({ label, text }) => `${label}: ${text}`),
    ...book.parts.flatMap(({ title, blocks }) => ['', '', `# ${title}`, ...blocks.flatMap(linesOf)]),
    '',
  ].join('\n');
}

function richLines(blocks: readonly RichBlock[]): readonly string[] {
  return blocks.flatMap((block) => {
    if (block.type === 'list') return block.items.map((item) => `- ${plainText(item)}`);
    if (block.type === 'table') {
      return block.rows.map((row) => row.map((spans) => spans.map(({ text }) => text).join('')).join(' | '));
    }
    return [plainText([block])];
  });
}
