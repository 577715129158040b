import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    // Many tests wait for a browser or a child process: one more at work than there are processors, where vitest would take one less.
    maxWorkers: availableParallelism() + 1,
    // Nothing of ours keeps state between calls, so that test files may share what is loaded: the tagger's model above all.
    isolate: false,
    projects: [
      {
        test: {
          name: 'unit',
          include: ['src/**/*.test.ts', 'scripts/**/*.test.ts'],
          exclude: ['src/tests/{dist,browser}/**'],
          testTimeout: 60_000,
        },
      },
      // These two read the built site.
      { test: { name: 'dist', include: ['src/tests/dist/**/*.test.ts'], testTimeout: 60_000 } },
      { test: { name: 'browser', include: ['src/tests/browser/**/*.test.ts'], testTimeout: 60_000, hookTimeout: 60_000 } },
    ],
  },
});
