import { ExpectedError } from '../domain/errors.ts';
import { diskAnswers } from './workspace-file.ts';

/**
 * What an error of SQLite means to a user: the one place where its codes are read.
 * @param path of the workspace. SQLite takes what a disk that was pulled out answers for damage in the file; nobody is
 * to throw away a file for that.
 * @returns undefined for what is a defect of ours or no error of SQLite.
 */
export function expectedFromSqlite(error: unknown, path?: string): ExpectedError | undefined {
  if (!(error instanceof Error) || !('code' in error)) return undefined;
  const code = String(error.code);
  const { message } = error;
  if (code === 'SQLITE_CONSTRAINT_UNIQUE' || code === 'SQLITE_CONSTRAINT_PRIMARYKEY') {
    const fields = fieldsIn(message);
    return new ExpectedError('duplicate', message, { field: fields.at(-1) ?? '', fields });
  }
  if (code === 'SQLITE_CONSTRAINT_FOREIGNKEY') return new ExpectedError('reference_missing', message);
  if (isOf(code, 'SQLITE_READONLY')) return new ExpectedError('workspace_read_only', message);
  if (isOf(code, 'SQLITE_FULL')) return new ExpectedError('file_not_written', message, { reason: 'full' });
  // The device is gone, or refuses for a reason of its own (a quota, a limit on the size of a file).
  if (isOf(code, 'SQLITE_IOERR') || isOf(code, 'SQLITE_CANTOPEN'))
    return new ExpectedError('disk_failed', message);
  if (isOf(code, 'SQLITE_CORRUPT') || isOf(code, 'SQLITE_NOTADB')) {
    return new ExpectedError(
      path === undefined || diskAnswers(path) ? 'workspace_damaged' : 'disk_failed',
      message,
    );
  }
  if (isOf(code, 'SQLITE_BUSY') || isOf(code, 'SQLITE_LOCKED'))
    return new ExpectedError('workspace_busy', message);
  return undefined;
}

/** Extended codes begin with the code that they extend. */
function isOf(code: string, base: string): boolean {
  return code === base || code.startsWith(`${base}_`);
}

/** "UNIQUE constraint failed: person_skill.person_id, person_skill.skill_id" → personId, skillId */
function fieldsIn(message: string): string[] {
  return [...message.matchAll(/\w+\.(\w+)/g)].map(([, column = '']) =>
    column.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase()),
  );
}
