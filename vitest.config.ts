import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/{unit,integration,faults,contract}/**/*.test.ts'],
    globalSetup: ['tests/support/build-desk.ts', 'tests/support/loaded-profile.ts'],
    pool: 'forks',
    maxWorkers: 2,
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
});
