import type { BriefingContext } from './briefing-dates.ts';
import type { BriefingBlock } from './briefing-document.ts';

type Missing = Extract<BriefingBlock, { type: 'paragraph' }>;
type Heading = Extract<BriefingBlock, { type: 'heading' }>;

/**
 * A note as our own people read it: a section of which nothing is on record has no heading of its own, and what it lacks is said
 * in one paragraph with the others, before the first section. A heading over nothing costs room, and at the end of a note a page.
 */
export function withGapsTogether(blocks: readonly BriefingBlock[], context: BriefingContext): readonly BriefingBlock[] {
  const starts = blocks.flatMap(({ type }, index) => (type === 'heading' ? [index] : []));
  const sections = starts.map((start, index) => {
    const [head, ...content] = blocks.slice(start, starts[index + 1]);
    return { head: head as Heading, content };
  });
  const empty = sections.flatMap(({ head, content }) =>
    content.every(isMissing) ? [{ name: head.text, gaps: content.filter(isMissing) }] : [],
  );
  return [
    ...blocks.slice(0, starts[0] ?? blocks.length),
    ...(empty.length === 0 ? [] : [told(empty, context)]),
    ...sections.filter(({ content }) => !content.every(isMissing)).flatMap(({ head, content }) => [head, ...content]),
  ];
}

/** `Votes: No vote … Background: No background …`, and what is true of all of them once. */
function told(
  empty: readonly { readonly name: string; readonly gaps: readonly Missing[] }[],
  { labels, isPartial }: BriefingContext,
): Missing {
  const ofAll = isPartial ? labels.missingInCopy('').trim() : '';
  const sentences = empty.map(({ name, gaps }) => {
    const own = gaps.map(({ text }) =>
      text.endsWith(ofAll) ? text.slice(0, text.length - ofAll.length).trim() : text,
    );
    return `${name}: ${own.join(' ')}`;
  });
  return { type: 'paragraph', tone: 'missing', text: [...sentences, ofAll].filter(Boolean).join(' ') };
}

function isMissing(block: BriefingBlock): block is Missing {
  return block.type === 'paragraph' && block.tone === 'missing';
}
