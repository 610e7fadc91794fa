// Stands in for the module `electron` where its runtime cannot be had. It draws nothing; it enforces what the real one
// enforces (what must happen before and after ready, which schemes have a handler, who may cancel what) and throws where
// that throws or silently fails. The pages of the window are served on the loopback, for a real browser to open.
import { EventEmitter } from 'node:events';
import type { AddressInfo } from 'node:net';
import { isAbsolute, join } from 'node:path';
import { serve } from '@hono/node-server';
import type { CustomScheme, MenuItemConstructorOptions, WebPreferences } from 'electron';

const ROOT = join(import.meta.dirname, '../..');
const isPackaged = process.env.STAND_IN_PACKAGED === '1';
if (isPackaged) Object.assign(process, { resourcesPath: ROOT });

let isReady = false;
const mustBeReady = (what: string): void => {
  if (!isReady) throw new Error(`${what} before the app is ready`);
};
const mustNotBeReady = (what: string): void => {
  if (isReady) throw new Error(`${what} after the app is ready`);
};

/** What was asked for, for the test to look at. */
export const seen = {
  schemes: [] as CustomScheme[],
  switches: [] as string[],
  isSandboxed: false,
  errors: [] as string[],
  userData: '',
  spellChecker: true,
  windows: [] as { options: Record<string, unknown>; url: string; pageUrl: string; reloads: number }[],
};

class Preventable {
  isPrevented = false;
  preventDefault(): void {
    this.isPrevented = true;
  }
}

class App extends EventEmitter {
  readonly isPackaged = isPackaged;
  readonly #ready = Promise.withResolvers<void>();
  readonly commandLine = {
    appendSwitch(name: string) {
      mustNotBeReady('a switch');
      seen.switches.push(name);
    },
    hasSwitch: (name: string) => process.argv.some((argument) => argument.split('=')[0] === `--${name}`),
  };
  enableSandbox(): void {
    mustNotBeReady('enableSandbox');
    seen.isSandboxed = true;
  }
  getAppPath(): string {
    return ROOT;
  }
  setPath(name: string, path: string): void {
    if (name !== 'userData' || !isAbsolute(path)) throw new Error(`no such path: ${name} ${path}`);
    mustNotBeReady('the folder for user data');
    seen.userData = path;
  }
  requestSingleInstanceLock(): boolean {
    return process.env.STAND_IN_SECOND !== '1';
  }
  whenReady(): Promise<void> {
    return this.#ready.promise;
  }
  becomeReady(): void {
    isReady = true;
    this.emit('ready');
    this.#ready.resolve();
  }
  quit(): void {
    this.emit('before-quit', new Preventable());
    const event = new Preventable();
    this.emit('will-quit', event);
    if (!event.isPrevented) this.exit(0);
  }
  exit(code = 0): void {
    process.exit(code);
  }
}
export const app = new App();

export const protocol = {
  registerSchemesAsPrivileged(schemes: CustomScheme[]): void {
    mustNotBeReady('registering schemes');
    if (seen.schemes.length > 0) throw new Error('schemes can be registered once');
    seen.schemes.push(...schemes);
  },
};

type Answerer = (request: Request) => Promise<Response>;
type Filter = (details: { url: string }, answer: (result: { cancel?: boolean }) => void) => void;

class Session extends EventEmitter {
  readonly partition: string;
  readonly handlers = new Map<string, Answerer>();
  filter: Filter = (_, answer) => answer({});
  askPermission: (contents: unknown, name: string, answer: (isGranted: boolean) => void) => void = (_, __, answer) =>
    answer(true);
  checkPermission: (contents: unknown, name: string) => boolean = () => true;
  hasDevice: (details: object) => boolean = () => true;

  constructor(partition: string) {
    super();
    this.partition = partition;
  }
  readonly protocol = {
    handle: (scheme: string, answer: Answerer): void => {
      if (!seen.schemes.some((known) => known.scheme === scheme))
        throw new Error(`${scheme} is not a registered scheme`);
      if (this.handlers.has(scheme)) throw new Error(`${scheme} has a handler already`);
      this.handlers.set(scheme, answer);
    },
  };
  readonly webRequest = {
    onBeforeRequest: (filter: Filter): void => {
      this.filter = filter;
    },
  };
  setPermissionRequestHandler(handler: Session['askPermission']): void {
    this.askPermission = handler;
  }
  setPermissionCheckHandler(handler: Session['checkPermission']): void {
    this.checkPermission = handler;
  }
  setDevicePermissionHandler(handler: Session['hasDevice']): void {
    this.hasDevice = handler;
  }
  setSpellCheckerEnabled(isEnabled: boolean): void {
    seen.spellChecker = isEnabled;
  }
  isCancelled(url: string): boolean {
    let isCancelled = false;
    this.filter({ url }, ({ cancel = false }) => {
      isCancelled = cancel;
    });
    return isCancelled;
  }
}

const sessions = new Map<string, Session>();
export const session = {
  fromPartition(partition: string): Session {
    mustBeReady('a session');
    const known = sessions.get(partition) ?? new Session(partition);
    sessions.set(partition, known);
    return known;
  },
};

class WebContents extends EventEmitter {
  readonly session: Session;
  openHandler: (details: { url: string }) => { action: string } = () => ({ action: 'allow' });
  constructor(itsSession: Session) {
    super();
    this.session = itsSession;
  }
  setWindowOpenHandler(handler: WebContents['openHandler']): void {
    this.openHandler = handler;
  }
  reload(): void {
    const window = seen.windows.at(-1);
    if (window) window.reloads += 1;
  }
}

export class BrowserWindow extends EventEmitter {
  readonly webContents: WebContents;
  readonly #seen: (typeof seen.windows)[number];

  constructor(options: Record<string, unknown> & { webPreferences?: WebPreferences }) {
    super();
    mustBeReady('a window');
    const { session: itsSession, ...preferences } = options.webPreferences ?? {};
    this.webContents = new WebContents((itsSession as unknown as Session) ?? session.fromPartition('persist:default'));
    this.#seen = { options: { ...options, webPreferences: preferences }, url: '', pageUrl: '', reloads: 0 };
    seen.windows.push(this.#seen);
    window = this;
    app.emit('web-contents-created', {}, this.webContents);
  }
  async loadURL(url: string): Promise<void> {
    const scheme = new URL(url).protocol.slice(0, -1);
    const answer = this.webContents.session.handlers.get(scheme);
    if (!answer || this.webContents.session.isCancelled(url)) throw new Error(`ERR_FAILED loading ${url}`);
    this.#seen.pageUrl = await servePages(this.webContents.session, url, answer);
    this.#seen.url = url;
    this.emit('ready-to-show');
  }
  show(): void {}
  focus(): void {}
  restore(): void {}
  isMinimized(): boolean {
    return false;
  }
}
let window: BrowserWindow | null = null;

/** The registered handler under an address that a plain browser can open; requests reach it under the window's own one. */
async function servePages(itsSession: Session, url: string, answer: Answerer): Promise<string> {
  const origin = url.replace(/\/$/, '');
  const server = serve({
    hostname: '127.0.0.1',
    port: 0,
    fetch: async (request: Request) => {
      const { pathname, search } = new URL(request.url);
      const address = `${origin}${pathname}${search}`;
      if (itsSession.isCancelled(address)) return Response.error();
      const hasBody = request.method !== 'GET' && request.method !== 'HEAD';
      const headers = new Headers(request.headers);
      for (const name of ['host', 'origin', 'referer', 'cookie']) headers.delete(name);
      const body = hasBody ? await request.arrayBuffer() : null;
      return answer(new Request(address, { method: request.method, headers, body }));
    },
  });
  await new Promise<void>((resolve) => server.once('listening', () => resolve()));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
}

const ROLES =
  'about quit hide hideOthers unhide zoomIn zoomOut resetZoom togglefullscreen reload toggleDevTools editMenu windowMenu'
    .toLowerCase()
    .split(' ');
let menu: MenuItemConstructorOptions[] = [];
export const Menu = {
  buildFromTemplate(template: MenuItemConstructorOptions[]): MenuItemConstructorOptions[] {
    for (const { role, label, type, submenu } of template) {
      if (role && !ROLES.includes(role.toLowerCase())) throw new Error(`unknown role ${role}`);
      if (!role && !label && type !== 'separator') throw new Error('an entry needs a label, a role or a type');
      if (Array.isArray(submenu)) Menu.buildFromTemplate(submenu);
    }
    return template;
  },
  setApplicationMenu(template: MenuItemConstructorOptions[]): void {
    menu = template;
  },
};

export const powerMonitor = new EventEmitter();
const listen = powerMonitor.on.bind(powerMonitor);
powerMonitor.on = (name, listener) => {
  mustBeReady('powerMonitor');
  return listen(name, listener);
};

export const dialog = {
  showErrorBox(title: string, content: string): void {
    seen.errors.push(`${title}: ${content}`);
    process.send?.({ refused: `${title}: ${content}` });
  },
};

/** What a user, a page or the system can do to the window; each answers whether the shell let it happen. */
export const acts = {
  look: () => ({ ...seen, menu: menu.flatMap(({ submenu }) => (Array.isArray(submenu) ? submenu : [])).map(nameOf) }),
  navigates(url: string) {
    const event = Object.assign(new Preventable(), { url });
    window?.webContents.emit('will-navigate', event);
    return !event.isPrevented;
  },
  navigatesInFrame(url: string) {
    const event = Object.assign(new Preventable(), { url, isMainFrame: false });
    window?.webContents.emit('will-frame-navigate', event);
    return !event.isPrevented;
  },
  attaches() {
    const event = new Preventable();
    window?.webContents.emit('will-attach-webview', event);
    return !event.isPrevented;
  },
  opens: (url: string) => window?.webContents.openHandler({ url }).action !== 'deny',
  requests: (url: string) => !window?.webContents.session.isCancelled(url),
  isPermitted(name: string) {
    const itsSession = window?.webContents.session;
    let isGranted = true;
    itsSession?.askPermission({}, name, (answer) => {
      isGranted = answer;
    });
    return isGranted || itsSession?.checkPermission({}, name) || itsSession?.hasDevice({ deviceType: name });
  },
  downloads(url: string) {
    const event = new Preventable();
    let dialogOptions: unknown = null;
    window?.webContents.session.emit('will-download', event, {
      getURL: () => url,
      getFilename: () => url.split('/').at(-1),
      setSaveDialogOptions(options: unknown) {
        dialogOptions = options;
      },
    });
    return event.isPrevented ? null : dialogOptions;
  },
  power: (name: string) => powerMonitor.emit(name),
  chooses(label: string) {
    const entries = menu.flatMap(({ submenu }) => (Array.isArray(submenu) ? submenu : []));
    const entry = entries.find((candidate) => candidate.label === label);
    (entry?.click as (() => void) | undefined)?.();
    return entry !== undefined;
  },
  closes: () => setImmediate(() => app.emit('window-all-closed')) && true,
} as const;

function nameOf({ label, role, type }: MenuItemConstructorOptions): string {
  return label ?? role ?? type ?? '';
}
