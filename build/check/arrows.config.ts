import type { IConfiguration, IForbiddenRuleType } from 'dependency-cruiser';

type Path = string | string[];

/** No file of `from` may import one of `to`, not even for its types unless `typesAllowed`. */
function never(
  name: string,
  from: Path,
  to: Path,
  comment: string,
  typesAllowed = false,
): IForbiddenRuleType {
  return {
    name,
    comment,
    severity: 'error',
    from: { path: from, pathNot: '\\.test\\.tsx?$' },
    to: { path: to, ...(typesAllowed ? { dependencyTypesNot: ['type-only'] } : {}) },
  };
}

/** Files of `from` may import only what `to` names. */
function only(name: string, from: Path, to: Path, comment: string): IForbiddenRuleType {
  return {
    name,
    comment,
    severity: 'error',
    from: { path: from, pathNot: '\\.test\\.tsx?$' },
    to: { pathNot: to },
  };
}

const electronPackage = '^electron$|node_modules/electron/';
const nodeModules = 'node_modules/';

export const forbidden: IForbiddenRuleType[] = [
  { name: 'no-cycles', severity: 'error', comment: 'Arrows only go down.', from: {}, to: { circular: true } },
  {
    name: 'resolvable',
    severity: 'error',
    comment: 'An import must lead somewhere.',
    from: {},
    to: { couldNotResolve: true, pathNot: '^(electron|vitest|vite)(/|$)|\\?(raw|url|worker)$' },
  },
  only(
    'domain-is-pure',
    '^domain/',
    ['^domain/', 'node_modules/(zod|temporal-polyfill)/'],
    'Pure rules: no I/O.',
  ),
  only(
    'db-knows-domain',
    '^db/',
    ['^db/', '^domain/', nodeModules, '^(node:)?[a-z_/]+$'],
    'The store imports the rules.',
  ),
  never('db-without-electron', '^db/', electronPackage, 'The store runs in plain Node.'),
  only(
    'migrations-stand-alone',
    '^db/migrations/',
    ['^db/migrations/', 'node_modules/kysely/'],
    'A shipped migration is frozen.',
  ),
  only(
    'contract-is-names-and-shapes',
    '^electron/contract/',
    ['^electron/contract/', '^domain/', 'node_modules/zod/'],
    'Calls and events, nothing else.',
  ),
  only(
    'preload-is-a-bridge',
    '^electron/preload/',
    ['^electron/(preload|contract)/', electronPackage],
    'Some ten lines, sandboxed.',
  ),
  never(
    'preload-takes-types-only',
    '^electron/preload/',
    '^electron/contract/',
    'The preload bundles no zod.',
    true,
  ),
  never(
    'documents-without-electron',
    '^electron/documents/',
    [electronPackage, '^electron/(main|desk|preload|contract|solver)/', '^db/', '^renderer/'],
    'Documents are made from facts alone.',
  ),
  never(
    'solver-stands-alone',
    '^electron/solver/',
    [electronPackage, '^electron/(main|desk|preload|contract|documents)/', '^db/', '^renderer/'],
    'Model in, roster out.',
  ),
  only(
    'serving-knows-the-contract',
    '^electron/serving/',
    ['^electron/(serving|contract)/', '^domain/', 'node_modules/zod/', '^(node:)?[a-z_/]+$'],
    'How calls are served, in whatever process.',
  ),
  never(
    'desk-without-electron',
    '^electron/desk/',
    [electronPackage, '^electron/(main|preload)/', '^renderer/'],
    'The desk also runs in plain Node.',
    true,
  ),
  never(
    'main-leaves-the-store-to-the-desk',
    '^electron/main/',
    ['^db/', '^electron/(documents|solver)/', '^renderer/', 'node_modules/(better-sqlite3|kysely)/'],
    'Heavy work never runs in main.',
    true,
  ),
  never(
    'main-starts-the-desk',
    '^electron/main/',
    '^electron/desk/',
    'Main knows the desk by its messages.',
    true,
  ),
  only(
    'window-knows-rules-and-names',
    '^renderer/',
    ['^renderer/', '^domain/', '^electron/contract/', '^assets/', nodeModules],
    'The window has no Node and no store.',
  ),
  never(
    'window-takes-types-of-the-contract',
    '^renderer/',
    '^electron/contract/',
    'zod costs the page 450 kB.',
    true,
  ),
  never(
    'window-without-node-packages',
    '^renderer/',
    [electronPackage, 'node_modules/(better-sqlite3|kysely|docx|papaparse|iconv-lite)/'],
    'These belong to the desk.',
  ),
  never(
    'journeys-import-no-application-code',
    '^e2e/',
    ['^(domain|db|electron|renderer)/'],
    'Journeys drive the application from outside.',
  ),
  never(
    'application-without-tools',
    '^(domain|db|electron|renderer)/',
    ['^(build|e2e)/'],
    'The application does not know how it is built.',
  ),
];

export const shared = {
  parser: 'swc' as const,
  exclude: { path: '^(dist|release|node_modules/\\.cache)/' },
  enhancedResolveOptions: {
    exportsFields: ['exports'],
    conditionNames: ['import', 'require', 'node', 'default'],
  },
  tsConfig: { fileName: 'tsconfig.json' },
} satisfies IConfiguration['options'];

const configuration: IConfiguration = {
  forbidden,
  options: { ...shared, doNotFollow: { path: 'node_modules/' } },
};

export default configuration;
