import { defineConfig } from '@playwright/test';
import { root } from './build/project.ts';
import { obtainRuntime } from './build/setup/runtime.ts';

// Journeys started by hand find an Electron too.
await obtainRuntime(root);

/** Journeys in the built application. `npm test` builds it, finds an Electron for it and runs the projects one by one. */
export default defineConfig({
  testDir: 'e2e',
  outputDir: process.env.HOLDFAST_TEST_OUTPUT ?? 'test-results',
  timeout: 60_000,
  expect: { timeout: 10_000 },
  workers: 2,
  forbidOnly: Boolean(process.env.CI),
  // A start of Electron on a virtual screen can hang, rarely; npm test says which test needed its second try.
  retries: process.env.CI ? 1 : 0,
  reporter: [['list']],
  projects: [
    { name: 'journeys', testIgnore: ['security*.spec.ts', 'packaged*.spec.ts'] },
    // These two need Chromium's real sandbox: as root, npm test runs them as an ordinary user.
    { name: 'security', testMatch: 'security*.spec.ts' },
    { name: 'packaged', testMatch: 'packaged*.spec.ts' },
  ],
});
