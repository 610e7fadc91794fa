import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import { test as base, expect, type Page } from '@playwright/test';
import { COST_FLOOR } from '../../db/key-file.ts';
import { type Application, createApplication } from '../../electron/application/application.ts';
import { DEMO_PASSPHRASE } from '../../electron/sample-desk/open-sample-desk.ts';
import { type BrowserShell, startBrowserShell } from '../../electron/shells/browser-shell.ts';
import { clientOf, PASSPHRASE, RESOURCES, TestClock } from './desk-client.ts';

export { expect };

/**
 * `empty`: no base yet. `created`: an empty base. `loaded`: with the reference data. `sample`: with the invented desk too.
 * `demo`: the same, thrown away at the end, so that it shows its passphrase.
 */
type Start = 'empty' | 'created' | 'loaded' | 'sample' | 'demo';

export interface DeskWindow {
  readonly profileDir: string;
  readonly passphrase: string;
  readonly clock: TestClock;
  /** The same desk, asked past the window: to arrange, and to look at what was kept. */
  readonly desk: ReturnType<typeof clientOf>;
  /** `http://127.0.0.1:PORT`, for a window that has its session. */
  readonly origin: string;
  /** With its one-time token. */
  readonly url: string;
  /** Unlocks the desk and opens the window on it with the token; done already when a test begins. */
  open(): Promise<void>;
  stop(): Promise<void>;
  /** Starts the desk anew on the same profile, locked, at another address. */
  startAgain(): Promise<void>;
}

interface Options {
  readonly start: Start;
  readonly scheme: 'light' | 'dark';
}

type Filled = Exclude<Start, 'empty' | 'demo'>;
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
      if (start !== 'empty' && start !== 'demo') cpSync(await profileOf(start), profileDir, { recursive: true });
      const clock = new TestClock();
      const passphrase = start === 'sample' || start === 'demo' ? DEMO_PASSPHRASE : PASSPHRASE;
      let running = await startDesk(profileDir, clock, start === 'demo');
      const complaints = watchForComplaints(page);
      const window: DeskWindow = {
        profileDir,
        passphrase,
        clock,
        get desk() {
          return clientOf(running.application);
        },
        get origin() {
          return running.shell.origin;
        },
        get url() {
          return running.shell.url;
        },
        stop: () => stopDesk(running),
        async startAgain() {
          running = await startDesk(profileDir, clock);
        },
        async open() {
          if (start !== 'empty') await clientOf(running.application).desk.unlock.mutate({ passphrase });
          await page.goto(running.shell.url);
        },
      };
      await window.open();
      await use(window);
      await stopDesk(running);
      rmSync(profileDir, { recursive: true, force: true, maxRetries: 3 });
      expect(complaints, 'errors and refused styles or scripts in the console').toEqual([]);
    },
    { auto: true },
  ],
});

/** Jumps to the dossier of a state by the search, from wherever the window is. */
export async function openDossier(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: /^Search/ }).click();
  await page.getByRole('textbox', { name: 'Search' }).fill(name);
  // Within the search: a card on the board behind it has the same name.
  await page
    .getByRole('dialog')
    .getByRole('button', { name: new RegExp(`^${name}`) })
    .first()
    .click();
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
}

/** Opens the programme of the trip of the sample desk through three capitals. */
export async function openSampleProgramme(page: Page, { desk }: DeskWindow): Promise<void> {
  const { trips } = await desk.trips.list.query();
  const sample = trips.find(({ title }) => title.startsWith('Ulaanbaatar'));
  await page.getByRole('navigation', { name: 'Screens' }).getByRole('link', { name: 'Trips' }).click();
  await page.getByRole('link', { name: sample?.title ?? '' }).click();
  await page.getByRole('tab', { name: 'Programme' }).click();
}

/** Nothing that WCAG 2.2 AA forbids is on the page, as far as a machine can see. */
export async function expectAccessible(page: Page): Promise<void> {
  // Half faded-in text has the contrast of no final state.
  await page.evaluate(() => Promise.all(document.getAnimations().map(({ finished }) => finished.catch(() => null))));
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
    .analyze();
  const found: string[] = [];
  for (const { id, nodes } of violations) {
    for (const node of nodes) {
      if (id === 'target-size' && (await isOnlyScrolledNear(page, node))) continue;
      found.push(`${id}: ${node.html.slice(0, 160)}`);
    }
  }
  expect(found).toEqual([]);
}

type FoundNode = Awaited<ReturnType<AxeBuilder['analyze']>>['violations'][number]['nodes'][number];

/** What is fixed, a toast or the line of the next step, lies over what is scrolled: where that stops by chance is no fault. */
async function isOnlyScrolledNear(page: Page, { any }: FoundNode): Promise<boolean> {
  const near = any.flatMap(({ relatedNodes }) => relatedNodes ?? []).map(({ target }) => target.join(' '));
  const areFixed = (selectors: readonly string[]): boolean => {
    const isFixed = (element: Element | null): boolean =>
      element !== null && (/fixed|sticky/.test(getComputedStyle(element).position) || isFixed(element.parentElement));
    return selectors.every((selector) => isFixed(document.querySelector(selector)));
  };
  return near.length > 0 && page.evaluate(areFixed, near);
}

interface Running {
  readonly application: Application;
  readonly shell: BrowserShell;
}

async function startDesk(profileDir: string, clock: TestClock, demo = false): Promise<Running> {
  const application = await createApplication({ profileDir, resources: RESOURCES, clock, keyCost: COST_FLOOR, demo });
  return { application, shell: await startBrowserShell(application, 0) };
}

async function stopDesk({ application, shell }: Running): Promise<void> {
  await shell.close();
  await application.close();
}

/** A closed profile to copy: loading 198 states anew for every test would be most of its time. */
async function makeProfile(profileDir: string, kind: Filled): Promise<string> {
  const application = await createApplication({
    profileDir,
    resources: RESOURCES,
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

/**
 * What the browser refused or a screen threw. A request that was refused (422, or 401 without a session) is no fault, nor one
 * that a stopped desk left without an answer.
 */
function watchForComplaints(page: Page): string[] {
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('console', (message) => {
    const text = message.text();
    if (message.type() === 'error' && !/status of (?:401|422)|net::ERR_(?:CONNECTION_\w+|EMPTY_RESPONSE)/.test(text))
      complaints.push(`${text} (${message.location().url})`);
  });
  return complaints;
}
