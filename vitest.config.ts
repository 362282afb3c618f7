import { defineConfig } from 'vitest/config';

/** Tests at each level. All but 'unit' and 'rules' look at the output in `dist/`; `npm test` makes it first. */
export default defineConfig({
  test: {
    projects: [
      // Pure functions: nothing to keep apart, and starting over for each file costs more than the tests.
      { test: { name: 'unit', include: ['tests/unit/**/*.test.ts'], isolate: false } },
      { test: { name: 'rules', include: ['tests/rules/**/*.test.ts'], testTimeout: 20_000 } },
      {
        test: { name: 'built', include: ['tests/built/**/*.test.ts'], testTimeout: 180_000, hookTimeout: 180_000, fileParallelism: false },
      },
      {
        test: {
          name: 'servers',
          include: ['tests/servers/**/*.test.ts'],
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
      // One release for all of these, made before the first.
      {
        test: {
          name: 'uitgave',
          include: ['tests/uitgave/**/*.test.ts'],
          globalSetup: ['tests/uitgave/setup.ts'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
          fileParallelism: false,
        },
      },
      {
        test: {
          name: 'browser',
          include: ['tests/browser/**/*.test.ts'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
          fileParallelism: false,
        },
      },
      {
        test: {
          name: 'offline',
          include: ['tests/offline/**/*.test.ts'],
          // Makes the offline edition once, zips it and unpacks it.
          globalSetup: 'tests/offline/setup.ts',
          testTimeout: 180_000,
          hookTimeout: 120_000,
          fileParallelism: false,
        },
      },
    ],
  },
});
