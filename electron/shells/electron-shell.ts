// What the Electron window may do: show the desk's own pages, save the desk's own files, and nothing else.
import { BrowserWindow, type Session, type WebContents } from 'electron';

/** The scheme of the pages, to be registered before the app is ready. No service workers, no way round the policy. */
export const DESK_SCHEME = {
  scheme: 'app',
  privileges: { standard: true, secure: true, supportFetchAPI: true },
} as const satisfies Electron.CustomScheme;

const ORIGIN = `${DESK_SCHEME.scheme}://demarche`;

/** Chromium's own traffic, which nobody asked for. */
export const QUIET_SWITCHES = [
  'disable-background-networking',
  'disable-component-update',
  'disable-domain-reliability',
  'disable-sync',
  'dns-prefetch-disable',
  'no-pings',
] as const;

/** Switches through which another program could look into the open desk; a packaged desk does not start with them. */
export const DEBUG_SWITCHES = [
  'inspect',
  'inspect-brk',
  'inspect-port',
  'js-flags',
  'remote-debugging-pipe',
  'remote-debugging-port',
] as const;

/** The one window, on the desk's start page. */
export function openDeskWindow(session: Session, { hasDevTools }: { readonly hasDevTools: boolean }): BrowserWindow {
  const window = new BrowserWindow({
    name: 'desk',
    windowStatePersistence: true,
    title: 'Démarche',
    width: 1280,
    height: 800,
    minWidth: 960,
    minHeight: 600,
    show: false,
    webPreferences: {
      session,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      webviewTag: false,
      navigateOnDragDrop: false,
      spellcheck: false,
      devTools: hasDevTools,
    },
  });
  window.once('ready-to-show', () => window.show());
  void window.loadURL(`${ORIGIN}/`);
  return window;
}

/** Denies every permission and device, every request beyond the desk, and every download that is not the desk's own. */
export function guardSession(session: Session): void {
  session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
  session.setSpellCheckerEnabled(false);
  session.webRequest.onBeforeRequest(({ url }, answer) => answer({ cancel: !isOfTheDesk(url) }));
  session.on('will-download', (event, item) => {
    if (!isDownload(item.getURL())) return event.preventDefault();
    item.setSaveDialogOptions({ defaultPath: item.getFilename() });
  });
}

/** Denies leaving the desk's pages, new windows and embedded pages. Loading the page anew stays possible. */
export function guardContents(contents: WebContents): void {
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.on('will-navigate', (event) => {
    if (originOf(event.url) !== ORIGIN) event.preventDefault();
  });
  contents.on('will-frame-navigate', (event) => {
    if (!event.isMainFrame || originOf(event.url) !== ORIGIN) event.preventDefault();
  });
  contents.on('will-redirect', (event) => event.preventDefault());
}

function isOfTheDesk(url: string): boolean {
  // The developer's tools are pages of Chromium itself; a packaged desk has none.
  return originOf(url) === ORIGIN || url.startsWith('data:') || url.startsWith('devtools:');
}

function isDownload(url: string): boolean {
  return originOf(url) === ORIGIN && (url.startsWith('blob:') || new URL(url).pathname.startsWith('/download/'));
}

/** Of the page's own address, or of the page that made a `blob:`. URL itself knows no origin of a scheme of one's own. */
function originOf(url: string): string | null {
  const address = URL.parse(url.startsWith('blob:') ? url.slice('blob:'.length) : url);
  return address && address.username === '' && address.port === '' ? `${address.protocol}//${address.host}` : null;
}
