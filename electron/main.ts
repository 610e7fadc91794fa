// The desk in Electron: the order in which things must happen. What is allowed stands in shells/electron-shell.ts.
import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { app, dialog, Menu, powerMonitor, protocol, session } from 'electron';
import { ProfileInUseError } from '../db/profile-lock.ts';
import { createApplication } from './application/application.ts';
import { resourcesIn, systemClock } from './resources.ts';
import { menuOf } from './shells/electron-menu.ts';
import {
  DEBUG_SWITCHES,
  DESK_SCHEME,
  guardContents,
  guardSession,
  openDeskWindow,
  QUIET_SWITCHES,
} from './shells/electron-shell.ts';
import { FlagError, readFlags } from './shells/flags.ts';
import { defaultProfileDir, throwAwayProfile } from './shells/profile.ts';

protocol.registerSchemesAsPrivileged([DESK_SCHEME]);
app.enableSandbox();
for (const name of QUIET_SWITCHES) app.commandLine.appendSwitch(name);
app.on('web-contents-created', (_, contents) => guardContents(contents));

// Not awaited: Electron becomes ready only when this module has been read to its end.
start().catch((error: unknown) => {
  const isOurs = error instanceof FlagError || error instanceof ProfileInUseError;
  dialog.showErrorBox('Démarche cannot start', isOurs ? error.message : 'An unforeseen error. Start the desk again.');
  console.error(isOurs ? error.message : error);
  app.exit(2);
});

async function start(): Promise<void> {
  const opened = app.isPackaged && DEBUG_SWITCHES.find((name) => app.commandLine.hasSwitch(name));
  if (opened)
    throw new FlagError(`The desk does not start with --${opened}: it would open the data to other programs.`);

  const root = app.getAppPath();
  const flags = readFlags(argumentsAfter(root));
  const demo = flags.demo ? throwAwayProfile() : null;
  const profileDir = demo?.profileDir ?? flags.profileDir ?? defaultProfileDir();

  // What Chromium keeps of its own (the window's place, no page) lies in the profile, and so does the lock of the instance.
  mkdirSync(join(profileDir, 'window'), { recursive: true, mode: 0o700 });
  app.setPath('userData', join(profileDir, 'window'));
  if (!app.requestSingleInstanceLock()) return app.exit(0);

  await app.whenReady();
  const application = await createApplication({
    profileDir,
    // Fonts and templates are read by native code, which cannot look into the archive.
    resources: resourcesIn(root, app.isPackaged ? process.resourcesPath : root),
    clock: systemClock,
    demo: flags.demo,
  });

  // Kept in memory only: no cache, cookie or storage of a page reaches the disk.
  const memory = session.fromPartition('desk');
  guardSession(memory);
  memory.protocol.handle(DESK_SCHEME.scheme, (request) => application.fetch(request));
  const window = openDeskWindow(memory, { hasDevTools: !app.isPackaged });

  const lock = (): void => {
    application.lock();
    // A fresh page: what the old one had read leaves the memory too.
    window.webContents.reload();
  };
  Menu.setApplicationMenu(Menu.buildFromTemplate(menuOf({ lock, hasDevTools: !app.isPackaged })));
  powerMonitor.on('suspend', lock);
  powerMonitor.on('lock-screen', lock);
  app.on('second-instance', () => {
    if (window.isMinimized()) window.restore();
    window.focus();
  });

  app.on('window-all-closed', () => app.quit());
  let isClosed = false;
  app.on('will-quit', (event) => {
    if (isClosed) return;
    event.preventDefault();
    void application.close().finally(() => {
      isClosed = true;
      demo?.remove();
      app.quit();
    });
  });
}

/** The desk's own flags: what follows the folder of the program in development, all of them in a package. */
function argumentsAfter(root: string): readonly string[] {
  if (app.isPackaged) return process.argv.slice(1);
  const at = process.argv.findIndex((argument) => resolve(argument) === root);
  return process.argv.slice(Math.max(at, 1) + 1);
}
