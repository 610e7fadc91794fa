import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import { test as base, expect, type Page } from '@playwright/test';
import { COST_FLOOR } from '../../db/key-file.ts';
import { createApplication } from '../../electron/application/application.ts';
import { DEMO_PASSPHRASE } from '../../electron/sample-desk/open-sample-desk.ts';
import { type BrowserShell, startBrowserShell } from '../../electron/shells/browser-shell.ts';
import { clientOf, PASSPHRASE, RESOURCES, TestClock } from './desk-client.ts';

export { expect };

/** The screens built for this run; without such a run, those of the last build. */
const resources = { ...RESOURCES, rendererDir: process.env.DEMARCHE_SCREENS ?? RESOURCES.rendererDir };

/** `empty`: no base yet. `created`: an empty base. `loaded`: with the reference data. `sample`: with the invented desk too. */
type Start = 'empty' | 'created' | 'loaded' | 'sample';

export interface DeskWindow {
  readonly profileDir: string;
  readonly passphrase: string;
  readonly clock: TestClock;
  /** The same desk, asked past the window: to arrange, and to look at what was kept. */
  readonly desk: ReturnType<typeof clientOf>;
  /** With its one-time token. */
  readonly url: string;
  /** Ends the desk as a crash of the machine would, and starts it anew on the same profile, locked. */
  restart(): Promise<string>;
}

interface Options {
  readonly start: Start;
  readonly scheme: 'light' | 'dark';
}

type Filled = Exclude<Start, 'empty'>;
type ProfileOf = (kind: Filled) => Promise<string>;

/**
 * A desk of its own for every test, behind the real browser shell, in a real browser: only its clock stands still. The
 * window is open and past the lock unless the test starts with an empty profile.
 */
export const test = base.extend<Options & { opened: DeskWindow }, { profileOf: ProfileOf }>({
  start: ['sample', { option: true }],
  scheme: ['light', { option: true }],
  colorScheme: async ({ scheme }, use) => use(scheme),

  profileOf: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of the fixtures from the pattern.
    async ({}, use) => {
      const folder = mkdtempSync(join(tmpdir(), 'demarche-windows-'));
      const made = new Map<Filled, Promise<string>>();
      await use((kind) => {
        const profile = made.get(kind) ?? makeProfile(join(folder, kind), kind);
        made.set(kind, profile);
        return profile;
      });
      rmSync(folder, { recursive: true, force: true });
    },
    { scope: 'worker' },
  ],

  opened: [
    async ({ page, profileOf, start }, use) => {
      const profileDir = mkdtempSync(join(tmpdir(), 'demarche-window-'));
      if (start !== 'empty') cpSync(await profileOf(start), profileDir, { recursive: true });
      const clock = new TestClock();
      let { application, shell } = await startDesk(profileDir, clock);
      const complaints = watchForComplaints(page);
      const current: DeskWindow & { desk: ReturnType<typeof clientOf>; url: string } = {
        profileDir,
        passphrase: start === 'sample' ? DEMO_PASSPHRASE : PASSPHRASE,
        clock,
        desk: clientOf(application),
        url: shell.url,
        async restart() {
          await shell.close();
          await application.close();
          ({ application, shell } = await startDesk(profileDir, clock));
          current.desk = clientOf(application);
          current.url = shell.url;
          return shell.url;
        },
      };
      if (start !== 'empty') await current.desk.desk.unlock.mutate({ passphrase: current.passphrase });
      await page.goto(current.url);
      await use(current);
      await shell.close();
      await application.close();
      rmSync(profileDir, { recursive: true, force: true, maxRetries: 3 });
      expect(complaints, 'errors and refused styles or scripts in the console').toEqual([]);
    },
    { auto: true },
  ],
});

/** Nothing that WCAG 2.2 AA forbids is on the page, as far as a machine can see. */
export async function expectAccessible(page: Page): Promise<void> {
  // Half faded-in text has the contrast of no final state.
  await page.evaluate(() => Promise.all(document.getAnimations().map(({ finished }) => finished.catch(() => null))));
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
    .analyze();
  const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`);
  expect(found).toEqual([]);
}

async function startDesk(profileDir: string, clock: TestClock) {
  const application = await createApplication({ profileDir, resources, clock, keyCost: COST_FLOOR });
  const shell: BrowserShell = await startBrowserShell(application, 0);
  return { application, shell };
}

/** A closed profile to copy: loading 198 states anew for every test would be most of its time. */
async function makeProfile(profileDir: string, kind: Filled): Promise<string> {
  const application = await createApplication({
    profileDir,
    resources,
    clock: new TestClock(),
    keyCost: COST_FLOOR,
    demo: kind === 'sample',
  });
  const { desk, reference } = clientOf(application);
  if (kind !== 'sample') await desk.create.mutate({ passphrase: PASSPHRASE });
  if (kind === 'loaded') await reference.load.mutate();
  await application.close();
  return profileDir;
}

/** What the browser refused or a screen threw. A request that was refused (422, or 401 without a session) is no fault. */
function watchForComplaints(page: Page): string[] {
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('console', (message) => {
    const text = message.text();
    if (message.type() === 'error' && !/status of (?:401|422)|ERR_CONNECTION_REFUSED/.test(text))
      complaints.push(`${text} (${message.location().url})`);
  });
  return complaints;
}
