import { type ColumnDefinitionBuilder, type CreateTableBuilder, type Kysely, sql } from 'kysely';

// biome-ignore lint/suspicious/noExplicitAny: a frozen migration knows no schema of today
type Db = Kysely<any>;
type Table = CreateTableBuilder<string, string>;

const required = (c: ColumnDefinitionBuilder) => c.notNull();
const to = (table: string) => (c: ColumnDefinitionBuilder) => c.references(`${table}.id`);
const requiredTo = (table: string) => (c: ColumnDefinitionBuilder) => c.notNull().references(`${table}.id`);
const empty = (c: ColumnDefinitionBuilder) => c.notNull().defaultTo('');
const noList = (c: ColumnDefinitionBuilder) => c.notNull().defaultTo('[]');

/** id, who and when: what every record carries. */
function recordTable(db: Db, name: string): Table {
  return db.schema
    .createTable(name)
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('created_at', 'text', required)
    .addColumn('created_by', 'text', required)
    .addColumn('updated_at', 'text', required)
    .addColumn('updated_by', 'text', required)
    .addColumn('archived_at', 'text')
    .modifyEnd(sql`strict`) as Table;
}

export async function up(db: Db): Promise<void> {
  await logOfCopies(db);
  await attachments(db);
  await exercises(db);
  await learning(db);
}

/**
 * A log that has come from several computers: entries have a stamp that all copies sort by, and the order in which this
 * file got them. What was written before keeps its order and has no stamp; not a byte of what is hashed changes.
 */
async function logOfCopies(db: Db): Promise<void> {
  await db.schema
    .createTable('log_entry_of_copies')
    .addColumn('activation_id', 'text', requiredTo('activation'))
    .addColumn('arrival', 'integer', required)
    .addColumn('seq', 'integer', required)
    .addColumn('id', 'text', (c) => c.notNull().unique())
    .addColumn('event_at', 'text', required)
    .addColumn('recorded_at', 'text', required)
    .addColumn('author', 'text', required)
    .addColumn('kind', 'text', required)
    .addColumn('body', 'text', required)
    .addColumn('stamp', 'text', required)
    .addColumn('previous_hash', 'text', required)
    .addColumn('hash', 'text', required)
    .addPrimaryKeyConstraint('log_entry_key', ['activation_id', 'arrival'])
    .modifyEnd(sql`strict`)
    .execute();
  await sql
    .raw(
      `insert into log_entry_of_copies (activation_id, arrival, seq, id, event_at, recorded_at, author, kind, body, stamp, previous_hash, hash)
       select activation_id, seq, seq, id, event_at, recorded_at, author, kind, body, '', previous_hash, hash from log_entry order by activation_id, seq`,
    )
    .execute(db);
  await db.schema.dropTable('log_entry').execute();
  await db.schema.alterTable('log_entry_of_copies').renameTo('log_entry').execute();
  await appendOnly(db, 'log_entry');
}

/** The bytes of photographs and files that the log names by their SHA-256. */
async function attachments(db: Db): Promise<void> {
  await db.schema
    .createTable('attachment')
    .addColumn('sha256', 'text', (c) => c.primaryKey())
    .addColumn('bytes', 'blob', required)
    .modifyEnd(sql`strict`)
    .execute();
  await appendOnly(db, 'attachment');
}

async function appendOnly(db: Db, table: string): Promise<void> {
  for (const act of ['update', 'delete']) {
    await sql
      .raw(
        `create trigger ${table}_no_${act} before ${act} on ${table} begin select raise(abort, 'the activation log is append-only'); end`,
      )
      .execute(db);
  }
}

async function exercises(db: Db): Promise<void> {
  await recordTable(db, 'exercise')
    .addColumn('code', 'text', required)
    .addColumn('title_en', 'text', required)
    .addColumn('title_fr', 'text', empty)
    .addColumn('story_en', 'text', empty)
    .addColumn('story_fr', 'text', empty)
    .addColumn('objectives', 'text', noList)
    .addColumn('checklist_ids', 'text', noList)
    .addColumn('plan_ids', 'text', noList)
    .addColumn('participant_role_ids', 'text', noList)
    .addColumn('planned_on', 'text')
    .addColumn('speed', 'real', required)
    .execute();
  await sql.raw('create unique index exercise_unique_code on exercise (code)').execute(db);
  await recordTable(db, 'exercise_inject')
    .addColumn('exercise_id', 'text', requiredTo('exercise'))
    .addColumn('position', 'integer', required)
    .addColumn('at_minutes', 'integer')
    .addColumn('text_en', 'text', required)
    .addColumn('text_fr', 'text', empty)
    .addColumn('expected_en', 'text', empty)
    .addColumn('expected_fr', 'text', empty)
    .addColumn('role_id', 'text', to('role'))
    .execute();
  await sql.raw('create index exercise_inject_exercise on exercise_inject (exercise_id)').execute(db);
}

async function learning(db: Db): Promise<void> {
  await recordTable(db, 'corrective_action')
    .addColumn('title_en', 'text', required)
    .addColumn('title_fr', 'text', empty)
    .addColumn('text', 'text', empty)
    .addColumn('activation_id', 'text', to('activation'))
    .addColumn('function_id', 'text', to('critical_function'))
    .addColumn('owner_role_id', 'text', to('role'))
    .addColumn('due_on', 'text')
    .addColumn('status', 'text', required)
    .addColumn('closed_on', 'text')
    .addColumn('outcome', 'text', empty)
    .execute();
  await recordTable(db, 'lesson')
    .addColumn('title_en', 'text', required)
    .addColumn('title_fr', 'text', empty)
    .addColumn('text_en', 'text', empty)
    .addColumn('text_fr', 'text', empty)
    .addColumn('source', 'text', required)
    .addColumn('activation_id', 'text', to('activation'))
    .addColumn('function_id', 'text', to('critical_function'))
    .addColumn('learned_on', 'text')
    .execute();
  await recordTable(db, 'recovery_measurement')
    .addColumn('function_id', 'text', requiredTo('critical_function'))
    .addColumn('activation_id', 'text', requiredTo('activation'))
    .addColumn('mode', 'text', required)
    .addColumn('measured_on', 'text', required)
    .addColumn('rta_minutes', 'integer', required)
    .addColumn('rto_minutes', 'integer')
    .addColumn('mtpd_minutes', 'integer')
    .execute();
  await sql
    .raw('create index recovery_measurement_function on recovery_measurement (function_id)')
    .execute(db);
}
