import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { standingClock } from '../../domain/time/clock.ts';
import type { Connection } from '../open-database.ts';
import { createWorkspace } from '../open-workspace.ts';
import type { Writer } from '../writer.ts';

export interface TestWorkspace extends Writer {
  path: string;
  folder: string;
  connection: Connection;
  clock: ReturnType<typeof standingClock>;
  /** Closes the workspace and removes its folder. */
  remove(): void;
}

/** A new workspace in a real file of a temporary folder, with a clock that stands still. */
export async function testWorkspace(): Promise<TestWorkspace> {
  const folder = mkdtempSync(join(tmpdir(), 'holdfast-test-'));
  const path = join(folder, 'test.holdfast');
  const by = { clock: standingClock('2026-11-22T10:40:00.000Z'), author: 'Test Author' };
  const connection = await createWorkspace(
    path,
    { nameEn: 'Test organisation', timeZone: 'America/Toronto' },
    by,
  );
  return {
    ...by,
    db: connection.db,
    connection,
    path,
    folder,
    remove: () => {
      connection.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
