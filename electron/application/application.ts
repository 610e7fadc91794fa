import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { fetchRequestHandler } from '@trpc/server/adapters/fetch';
import { Hono, type Context as HonoContext } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import type { KeyCost } from '../../db/key-file.ts';
import { takeProfile } from '../../db/profile-lock.ts';
import { MAX_REFERENCE_BYTES } from '../../domain/reference-rows.ts';
import manifest from '../../package.json' with { type: 'json' };
import { BriefingPrinter } from '../briefings/briefing-printer.ts';
import { DEMO_PASSPHRASE, openSampleDesk } from '../sample-desk/open-sample-desk.ts';
import { attachmentRoutes } from './attachments.ts';
import { bookRoutes } from './book-routes.ts';
import { briefingRoutes } from './briefings.ts';
import { calendarRoutes } from './calendar-routes.ts';
import { conversationRoutes } from './conversation-routes.ts';
import { countRoutes } from './count-routes.ts';
import { type Clock, Desk } from './desk.ts';
import { ExchangeDesk } from './exchange-desk.ts';
import { exchangeRoutes } from './exchange-routes.ts';
import { handoverRoutes } from './handover-routes.ts';
import { letterRoutes } from './letter-routes.ts';
import { openLog } from './log.ts';
import { Makings } from './makings.ts';
import { pageFor, SAFE_HEADERS } from './pages.ts';
import type { Refusal } from './refusal.ts';
import { appRouter } from './router.ts';
import { tripRoutes } from './trip-routes.ts';
import type { Context } from './trpc.ts';

/** Where the files that ship beside the code lie: the source tree and the packaged desk differ. */
export interface Resources {
  readonly rendererDir: string;
  /**
   * The built workers. Never their sources: to strip a source of its types, Node loads a WebAssembly compiler into each worker, and
   * where workers end one after another that takes the whole process with it (V8, "Check failed: jit_page.has_value()").
   */
  readonly workersDir: string;
  readonly migrationsDir: string;
  readonly referenceDir: string;
  readonly templatesDir: string;
  readonly fontsDir: string;
}

export interface ApplicationOptions {
  /** Made if it is not there. One desk at a time. */
  readonly profileDir: string;
  readonly resources: Resources;
  readonly clock: Clock;
  /** A throw-away profile: created at once with reference data and the sample desk, its passphrase shown to anyone. */
  readonly demo?: boolean;
  /** Cost of the passphrase; measured on this machine when left out. */
  readonly keyCost?: KeyCost;
}

export interface Application {
  /** Everything the desk does: its pages, `/trpc/*`, `/attachments` and `/download/*`. */
  fetch(request: Request): Promise<Response>;
  /** Closes the base at once; the next request finds the desk locked. */
  lock(): void;
  /** Locks, ends workers and gives the profile free. */
  close(): Promise<void>;
}

/** A worker by the name under which it is built. */
export function workerIn({ workersDir }: Pick<Resources, 'workersDir'>, name: string): URL {
  return pathToFileURL(join(workersDir, `${name}.js`));
}

const MAX_PROCEDURE_BYTES = 4 * 1024 * 1024;
/** Procedures that take whole files as text, and how much of them: the files themselves and what JSON adds to them. */
const WITH_FILES = /^\/trpc\/reference\.(?:compare|take)$/;
const MAX_FILES_BYTES = 1.1 * MAX_REFERENCE_BYTES;

/**
 * The whole program behind one `fetch`: shells and tests hand requests in and know nothing else.
 *
 * @throws ProfileInUseError when another desk has the profile
 */
export async function createApplication(options: ApplicationOptions): Promise<Application> {
  const { profileDir, resources, clock } = options;
  mkdirSync(profileDir, { recursive: true, mode: 0o700 });
  const profile = takeProfile(profileDir);
  const log = openLog(profileDir, () => clock.now());
  const { migrationsDir } = resources;
  const desk = new Desk({ profileDir, migrationsDir, clock, log, keyCost: options.keyCost });
  const exchange = new ExchangeDesk(desk, {
    importer: workerIn(resources, 'import-worker'),
    copier: workerIn(resources, 'copy-worker'),
  });
  const { templatesDir, fontsDir } = resources;
  const ownTemplatesDir = join(profileDir, 'templates');
  const makings = new Makings();
  const context: Context = {
    desk,
    makings,
    exchange,
    demoPassphrase: options.demo ? DEMO_PASSPHRASE : null,
    version: manifest.version,
    profileDir,
    referenceDir: resources.referenceDir,
    templates: { templatesDir, ownTemplatesDir },
    referenceWorkerUrl: workerIn(resources, 'reference-worker'),
  };

  const routes = new Hono();
  const limit = (maxSize: number) =>
    bodyLimit({ maxSize, onError: (request) => request.json({ error: 'too large' }, 413) });
  const usual = limit(MAX_PROCEDURE_BYTES);
  const withFiles = bodyLimit({ maxSize: MAX_FILES_BYTES, onError: refuseLargeFiles });
  routes.use('/trpc/*', (request, next) =>
    WITH_FILES.test(request.req.path) ? withFiles(request, next) : usual(request, next),
  );
  routes.all('/trpc/*', ({ req }) =>
    fetchRequestHandler({
      endpoint: '/trpc',
      req: req.raw,
      router: appRouter,
      createContext: () => context,
      onError: ({ error, path }) => {
        if (error.code === 'INTERNAL_SERVER_ERROR')
          log.write({ event: 'fault', procedure: path, error: error.cause ?? error });
      },
    }),
  );
  const printer = new BriefingPrinter(
    { templatesDir, fontsDir, ownTemplatesDir },
    workerIn(resources, 'briefing-worker'),
  );
  routes.route('/', attachmentRoutes(desk));
  routes.route('/', briefingRoutes(desk, printer));
  routes.route('/', handoverRoutes(desk, printer));
  routes.route('/', bookRoutes(desk, printer, { templatesDir, ownTemplatesDir }, makings));
  routes.route('/', conversationRoutes(desk, printer));
  routes.route('/', letterRoutes(desk, printer, { templatesDir, ownTemplatesDir }));
  routes.route('/', tripRoutes(desk, printer));
  routes.route('/', countRoutes(desk));
  routes.route('/', calendarRoutes(desk));
  routes.route('/', exchangeRoutes(desk, exchange));
  routes.get('*', ({ req }) => pageFor(resources.rendererDir, req.path));
  routes.onError((error, { req, json }) => {
    log.write({ event: 'fault', procedure: req.routePath, error });
    return json({ error: { code: 'internal' } }, 500, SAFE_HEADERS);
  });
  log.write({ event: 'started' });
  if (options.demo) await openSampleDesk(desk, resources.referenceDir);

  return {
    fetch: async (request) => routes.fetch(request),
    lock: () => desk.lock(),
    async close() {
      await printer.close();
      await exchange.drop();
      await desk.close();
      log.write({ event: 'stopped' });
      profile.release();
    },
  };
}

/** As the procedure itself would refuse, had it been asked. */
function refuseLargeFiles(request: HonoContext): Response {
  const refusal = { code: 'referenceTooLarge', maxBytes: MAX_REFERENCE_BYTES } as const satisfies Refusal;
  const data = { code: 'UNPROCESSABLE_CONTENT', httpStatus: 422, refusal };
  return request.json({ error: { message: refusal.code, code: -32_022, data } }, 422);
}
