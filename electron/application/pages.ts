import { randomBytes } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { extname, join, normalize, sep } from 'node:path';

const MEDIA_TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.json': 'application/json',
  '.webmanifest': 'application/manifest+json',
};

/** Headers of every answer: nothing is guessed, framed, or told to another site. */
export const SAFE_HEADERS: Readonly<Record<string, string>> = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
};

/**
 * A file of the built renderer, or its page for any address that names no file: the screens have their own addresses.
 * Every load of the page gets a policy with a nonce of its own, which also stands in the page for the libraries that add
 * style elements.
 */
export async function pageFor(rendererDir: string, pathname: string): Promise<Response> {
  const file = fileFor(rendererDir, pathname);
  if (file === null) return new Response('not found', { status: 404, headers: SAFE_HEADERS });
  if (extname(file) === '' || file === join(rendererDir, 'index.html')) return startPage(rendererDir);
  const content = await readIfThere(file);
  if (!content) return new Response('not found', { status: 404, headers: SAFE_HEADERS });
  return new Response(content, {
    headers: {
      ...SAFE_HEADERS,
      'Content-Type': MEDIA_TYPES[extname(file)] ?? 'application/octet-stream',
      // A worker goes by the policy of its own file, not by that of the page.
      'Content-Security-Policy': policyWith(null),
      // Built names carry a hash of the content.
      'Cache-Control': pathname.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache',
    },
  });
}

async function startPage(rendererDir: string): Promise<Response> {
  const page = await readIfThere(join(rendererDir, 'index.html'));
  if (!page) {
    return new Response('The screens are not built. Run "npm run build" and start again.', {
      status: 503,
      headers: { ...SAFE_HEADERS, 'Content-Type': 'text/plain; charset=utf-8' },
    });
  }
  const nonce = randomBytes(16).toString('base64');
  return new Response(
    page.toString('utf8').replace('<head>', `<head>\n    <meta name="csp-nonce" content="${nonce}" />`),
    {
      headers: {
        ...SAFE_HEADERS,
        'Content-Type': 'text/html; charset=utf-8',
        'Cache-Control': 'no-store',
        'Content-Security-Policy': policyWith(nonce),
      },
    },
  );
}

/** @param nonce of a page; `null` for a file, which adds no styles */
function policyWith(nonce: string | null): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    nonce === null ? "style-src 'self'" : `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    "worker-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-src 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
}

/** The file inside the folder, or `null` when the address tries to leave it. */
function fileFor(rendererDir: string, pathname: string): string | null {
  let decoded: string;
  try {
    decoded = decodeURIComponent(pathname);
  } catch {
    return null;
  }
  if (/[\0\\]/.test(decoded)) return null;
  const root = normalize(rendererDir);
  const file = normalize(join(root, decoded === '/' ? 'index.html' : decoded));
  return file.startsWith(root.endsWith(sep) ? root : root + sep) ? file : null;
}

async function readIfThere(file: string): Promise<Buffer<ArrayBuffer> | null> {
  const found = await stat(file).catch(() => null);
  return found?.isFile() ? await readFile(file) : null;
}
