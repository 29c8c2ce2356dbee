import type { Db } from '../writer.ts';

/** A record as another page names it, in both languages. */
export interface Named {
  id: string;
  code: string;
  nameEn: string;
  nameFr: string;
}

const namedTables = [
  'orgUnit',
  'site',
  'role',
  'application',
  'supplier',
  'equipment',
  'vitalRecord',
  'criticalFunction',
  'bargainingUnit',
  'audience',
] as const;

type NamedTable = (typeof namedTables)[number];

/** All names of one kind by id: these tables are short (hundreds), so that lists join them in memory. */
export async function namesOf(db: Db, table: NamedTable): Promise<Map<string, Named>> {
  const rows: Named[] = await db.selectFrom(table).select(['id', 'code', 'nameEn', 'nameFr']).execute();
  return new Map(rows.map((row) => [row.id, row]));
}

export async function skillNames(db: Db): Promise<Map<string, Named>> {
  const rows = await db.selectFrom('skill').select(['id', 'nameEn', 'nameFr']).execute();
  return new Map(rows.map((row) => [row.id, { ...row, code: '' }]));
}

/** The name behind a reference; null when there is none. */
export function nameOf(names: Map<string, Named>, id: string | null): Named | null {
  return id === null ? null : (names.get(id) ?? null);
}

/** What may be chosen for a reference: not archived, in the order of their codes and names. */
export async function referenceOptions(db: Db, kind: string): Promise<Named[]> {
  if (kind === 'person') {
    const people = await db
      .selectFrom('person')
      .select(['id', 'employeeNumber', 'givenName', 'familyName'])
      .where('archivedAt', 'is', null)
      .orderBy('familyName')
      .orderBy('givenName')
      .execute();
    return people.map((p) => ({
      id: p.id,
      code: p.employeeNumber,
      nameEn: `${p.givenName} ${p.familyName}`,
      nameFr: `${p.givenName} ${p.familyName}`,
    }));
  }
  if (kind === 'skill') {
    const skills = await db
      .selectFrom('skill')
      .select(['id', 'nameEn', 'nameFr'])
      .where('archivedAt', 'is', null)
      .orderBy('nameEn')
      .execute();
    return skills.map((s) => ({ ...s, code: '' }));
  }
  if (kind === 'checklist' || kind === 'plan') {
    const lists = await db
      .selectFrom(kind)
      .select(['id', 'code', 'titleEn', 'titleFr'])
      .where('archivedAt', 'is', null)
      .orderBy('code')
      .execute();
    return lists.map((c) => ({ id: c.id, code: c.code, nameEn: c.titleEn, nameFr: c.titleFr }));
  }
  const table = namedTables.find((t) => t === kind);
  return table
    ? await db
        .selectFrom(table)
        .select(['id', 'code', 'nameEn', 'nameFr'])
        .where('archivedAt', 'is', null)
        .orderBy('code')
        .execute()
    : [];
}
