import type { IConfiguration } from 'dependency-cruiser';
import { shared } from './arrows.config.ts';

/** What the page would carry at run time: the same graph without the imports that are types only. */
const configuration: IConfiguration = {
  forbidden: [
    {
      name: 'window-never-reaches-zod',
      severity: 'error',
      comment: 'zod costs the page 450 kB: take types of schema files with `import type`.',
      from: { path: '^renderer/' },
      to: { path: 'node_modules/zod/', reachable: true },
    },
  ],
  // What tests reach, the page does not carry.
  options: {
    ...shared,
    exclude: '/testing/|\\.test\\.tsx?$',
    doNotFollow: { path: 'node_modules/', dependencyTypes: ['type-only'] },
  },
};

export default configuration;
