import type { KnipConfig } from 'knip';

const configuration: KnipConfig = {
  entry: [
    'build/run.mjs',
    'build/tasks/*.ts',
    'build/bench/bench.ts',
    'build/check/*.config.ts',
    'build/bundle/vite.config.ts',
    'electron/main/main.ts',
    'electron/preload/preload.ts',
    'electron/desk/desk.ts',
    'electron/desk/job-worker.ts',
    'electron/desk/example/run-example.ts',
    'renderer/main.tsx',
    'renderer/testing/setup.ts',
    'e2e/**/*.spec.ts',
    '**/*.test.{ts,tsx}',
  ],
  project: ['{domain,db,electron,renderer,build,e2e}/**/*.{ts,tsx,mjs}'],
  ignore: ['build/setup/registry-runtime/stand-in/**'],
  ignoreExportsUsedInFile: true,
  // Compiled against, or run by name, from build/.
  ignoreDependencies: ['node', 'node-addon-api', 'node-api-headers', '@swc/core'],
};

export default configuration;
