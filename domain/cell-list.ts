/**
 * Several texts in one cell, separated by `; `. A semicolon, a line break or a backslash inside a text is written with a
 * backslash, so that `readCellList` gives back exactly what was written, empty texts included.
 */
export function writeCellList(texts: readonly string[]): string {
  // One empty text alone could not be told from no text at all.
  if (texts.length === 1 && texts[0] === '') return '\\';
  return texts
    .map((text) =>
      text
        .replace(/[\\;]/g, '\\$&')
        .replaceAll('\n', '\\n')
        .replaceAll('\r', '\\r')
        .replace(/^\s|\s$/g, '\\$&'),
    )
    .join('; ');
}

/** The texts of a cell that a person or `writeCellList` wrote: one on each line works as well as one after each semicolon. */
export function readCellList(cell: string): string[] {
  if (cell === '') return [];
  const texts: string[] = [];
  let text = '';
  let kept = 0;
  const finish = (): void => {
    // Blanks at the ends are the writer's, save those that were escaped.
    texts.push(text.slice(0, kept) + text.slice(kept).trimEnd());
    text = '';
    kept = 0;
  };
  for (let at = 0; at < cell.length; at += 1) {
    const letter = cell.charAt(at);
    if (letter === ';' || letter === '\n') finish();
    else if (letter === '\\') {
      at += 1;
      const next = cell.charAt(at);
      text += next === 'n' ? '\n' : next === 'r' ? '\r' : next;
      kept = text.length;
    } else if (text !== '' || !/\s/.test(letter)) {
      text += letter;
      if (!/\s/.test(letter)) kept = text.length;
    }
  }
  finish();
  return texts;
}
