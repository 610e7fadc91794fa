/** Where the bytes of a file are, always to be saved and never to be opened. The log of what left has each save, and for whom. */
export function attachmentAddress(attachmentId: string, forWhom = ''): string {
  return `/download/attachment/${attachmentId}${forWhom === '' ? '' : `?forWhom=${encodeURIComponent(forWhom)}`}`;
}

/** A picture of the base, to be looked at. */
export function imageAddress(attachmentId: string): string {
  return `/attachments/${attachmentId}/image`;
}

/** A PDF of the base, for the reader in the window. */
export function pdfAddress(attachmentId: string): string {
  return `/attachments/${attachmentId}/pdf`;
}
