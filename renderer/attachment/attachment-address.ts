/** Where the bytes of a file are, always to be saved and never to be opened. */
export function attachmentAddress(attachmentId: string): string {
  return `/download/attachment/${attachmentId}`;
}
