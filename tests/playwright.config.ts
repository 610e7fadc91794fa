import { defineConfig } from '@playwright/test';
import { findBrowser, quietSwitches } from '../electron/shells/find-browser.ts';

/** An installed Chromium where there is one; else the browser that Playwright has fetched for itself. */
const installed = findBrowser();

export default defineConfig({
  testDir: '.',
  testMatch: ['e2e/*.spec.ts', 'contract/*.spec.ts'],
  outputDir: '../test-results/screens',
  globalSetup: './support/build-desk.ts',
  workers: 2,
  fullyParallel: true,
  // Against a window that hangs; a slow machine is no failure.
  timeout: 180_000,
  expect: { timeout: 20_000 },
  use: {
    browserName: 'chromium',
    viewport: { width: 1280, height: 800 },
    locale: 'en-GB',
    timezoneId: 'Europe/Belgrade',
    reducedMotion: 'reduce',
    launchOptions: { ...(installed ? { executablePath: installed } : {}), args: [...quietSwitches()] },
  },
});
