import type { Kysely } from 'kysely';

// biome-ignore lint/suspicious/noExplicitAny: a frozen migration knows no schema of today
type Db = Kysely<any>;

/** A scenario keeps the day on which it starts, and the organisation how long a plan must last in each kind of scenario. */
export async function up(db: Db): Promise<void> {
  await db.schema.alterTable('scenario').addColumn('starts_on', 'text').execute();
  await db.schema
    .alterTable('organisation')
    .addColumn('scenario_horizons', 'text', (c) => c.notNull().defaultTo('{}'))
    .execute();
}
