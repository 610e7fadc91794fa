/** Line breaks of one kind, and none of the characters by which a text could end its own line and begin another. */
export function plainText(text: string): string {
  return (
    text
      .replace(/\r\n?|[\u2028\u2029\u0085]/g, '\n')
      // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is taken out.
      .replace(/[\u0000-\u0008\u000b-\u001f\u007f]/g, '')
  );
}

/** The same on one line. */
export function plainLine(text: string): string {
  return plainText(text).replace(/\s*\n\s*/g, ' ');
}
