import type { Kysely } from 'kysely';

// biome-ignore lint/suspicious/noExplicitAny: a frozen migration knows no schema of today
type Db = Kysely<any>;

/**
 * A report keeps the moment that it is drawn at; a corrective action keeps what in the record it comes from, and says
 * what is to be done in both languages. What was written stays, as the English.
 */
export async function up(db: Db): Promise<void> {
  await db.schema.alterTable('document').addColumn('as_of', 'text').execute();
  await db.schema.alterTable('corrective_action').renameColumn('text', 'text_en').execute();
  for (const column of ['text_fr', 'origin'])
    await db.schema
      .alterTable('corrective_action')
      .addColumn(column, 'text', (c) => c.notNull().defaultTo(''))
      .execute();
}
