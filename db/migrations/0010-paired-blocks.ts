import { type Kysely, sql } from 'kysely';

// biome-ignore lint/suspicious/noExplicitAny: a frozen migration knows no schema of today
type Db = Kysely<any>;

/**
 * How the two languages of a document stand is known of each paragraph by itself. Of drafts of before it is known as a
 * whole only: what was left behind by more than two minutes is so still, under the row of its title.
 */
export async function up(db: Db): Promise<void> {
  await db.schema
    .alterTable('document')
    .addColumn('pairing', 'text', (c) => c.notNull().defaultTo('{}'))
    .execute();
  await sql`
    update document
    set pairing = json_object('title', json_object(
      'older', case when en_changed_at > fr_changed_at then 'fr' else 'en' end,
      'since', max(en_changed_at, fr_changed_at)))
    where issued_at is null
      and abs(julianday(en_changed_at) - julianday(fr_changed_at)) * 1440 > 2
  `.execute(db);
}
