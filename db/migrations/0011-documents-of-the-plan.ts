import type { Kysely } from 'kysely';

// biome-ignore lint/suspicious/noExplicitAny: a frozen migration knows no schema of today
type Db = Kysely<any>;

/** A document that was started from a line of the communication plan says which: the line is done once it is issued. */
export async function up(db: Db): Promise<void> {
  await db.schema
    .alterTable('document')
    .addColumn('communication_id', 'text', (c) => c.references('communication.id').onDelete('set null'))
    .execute();
}
