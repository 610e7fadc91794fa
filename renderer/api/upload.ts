import type { Refusal } from './trpc.ts';

/** A file that the desk would not take, with the reason to show. */
export class UploadError extends Error {
  readonly refusal: Refusal | null;
  constructor(refusal: Refusal | null) {
    super('the file was not taken');
    this.refusal = refusal;
  }
}

/**
 * Hands a file to the desk and answers with the id under which it lies in the base.
 * As an ArrayBuffer, because Electron's own schemes lose a Blob on the way.
 *
 * @throws UploadError
 */
export async function uploadAttachment(file: File): Promise<string> {
  const response = await fetch(`/attachments?name=${encodeURIComponent(file.name)}`, {
    method: 'POST',
    headers: { 'Content-Type': file.type || 'application/octet-stream' },
    body: await file.arrayBuffer(),
  });
  const answer = (await response.json()) as { attachmentId?: string; error?: Refusal };
  if (!response.ok || !answer.attachmentId) throw new UploadError(answer.error?.code ? answer.error : null);
  return answer.attachmentId;
}
