import type { KnipConfig } from 'knip';

const configuration: KnipConfig = {
  entry: [
    'build/tasks/*.ts',
    'build/bench/bench.ts',
    'build/bench/book-process.ts',
    'build/package/dpkg-as-fpm.mjs',
    'build/check/*.config.ts',
    'build/bundle/vite.config.ts',
    'electron/main/main.ts',
    'electron/preload/preload.ts',
    'electron/desk/desk.ts',
    'electron/desk/job-worker.ts',
    'electron/desk/example/run-example.ts',
    'renderer/main.ts',
    'renderer/verify-page/verify-page.ts',
    'e2e/**/*.spec.ts',
    '**/*.test.{ts,tsx}',
  ],
  project: ['{domain,db,electron,renderer,build,e2e}/**/*.{ts,tsx,mjs}'],
  ignoreExportsUsedInFile: true,
  // The types of records are the words of the house, whether or not a file has asked for each by name.
  ignoreIssues: { 'domain/**/*schema.ts': ['types'] },
  // Compiled against, or run by name, from build/.
  ignoreDependencies: ['@biomejs/biome', 'node-addon-api', 'node-api-headers', '@swc/core'],
  ignoreBinaries: ['apt-cache', 'apt-get', 'cc', 'dpkg-deb', 'useradd'],
};

export default configuration;
