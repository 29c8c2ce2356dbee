import type { Kysely } from 'kysely';

// biome-ignore lint/suspicious/noExplicitAny: a frozen migration knows no schema of today
type Db = Kysely<any>;

/** Texts that had one language: table, kind in the trail, and their columns. What was written stays, as the English. */
const texts: readonly { table: string; kind: string; columns: readonly string[] }[] = [
  { table: 'skill', kind: 'skill', columns: ['name', 'category'] },
  {
    table: 'critical_function',
    kind: 'criticalFunction',
    columns: ['tier_reason', 'legal_basis', 'peak_periods', 'workarounds'],
  },
  { table: 'staffing_requirement', kind: 'staffingRequirement', columns: ['shift'] },
  { table: 'dependency', kind: 'dependency', columns: ['workaround'] },
  { table: 'application', kind: 'application', columns: ['description'] },
  { table: 'supplier', kind: 'supplier', columns: ['description'] },
  { table: 'equipment', kind: 'equipment', columns: ['description'] },
  { table: 'vital_record', kind: 'vitalRecord', columns: ['description'] },
];

export async function up(db: Db): Promise<void> {
  for (const { table, columns } of texts) {
    for (const column of columns) {
      await db.schema.alterTable(table).renameColumn(column, `${column}_en`).execute();
      await db.schema
        .alterTable(table)
        .addColumn(`${column}_fr`, 'text', (c) => c.notNull().defaultTo(''))
        .execute();
    }
  }
  await justifications(db);
  await trail(db);
  await db.schema
    .alterTable('organisation')
    .addColumn('retired_impact_categories', 'text', (c) => c.notNull().defaultTo('[]'))
    .execute();
}

/** Each point of a rating had its justification in one language. */
async function justifications(db: Db): Promise<void> {
  const ratings = await db.selectFrom('impact_rating').select(['id', 'points']).execute();
  for (const { id, points } of ratings)
    await db
      .updateTable('impact_rating')
      .set({ points: JSON.stringify(bothInPoints(JSON.parse(points))) })
      .where('id', '=', id)
      .execute();
}

function bothInPoints(points: unknown): unknown {
  if (!Array.isArray(points)) return points;
  return points.map(({ justification = '', ...point }) => ({
    ...point,
    justificationEn: justification,
    justificationFr: '',
  }));
}

/** The trail tells what changed by the names of fields, and undoing writes them back: they get their new names. */
async function trail(db: Db): Promise<void> {
  const renamed = new Map(
    texts.map(({ kind, columns }) => [kind, columns.map((c) => camelCase(c))] as const),
  );
  const changes = await db
    .selectFrom('change')
    .select(['id', 'kind', 'op', 'before', 'after'])
    .where('kind', 'in', [...renamed.keys(), 'impactRating'])
    .execute();
  for (const { id, kind, op, before, after } of changes) {
    const anew = (state: string | null) =>
      state === null ? null : fieldsAnew(JSON.parse(state), renamed.get(kind) ?? [], op !== 'update');
    await db
      .updateTable('change')
      .set({ before: text(anew(before)), after: text(anew(after)) })
      .where('id', '=', id)
      .execute();
  }
}

/** @param whole a record with all its fields, and not those alone that changed. */
function fieldsAnew(
  fields: Record<string, unknown>,
  names: readonly string[],
  whole: boolean,
): Record<string, unknown> {
  const anew: Record<string, unknown> = {};
  for (const [field, value] of Object.entries(fields)) {
    if (names.includes(field)) {
      anew[`${field}En`] = value;
      if (whole) anew[`${field}Fr`] = '';
    } else anew[field] = field === 'points' ? bothInPoints(value) : value;
  }
  return anew;
}

const text = (state: unknown) => (state === null ? null : JSON.stringify(state));

function camelCase(column: string): string {
  return column.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase());
}
