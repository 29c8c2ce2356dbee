import type { ChangeSet } from '../../../db/actions/change-set.ts';
import { sameRole } from '../../documents/library-roles.ts';
import { assetsFolder } from '../example/assets-folder.ts';
import { shippedRoles } from '../example/shipped-files.ts';
import { type ShippedAudience, type ShippedPlan, shippedAudiences } from './shipped-plans.ts';

/** Adds audiences that nobody has by their code, with the roles that they lack. @returns the ids of all of them by code. */
export async function bringAudiences(
  changes: ChangeSet,
  wanted: readonly ShippedAudience[] = shippedAudiences,
): Promise<{ ids: Map<string, string>; added: number }> {
  const rows = await changes.trx.selectFrom('audience').select(['id', 'code']).execute();
  const known = new Map(rows.map(({ id, code }) => [code.toLowerCase(), id]));
  const ids = new Map<string, string>();
  let added = 0;
  for (const { roles, ...audience } of wanted) {
    const there = known.get(audience.code.toLowerCase());
    const roleIds = there === undefined ? await rolesByCode(changes, roles) : new Map<string, string>();
    if (there === undefined) added += 1;
    const given = { ...audience, roleIds: [...roleIds.values()] };
    ids.set(audience.code, there ?? (await changes.create('audience', given)));
  }
  return { ids, added };
}

/** Adds the lines of a shipped plan for a plan of the organisation. @returns how many. */
export async function bringPlan(
  changes: ChangeSet,
  { lines }: ShippedPlan,
  planId: string | null,
): Promise<number> {
  const named = new Set(lines.map(({ audience }) => audience));
  const audiences = await bringAudiences(
    changes,
    shippedAudiences.filter(({ code }) => named.has(code)),
  );
  const roles = await rolesByCode(
    changes,
    lines.flatMap(({ owner, approvers }) => [owner, ...approvers]),
  );
  await changes.createMany(
    'communication',
    lines.map(({ audience, owner, approvers, ...fields }) => ({
      ...fields,
      planId,
      audienceId: audiences.ids.get(audience) ?? null,
      ownerRoleId: roles.get(owner) ?? null,
      approverRoleIds: approvers.flatMap((code) => roles.get(code) ?? []),
    })),
  );
  return lines.length;
}

/** The roles of the library that are named, as the organisation has them; those that it lacks are made. */
async function rolesByCode(changes: ChangeSet, codes: readonly string[]): Promise<Map<string, string>> {
  const stored = await changes.trx.selectFrom('role').select(['id', 'code', 'nameEn', 'nameFr']).execute();
  const ids = new Map<string, string>();
  for (const role of shippedRoles(assetsFolder()).filter(({ code }) => codes.includes(code))) {
    ids.set(role.code, sameRole(role, stored)?.id ?? (await changes.create('role', role)));
  }
  return ids;
}
