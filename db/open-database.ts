import Database from 'better-sqlite3';
import { CamelCasePlugin, Kysely, SqliteDialect, type SqliteStatement } from 'kysely';
import type { Schema } from './schema.ts';
import type { Db } from './writer.ts';

/** One connection to a workspace file: `db` for everything, `sqlite` for what only SQLite has (pragmas, backup). */
export interface Connection {
  db: Db;
  sqlite: Database.Database;
  close(): void;
}

const busyTimeoutMs = 5000;
const keptStatements = 500;

/**
 * Connects to a SQLite file with the settings that keep a user's work: write-ahead log, a flush to disk at every
 * commit (`synchronous=FULL`: a change that was shown as saved survives a power cut), foreign keys on.
 */
export function openDatabase(path: string): Connection {
  const sqlite = new Database(path, { timeout: busyTimeoutMs });
  sqlite.pragma('journal_mode = WAL');
  sqlite.pragma('synchronous = FULL');
  sqlite.pragma('foreign_keys = ON');
  const db = new Kysely<Schema>({
    dialect: new SqliteDialect({ database: { prepare: preparedOnce(sqlite), close: () => sqlite.close() } }),
    plugins: [new CamelCasePlugin()],
  });
  return { db, sqlite, close: () => sqlite.close() };
}

/**
 * Kysely prepares every query anew; the same text is prepared once here, which halves the time of an import. Its `begin`
 * takes the write lock at once: a transaction that reads first and writes later would be refused without waiting when
 * another connection has written meanwhile (SQLite never runs the busy handler for that).
 */
function preparedOnce(sqlite: Database.Database): (text: string) => SqliteStatement {
  const statements = new Map<string, SqliteStatement>();
  return (text) => {
    const known = statements.get(text);
    if (known) return known;
    if (text === 'rollback') return rollbackOf(sqlite);
    const statement = sqlite.prepare(text === 'begin' ? 'begin immediate' : text);
    if (statements.size >= keptStatements) statements.clear();
    statements.set(text, statement);
    return statement;
  };
}

/**
 * A full disk or a failing device ends the transaction by itself. Rolling back once more would be an error of its own,
 * in the place of the one that says what happened.
 */
function rollbackOf(sqlite: Database.Database): SqliteStatement {
  const rollback = sqlite.prepare('rollback');
  const nothing = { changes: 0, lastInsertRowid: 0 };
  return {
    reader: false,
    all: () => [],
    run: () => (sqlite.inTransaction ? rollback.run() : nothing),
    iterate: () => [].values(),
  };
}
