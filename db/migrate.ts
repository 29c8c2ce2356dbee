import { ExpectedError } from '../domain/errors.ts';
import { backupTo } from './backup.ts';
import * as firstWorkspace from './migrations/0001-first-workspace.ts';
import * as planInDepth from './migrations/0002-plan-in-depth.ts';
import * as scenarioTimes from './migrations/0003-scenario-times.ts';
import * as activateInDepth from './migrations/0004-activate-in-depth.ts';
import * as bothLanguages from './migrations/0005-both-languages.ts';
import * as reportsAndLearning from './migrations/0006-reports-and-learning.ts';
import * as continuityPack from './migrations/0007-continuity-pack.ts';
import * as entryDrafts from './migrations/0008-entry-drafts.ts';
import * as publishInDepth from './migrations/0009-publish-in-depth.ts';
import * as pairedBlocks from './migrations/0010-paired-blocks.ts';
import * as documentsOfThePlan from './migrations/0011-documents-of-the-plan.ts';
import type { Connection } from './open-database.ts';
import type { Db } from './writer.ts';

interface Migration {
  up(db: Db): Promise<void>;
}

/** In order; the n-th takes a file from version n−1 to n. One that has shipped is never changed. */
const migrations: readonly Migration[] = [
  firstWorkspace,
  planInDepth,
  scenarioTimes,
  activateInDepth,
  bothLanguages,
  reportsAndLearning,
  continuityPack,
  entryDrafts,
  publishInDepth,
  pairedBlocks,
  documentsOfThePlan,
];

export const newestVersion = migrations.length;

/** "HOLD" in SQLite's application_id: how a workspace is told from any other SQLite file. */
export const applicationId = 0x484f4c44;

/**
 * Brings a workspace to the newest version, each step in a transaction of its own. A file that has something in it is
 * copied first, beside itself (`NAME.before-version-N.holdfast-backup`).
 * Kysely's own migrator is not used: on SQLite it runs outside a transaction, and foreign keys must be off before BEGIN.
 * @throws ExpectedError `workspace_newer` when the file comes from a later Holdfast.
 */
export async function migrate(connection: Connection, path: string): Promise<void> {
  const version = versionOf(connection);
  if (version > newestVersion)
    throw new ExpectedError('workspace_newer', `version ${version} > ${newestVersion}`);
  if (version === newestVersion) return;
  if (version > 0)
    await backupTo(connection.sqlite, `${path}.before-version-${newestVersion}.holdfast-backup`);
  for (const [index, migration] of migrations.entries()) {
    if (index >= version) await step(connection, migration, index + 1);
  }
}

export function versionOf({ sqlite }: Connection): number {
  return Number(sqlite.pragma('user_version', { simple: true }));
}

async function step({ db, sqlite }: Connection, migration: Migration, to: number): Promise<void> {
  sqlite.pragma('foreign_keys = OFF');
  sqlite.exec('BEGIN IMMEDIATE');
  try {
    await migration.up(db);
    const broken = sqlite.pragma('foreign_key_check');
    if (Array.isArray(broken) && broken.length > 0)
      throw new Error(`migration ${to} breaks ${broken.length} references`);
    sqlite.pragma(`application_id = ${applicationId}`);
    sqlite.pragma(`user_version = ${to}`);
    sqlite.exec('COMMIT');
  } catch (error) {
    sqlite.exec('ROLLBACK');
    throw error;
  } finally {
    sqlite.pragma('foreign_keys = ON');
  }
}
