import { ExpectedError } from '../domain/errors.ts';

/**
 * What an error of SQLite means to a user: the one place where its codes are read.
 * @returns undefined for what is a defect of ours or no error of SQLite.
 */
export function expectedFromSqlite(error: unknown): ExpectedError | undefined {
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
  if (isOf(code, 'SQLITE_IOERR')) return new ExpectedError('file_not_written', message, { reason: 'device' });
  if (isOf(code, 'SQLITE_CORRUPT') || isOf(code, 'SQLITE_NOTADB')) {
    return new ExpectedError('workspace_damaged', message);
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
