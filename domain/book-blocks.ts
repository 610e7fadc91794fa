import type { BookBlock } from './book-document.ts';

/**
 * What others read of a part: no word on what nobody has written yet or what is not printed, and no heading over nothing.
 */
export function withoutGaps<Block extends BookBlock>(blocks: readonly Block[]): readonly Block[] {
  const told: Block[] = [];
  for (const block of blocks.toReversed()) {
    if (block.type === 'paragraph') continue;
    // From below: a heading has something to head when what follows it lies deeper.
    const next = told.at(-1);
    if (depthOf(block) < (next ? depthOf(next) : 0)) told.push(block);
    else if (depthOf(block) === TEXT) told.push(block);
  }
  return told.toReversed();
}

/** Deeper than any heading. */
const TEXT = 9;

function depthOf(block: BookBlock): number {
  if (block.type === 'heading') return 1;
  return block.type === 'subheading' ? block.level : TEXT;
}
