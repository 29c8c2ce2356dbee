import { type ColumnDefinitionBuilder, type Kysely, sql } from 'kysely';

// biome-ignore lint/suspicious/noExplicitAny: a frozen migration knows no schema of today
type Db = Kysely<any>;

const required = (c: ColumnDefinitionBuilder) => c.notNull();

/** The packs that were made, each with the last change that it knows; and how often one is to be made. */
export async function up(db: Db): Promise<void> {
  await db.schema
    .createTable('continuity_pack')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('at', 'text', required)
    .addColumn('by', 'text', required)
    .addColumn('name', 'text', required)
    .addColumn('change_id', 'integer', required)
    .modifyEnd(sql`strict`)
    .execute();
  await db.schema
    .alterTable('organisation')
    .addColumn('pack_interval_days', 'integer', (c) => c.notNull().defaultTo(90))
    .execute();
}
