import { MAX_ATTACHMENT_BYTES } from '../../domain/attachment.ts';
import { type Refusal, refusalOf } from './trpc.ts';

/** A file that the desk would not take, with the reason to show. */
export class UploadError extends Error {
  readonly refusal: Refusal | null;
  constructor(refusal: Refusal | null) {
    super('the file was not taken');
    this.refusal = refusal;
  }
}

/** What the desk has taken already: a form that is refused sends its file once, however often it is saved. */
const taken = new WeakMap<File, string>();

/**
 * Hands a file to the desk and answers with the id under which it lies in the base.
 * As an ArrayBuffer, because Electron's own schemes lose a Blob on the way.
 *
 * @throws UploadError
 */
export async function uploadAttachment(file: File): Promise<string> {
  const known = taken.get(file);
  if (known !== undefined) return known;
  // Before a byte of it is read: a film would fill the memory of this window.
  if (file.size > MAX_ATTACHMENT_BYTES) {
    throw new UploadError({ code: 'attachmentTooLarge', field: 'file', maxBytes: MAX_ATTACHMENT_BYTES });
  }
  const response = await fetch(`/attachments?name=${encodeURIComponent(file.name)}`, {
    method: 'POST',
    headers: { 'Content-Type': file.type || 'application/octet-stream' },
    body: await file.arrayBuffer(),
  });
  const answer = (await response.json()) as { attachmentId?: string; error?: Refusal };
  if (!response.ok || !answer.attachmentId) throw new UploadError(answer.error?.code ? answer.error : null);
  taken.set(file, answer.attachmentId);
  return answer.attachmentId;
}

/** What the user can put right, whether a procedure or an upload was refused; `null` for a fault. */
export function refusalIn(error: unknown): Refusal | null {
  return error instanceof UploadError ? error.refusal : refusalOf(error);
}
