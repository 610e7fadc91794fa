import { randomBytes, timingSafeEqual } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import { serve } from '@hono/node-server';
import type { Application } from '../application/application.ts';

export interface BrowserShell {
  /** With the one-time token in its fragment, which no server and no log ever sees. */
  readonly url: string;
  readonly origin: string;
  close(): Promise<void>;
}

const COOKIE = 'demarche-session';
const MAX_SESSION_BYTES = 1024;

/**
 * The desk on 127.0.0.1, for one browser on this machine: who has the token gets a cookie, once; who has the cookie gets
 * the desk. Requests of other hosts and other sites are refused, so that a page in another tab cannot reach it.
 *
 * @param port 0 takes any free one
 */
export async function startBrowserShell(application: Application, port: number): Promise<BrowserShell> {
  let token: string | null = randomBytes(32).toString('base64url');
  const session = randomBytes(32).toString('base64url');
  let host = '';

  const answer = async (request: Request): Promise<Response> => {
    const { pathname } = new URL(request.url);
    if (request.headers.get('host') !== host) return refuse(421, 'This desk answers under its own address only.');
    const origin = request.headers.get('origin');
    if (origin !== null && origin !== `http://${host}`) return refuse(403, 'Another site has no business here.');
    if (request.headers.get('sec-fetch-site') === 'cross-site') {
      return refuse(403, 'Another site has no business here.');
    }
    if (pathname === '/session') {
      if (request.method !== 'POST') return refuse(405, 'A session is opened with POST.');
      if (token === null || !isSame(await tokenIn(request), token)) {
        return refuse(401, 'This link was used already or is not of this desk. Start the desk again for a new one.');
      }
      token = null;
      return new Response('{}', {
        headers: {
          'Content-Type': 'application/json',
          'Cache-Control': 'no-store',
          'Set-Cookie': `${COOKIE}=${session}; HttpOnly; SameSite=Strict; Path=/`,
        },
      });
    }
    // The page itself holds nothing of anyone; all that does needs the session.
    const isPage = request.method === 'GET' && !/^\/(?:trpc|download|attachments)(?:\/|$)/.test(pathname);
    if (!isPage && !isSame(cookieIn(request), session)) {
      return refuse(401, 'This window has no session. Start the desk again, or use the link it printed.');
    }
    return application.fetch(request);
  };

  const server = serve({ fetch: answer, hostname: '127.0.0.1', port });
  await new Promise<void>((resolve, reject) => {
    server.once('listening', resolve);
    server.once('error', reject);
  });
  host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    url: `http://${host}/#token=${token}`,
    origin: `http://${host}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        if ('closeAllConnections' in server) server.closeAllConnections();
      }),
  };
}

async function tokenIn(request: Request): Promise<string> {
  const body = await request.text();
  if (body.length > MAX_SESSION_BYTES) return '';
  try {
    const { token } = JSON.parse(body) as { token?: unknown };
    return typeof token === 'string' ? token : '';
  } catch {
    // What is no JSON holds no token; the caller refuses it like a wrong one.
    return '';
  }
}

function cookieIn(request: Request): string {
  const cookies = (request.headers.get('cookie') ?? '').split('; ');
  return cookies.find((cookie) => cookie.startsWith(`${COOKIE}=`))?.slice(COOKIE.length + 1) ?? '';
}

/** Takes as long for a wrong guess as for the right one. */
function isSame(given: string, wanted: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(wanted)];
  return a.length === b.length && timingSafeEqual(a, b);
}

function refuse(status: number, sentence: string): Response {
  return new Response(JSON.stringify({ error: { message: sentence } }), {
    status,
    headers: { 'Content-Type': 'application/json', 'Cache-Control': 'no-store', 'X-Content-Type-Options': 'nosniff' },
  });
}
