import { defineConfig } from 'vitest/config';

/** Tests of the program need it built, and start processes, which takes seconds on a busy machine. */
const PROGRAM = ['test/cli/**/*.test.ts', 'test/e2e/**/*.test.ts'];

export default defineConfig({
  test: {
    projects: [
      { test: { name: 'parts', include: ['test/**/*.test.ts'], exclude: PROGRAM, testTimeout: 120_000 } },
      {
        test: {
          name: 'program',
          include: PROGRAM,
          globalSetup: ['test/global-setup.ts'],
          // Whoever waits for a screen gives up before this, and says what was on it.
          testTimeout: 240_000,
        },
      },
    ],
  },
});
