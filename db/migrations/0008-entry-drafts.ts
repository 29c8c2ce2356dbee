import { type ColumnDefinitionBuilder, type Kysely, sql } from 'kysely';

// biome-ignore lint/suspicious/noExplicitAny: a frozen migration knows no schema of today
type Db = Kysely<any>;

const required = (c: ColumnDefinitionBuilder) => c.notNull();

/** What somebody has begun to write into the log of an activation, and not written yet. */
export async function up(db: Db): Promise<void> {
  await db.schema
    .createTable('entry_draft')
    .addColumn('activation_id', 'text', (c) => c.primaryKey().references('activation.id'))
    .addColumn('body', 'text', required)
    .modifyEnd(sql`strict`)
    .execute();
}
