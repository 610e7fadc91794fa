/** Lines that a writer folded are one; some old programs fold with a blank of any kind. */
export function unfold(text: string): string {
  return text.replace(/\r\n|\r/g, '\n').replace(/\n[ \t]/g, '');
}

/**
 * The blocks of this kind in a file of cards or a calendar, each from its BEGIN to its END, with what lies inside it. One that
 * has no end counts as ended by the next: a single broken card must not take the others with it.
 */
export function blocksOf(lines: readonly string[], kind: string): string[][] {
  const begin = `BEGIN:${kind}`;
  const end = `END:${kind}`;
  const blocks: string[][] = [];
  let block: string[] | null = null;
  for (const line of lines) {
    const word = line.trim().toUpperCase();
    if (word === begin) {
      if (block) blocks.push(block);
      block = [];
    } else if (word === end) {
      if (block) blocks.push(block);
      block = null;
    } else if (block && line !== '') block.push(line);
  }
  if (block) blocks.push(block);
  return blocks;
}
