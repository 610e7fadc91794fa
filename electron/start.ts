// npm start: Electron where its runtime is to be had, else the browser shell, and one line that says why.
import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ProfileInUseError } from '../db/profile-lock.ts';
import { createApplication } from './application/application.ts';
import { resourcesIn, systemClock } from './resources.ts';
import { startBrowserShell } from './shells/browser-shell.ts';
import { findBrowser, quietSwitches } from './shells/find-browser.ts';
import { FlagError, type Flags, readFlags } from './shells/flags.ts';
import { defaultProfileDir, throwAwayProfile } from './shells/profile.ts';

const ROOT = join(import.meta.dirname, '..');

const CRASHES: readonly NodeJS.Signals[] = ['SIGTRAP', 'SIGABRT', 'SIGILL', 'SIGSEGV'];

await Promise.resolve(process.argv.slice(2)).then(readFlags).then(start).catch(refuse);

function refuse(error: unknown): void {
  if (!(error instanceof FlagError || error instanceof ProfileInUseError)) throw error;
  console.error(error.message);
  process.exitCode = 2;
}

async function start(flags: Flags): Promise<void> {
  if (flags.shell !== 'browser') {
    const runtime = electronRuntime();
    const missing = runtime.path === null ? runtime.reason : whyNoWindow();
    if (missing === null && runtime.path !== null) return startElectron(runtime.path, flags);
    if (flags.shell === 'electron') throw new FlagError(`The Electron shell cannot start: ${missing}.`);
    console.error(`Using the browser shell: ${missing}.`);
  }
  await startInBrowser(flags);
}

/** The runtime's own module fetches it on first use where the network allows; in a process of its own it cannot harm ours. */
function electronRuntime():
  | { readonly path: string; readonly reason?: undefined }
  | { readonly path: null; readonly reason: string } {
  try {
    createRequire(import.meta.url).resolve('electron');
  } catch {
    return { path: null, reason: 'Electron is not installed' };
  }
  const found = spawnSync(process.execPath, ['-p', "require('electron')"], {
    cwd: ROOT,
    encoding: 'utf8',
    timeout: 300_000,
  });
  const path = found.stdout.trim().split('\n').at(-1) ?? '';
  return found.status === 0 && path !== ''
    ? { path }
    : { path: null, reason: "Electron's runtime is not here and could not be fetched" };
}

function hasDisplay(): boolean {
  return process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}

function whyNoWindow(): string | null {
  if (!hasDisplay()) return 'there is no display';
  return process.platform === 'linux' && process.getuid?.() === 0 ? "Electron's sandbox does not work for root" : null;
}

function startElectron(runtime: string, flags: Flags): void {
  const window = spawn(runtime, [ROOT, ...process.argv.slice(2)], { stdio: 'inherit' });
  window.on('exit', (code, signal) => {
    // Where the system forbids its sandbox, Electron aborts at once. It is not started without one.
    if (signal && CRASHES.includes(signal) && flags.shell === 'auto') {
      console.error('Using the browser shell: this system does not let Electron start its sandbox.');
      startInBrowser(flags).catch(refuse);
      return;
    }
    process.exitCode = code ?? 1;
  });
}

async function startInBrowser(flags: Flags): Promise<void> {
  const demo = flags.demo ? throwAwayProfile() : null;
  const application = await createApplication({
    profileDir: demo?.profileDir ?? flags.profileDir ?? defaultProfileDir(),
    resources: resourcesIn(ROOT),
    clock: systemClock,
    demo: flags.demo,
  });
  const shell = await startBrowserShell(application, flags.port);
  console.log(`demarche ready ${shell.url}`);
  const browser = flags.open ? openWindow(shell.url) : null;

  let isStopping = false;
  const stop = async (): Promise<void> => {
    if (isStopping) return;
    isStopping = true;
    browser?.close();
    await shell.close();
    await application.close();
    demo?.remove();
    process.exit(0);
  };
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
}

/** An app window of an installed browser, with a profile of its own that is thrown away: no history, no extension sees the desk. */
function openWindow(url: string): { close(): void } | null {
  const browser = hasDisplay() ? findBrowser() : null;
  if (!browser) {
    const why = hasDisplay() ? 'No Chromium, Chrome or Edge was found' : 'There is no display';
    console.error(`${why}: open the address above in a browser on this machine. Stop the desk with Ctrl+C.`);
    return null;
  }
  const userDataDir = mkdtempSync(join(tmpdir(), 'demarche-window-'));
  const window = spawn(browser, [`--app=${url}`, `--user-data-dir=${userDataDir}`, ...quietSwitches()], {
    stdio: 'ignore',
  });
  const remove = (): void => rmSync(userDataDir, { recursive: true, force: true, maxRetries: 3 });
  window.on('error', () => console.error('The browser could not be started: open the address above yourself.'));
  window.on('exit', remove);
  return { close: () => window.kill() };
}
