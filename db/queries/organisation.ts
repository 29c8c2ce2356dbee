import type { Db } from '../writer.ts';
import { type Named, nameOf, namesOf } from './names.ts';
import { countBy, type Stored, storedRecords } from './stored.ts';

/** The organisation that the workspace belongs to. */
export async function getOrganisation(db: Db): Promise<Stored<'organisation'>> {
  const [organisation] = await storedRecords(db, 'organisation');
  if (!organisation) throw new Error('a workspace has its organisation from the start');
  return organisation;
}

export async function listUnits(
  db: Db,
  archived = false,
): Promise<(Stored<'orgUnit'> & { parent: Named | null; headRole: Named | null; peopleCount: number })[]> {
  const [units, names, roles, people] = await Promise.all([
    storedRecords(db, 'orgUnit', archived),
    namesOf(db, 'orgUnit'),
    namesOf(db, 'role'),
    countBy(db, 'person', 'unitId'),
  ]);
  return units
    .map((u) => ({
      ...u,
      parent: nameOf(names, u.parentId),
      headRole: nameOf(roles, u.headRoleId),
      peopleCount: people.get(u.id) ?? 0,
    }))
    .sort((a, b) => a.code.localeCompare(b.code));
}

export async function listSites(
  db: Db,
  archived = false,
): Promise<(Stored<'site'> & { alternate: Named | null; peopleCount: number })[]> {
  const [sites, names, people] = await Promise.all([
    storedRecords(db, 'site', archived),
    namesOf(db, 'site'),
    countBy(db, 'person', 'siteId'),
  ]);
  return sites
    .map((s) => ({ ...s, alternate: nameOf(names, s.alternateSiteId), peopleCount: people.get(s.id) ?? 0 }))
    .sort((a, b) => a.code.localeCompare(b.code));
}

export interface LabourRow extends Stored<'bargainingUnit'> {
  headcount: number;
  agreements: Stored<'collectiveAgreement'>[];
  rounds: Stored<'bargainingRound'>[];
}

/** Bargaining units with their agreements and rounds; confidential. */
export async function listLabour(db: Db, archived = false): Promise<LabourRow[]> {
  const [units, headcounts, agreements, rounds] = await Promise.all([
    storedRecords(db, 'bargainingUnit', archived),
    countBy(db, 'person', 'bargainingUnitId'),
    storedRecords(db, 'collectiveAgreement'),
    storedRecords(db, 'bargainingRound'),
  ]);
  return units
    .map((u) => ({
      ...u,
      headcount: headcounts.get(u.id) ?? 0,
      agreements: agreements.filter((a) => a.bargainingUnitId === u.id),
      rounds: rounds.filter((r) => r.bargainingUnitId === u.id),
    }))
    .sort((a, b) => a.code.localeCompare(b.code));
}
