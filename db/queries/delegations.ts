import type { Db } from '../writer.ts';
import { type Named, nameOf, namesOf } from './names.ts';
import { type Stored, storedParts, storedRecord, storedRecords } from './stored.ts';

export interface DelegationRow extends Stored<'delegation'> {
  fromRole: Named | null;
  toRole: Named | null;
}

async function withRoles(db: Db, rows: Stored<'delegation'>[]): Promise<DelegationRow[]> {
  const roles = await namesOf(db, 'role');
  const of = (row: Stored<'delegation'>) => ({
    ...row,
    fromRole: nameOf(roles, row.fromRoleId),
    toRole: nameOf(roles, row.toRoleId),
  });
  return rows
    .map(of)
    .sort(
      (a, b) =>
        (a.fromRole?.code ?? '').localeCompare(b.fromRole?.code ?? '') ||
        a.authorityEn.localeCompare(b.authorityEn),
    );
}

/** Delegations of authority, by the role that gives them. */
export async function listDelegations(db: Db, archived = false): Promise<DelegationRow[]> {
  return await withRoles(db, await storedRecords(db, 'delegation', archived));
}

/** @throws ExpectedError `not_found`. */
export async function getDelegation(db: Db, id: string): Promise<DelegationRow> {
  const [row] = await withRoles(db, [await storedRecord(db, 'delegation', id)]);
  if (!row) throw new Error('a stored delegation is listed');
  return row;
}

/** What a role hands on, and what is handed on to it. */
export async function delegationsOf(
  db: Db,
  roleId: string,
): Promise<{ given: DelegationRow[]; received: DelegationRow[] }> {
  const [given, received] = await Promise.all([
    storedParts(db, 'delegation', 'fromRoleId', roleId),
    storedParts(db, 'delegation', 'toRoleId', roleId),
  ]);
  return { given: await withRoles(db, given), received: await withRoles(db, received) };
}
