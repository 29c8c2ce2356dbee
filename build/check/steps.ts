import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../project.ts';

/** One thing that `npm run check` looks at: a tool of node_modules/.bin and what it is given. */
export interface CheckStep {
  name: string;
  tool: string;
  args: string[];
}

const rooms = ['domain', 'db', 'electron', 'renderer', 'build', 'e2e'];

export function checkSteps(): CheckStep[] {
  return [
    { name: 'format and lint', tool: 'biome', args: ['check', '--error-on-warnings'] },
    types('domain', 'domain/tsconfig.json'),
    types('db', 'db/tsconfig.json'),
    types('electron, against the Electron that users run', 'electron/tsconfig.json'),
    types('electron, against the oldest Electron', 'electron/tsconfig.oldest.json'),
    types('preload', 'electron/preload/tsconfig.json'),
    types('window', 'renderer/tsconfig.json'),
    types('build', 'build/tsconfig.json'),
    types('measurements', 'build/bench/tsconfig.json'),
    types('journeys', 'e2e/tsconfig.json'),
    types('tests', 'tsconfig.json'),
    cruise(
      'arrows between the rooms',
      'arrows',
      rooms.filter((room) => existsSync(join(root, room))),
    ),
    cruise('what the window reaches at run time', 'window-reach', ['renderer']),
    {
      name: 'nothing unused',
      tool: 'knip',
      args: ['--config', 'build/check/knip.config.ts', '--no-progress', '--no-config-hints'],
    },
  ];
}

function types(of: string, project: string): CheckStep {
  return { name: `types: ${of}`, tool: 'tsc', args: ['--project', project, '--pretty', 'false'] };
}

function cruise(name: string, configuration: string, folders: string[]): CheckStep {
  return {
    name,
    tool: 'depcruise',
    args: ['--config', `build/check/${configuration}.config.ts`, ...folders],
  };
}
