import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

/** V8 may end a process that makes and frees much code in many threads ("Check failed: jit_page.has_value()"). */
const execArgv = ['--no-memory-protection-keys'];

/** One project a room, so that a room's tests see only what the room may use. */
/** What is set up before a test may take as long as the test. */
function nodeProject(name: string, include: string[], testTimeout = 10_000) {
  return { test: { name, include, environment: 'node', execArgv, testTimeout, hookTimeout: testTimeout } };
}

export default defineConfig({
  test: {
    reporters: process.env.CI ? ['dot'] : ['default'],
    projects: [
      nodeProject('domain', ['domain/**/*.test.ts']),
      nodeProject('db', ['db/**/*.test.ts'], 20_000),
      nodeProject('documents', ['electron/documents/**/*.test.ts'], 60_000),
      nodeProject('desk', ['electron/{contract,desk,main,preload,serving,solver}/**/*.test.ts'], 20_000),
      nodeProject('build', ['{build,assets}/**/*.test.ts'], 60_000),
      {
        plugins: [react()],
        test: {
          name: 'renderer',
          execArgv,
          include: ['renderer/**/*.test.{ts,tsx}'],
          environment: 'jsdom',
          setupFiles: ['renderer/testing/setup.ts'],
          testTimeout: 15_000,
          css: { modules: { classNameStrategy: 'non-scoped' } },
        },
      },
    ],
  },
});
