import type { Context } from 'hono';
import { SAFE_HEADERS } from './pages.ts';
import { UserError } from './refusal.ts';
import { withTemplates } from './template-refusal.ts';

export const MEDIA_TYPES = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  ics: 'text/calendar; charset=utf-8',
} as const;

/** Bytes that come one after the other, and how many they are. */
export interface Streamed {
  readonly stream: ReadableStream<Uint8Array<ArrayBuffer>>;
  readonly size: number;
}

/** Bytes that the browser saves under a name and never opens by itself. */
export function download(content: Uint8Array<ArrayBuffer> | Streamed, name: string, mediaType: string): Response {
  // The plain name is for programs that do not read the second one, which carries every letter.
  const plain = name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[^\w. -]/g, '_');
  const isWhole = content instanceof Uint8Array;
  return new Response(isWhole ? content : content.stream, {
    headers: {
      ...SAFE_HEADERS,
      'Content-Type': mediaType,
      'Content-Length': String(isWhole ? content.length : content.size),
      'Content-Disposition': `attachment; filename="${plain}"; filename*=UTF-8''${encodeURIComponent(name)}`,
      'Cache-Control': 'no-store',
    },
  });
}

/**
 * A refusal as data, the same as the procedures give it; anything else goes on to the fault handler. A template of the ministry's
 * own that cannot be drawn is a refusal whatever paper it is for.
 */
export async function answering(context: Context, work: () => Response | Promise<Response>): Promise<Response> {
  try {
    return await withTemplates(work);
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return context.json({ error: error.refusal }, 422);
  }
}
