import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/{unit,integration,faults,contract}/**/*.test.ts'],
    globalSetup: ['tests/support/build-desk.ts', 'tests/support/loaded-profile.ts'],
    pool: 'forks',
    maxWorkers: 2,
    // Against a test that hangs; a slow machine is no failure.
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
});
