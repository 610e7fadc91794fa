import { type ImageKind, imageOf } from './image-kind.ts';

/** As much of a text as a preview shows; the rest is in the saved file. */
export const PREVIEW_TEXT_BYTES = 256 * 1024;

/** What can be shown of a file without bringing it to life; `none` can only be saved, `broken` is not what its name says. */
export type AttachmentPreview =
  | ({ readonly kind: 'image' } & ImageKind)
  | { readonly kind: 'pdf' }
  | { readonly kind: 'text'; readonly text: string; readonly isCut: boolean }
  | { readonly kind: 'none' }
  | { readonly kind: 'broken' };

const TEXT_NAME = /\.(?:txt|text|csv|tsv|md|log)$/i;
const IMAGE_NAME = /\.(?:png|jpe?g|gif|webp)$/i;
const PDF_NAME = /\.pdf$/i;

/**
 * What of a file can be shown. Pictures and PDF are known by their own first bytes, text by its name, since any bytes can be
 * read as text; the media type that a file was sent with is never believed.
 *
 * @param head the beginning of the file, 1 MiB or all of it
 */
export function previewOf(
  { name, size }: { readonly name: string; readonly size: number },
  head: Uint8Array,
): AttachmentPreview {
  const image = imageOf(head);
  if (image) return { kind: 'image', ...image };
  if (isPdf(head)) return { kind: 'pdf' };
  if (IMAGE_NAME.test(name) || PDF_NAME.test(name)) return { kind: 'broken' };
  if (!TEXT_NAME.test(name)) return { kind: 'none' };
  const shown = head.subarray(0, PREVIEW_TEXT_BYTES);
  // What holds a zero byte is no text of ours, unless it says that it counts in pairs.
  if (shown.includes(0) && !isPaired(shown)) return { kind: 'broken' };
  const isCut = size > shown.length;
  return { kind: 'text', text: textOf(shown, isCut), isCut };
}

/** Writers may put a few lines of their own before the mark. Source: ISO 32000-1, implementation note 13. */
export function isPdf(head: Uint8Array): boolean {
  return String.fromCharCode(...head.subarray(0, 1024)).includes('%PDF-');
}

/** UTF-16 with its mark. */
function isPaired([first, second]: Uint8Array): boolean {
  return (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
}

/** UTF-8 where it is, else as old office programs in our region write: Windows-1250. */
function textOf(bytes: Uint8Array, isCut: boolean): string {
  if (isPaired(bytes)) return new TextDecoder(bytes[0] === 0xff ? 'utf-16le' : 'utf-16be').decode(bytes);
  try {
    // As a stream, a letter that the cut goes through is left out and is no error.
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: isCut });
  } catch {
    return new TextDecoder('windows-1250').decode(bytes);
  }
}
