import { type ColumnDefinitionBuilder, type CreateTableBuilder, type Kysely, sql } from 'kysely';

// biome-ignore lint/suspicious/noExplicitAny: a frozen migration knows no schema of today
type Db = Kysely<any>;
type Table = CreateTableBuilder<string, string>;

const required = (c: ColumnDefinitionBuilder) => c.notNull();
const to = (table: string) => (c: ColumnDefinitionBuilder) => c.references(`${table}.id`);
const requiredTo = (table: string) => (c: ColumnDefinitionBuilder) => c.notNull().references(`${table}.id`);
const empty = (c: ColumnDefinitionBuilder) => c.notNull().defaultTo('');
const noList = (c: ColumnDefinitionBuilder) => c.notNull().defaultTo('[]');
const no = (c: ColumnDefinitionBuilder) => c.notNull().defaultTo(0);

/** How documents look until somebody says otherwise. */
const plainLook = JSON.stringify({
  ...{ logo: null, logoAltEn: '', logoAltFr: '', accent: '#1f4e79', font: 'Arial' },
  ...{ headerEn: '', headerFr: '', footerEn: '', footerFr: '', letterhead: null, letterheadName: '' },
});

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
  await audiences(db);
  await documents(db);
  await lifeOfDocuments(db);
  await communicationPlan(db);
  await issues(db);
  await db.schema
    .alterTable('organisation')
    .addColumn('look', 'text', (c) => c.notNull().defaultTo(plainLook))
    .execute();
}

/** Who is told, and by which channel and whose approval each kind of document goes out. */
async function audiences(db: Db): Promise<void> {
  await recordTable(db, 'audience')
    .addColumn('code', 'text', required)
    .addColumn('name_en', 'text', required)
    .addColumn('name_fr', 'text', empty)
    .addColumn('everyone', 'integer', no)
    .addColumn('unit_ids', 'text', noList)
    .addColumn('site_ids', 'text', noList)
    .addColumn('employee_groups', 'text', noList)
    .addColumn('role_ids', 'text', noList)
    .addColumn('language', 'text', required)
    .addColumn('include_ids', 'text', noList)
    .addColumn('exclude_ids', 'text', noList)
    .addColumn('typed', 'text', noList)
    .addColumn('channel', 'text', required)
    .addColumn('numbered_apart', 'integer', no)
    .execute();
  await sql.raw('create unique index audience_unique_code on audience (code)').execute(db);
  await recordTable(db, 'document_policy')
    .addColumn('kind', 'text', required)
    .addColumn('approver_role_ids', 'text', noList)
    .addColumn('audience_id', 'text', to('audience'))
    .addColumn('channel', 'text', required)
    .addColumn('next_update_minutes', 'integer')
    .execute();
  await sql.raw('create unique index document_policy_unique_kind on document_policy (kind)').execute(db);
}

/**
 * A document has a version: a later one keeps the number of the one before. What was drafted from an issued document and
 * issued in its turn took its place, as Holdfast has said all along; now the one before says so itself.
 */
async function documents(db: Db): Promise<void> {
  const add = (
    name: string,
    type: 'text' | 'integer',
    build: (c: ColumnDefinitionBuilder) => ColumnDefinitionBuilder,
  ) => db.schema.alterTable('document').addColumn(name, type, build).execute();
  const plain = (c: ColumnDefinitionBuilder) => c;
  await add('version', 'integer', (c) => c.notNull().defaultTo(1));
  await add('relation', 'text', (c) => c.notNull().defaultTo('copy'));
  await add('corrections', 'text', noList);
  await add('audience_id', 'text', to('audience'));
  await add('channel', 'text', empty);
  await add('emergency_reason', 'text', empty);
  await add('superseded_by_id', 'text', to('document'));
  await add('withdrawn_at', 'text', plain);
  await add('withdrawn_by', 'text', plain);
  await add('withdrawn_reason', 'text', empty);
  await sql
    .raw(
      `update document set relation = 'newVersion' where based_on_id in (select id from document where status = 'issued')`,
    )
    .execute(db);
  const later = `select later.id from document later where later.based_on_id = document.id and later.status = 'issued'`;
  await sql
    .raw(
      `update document set status = 'superseded', superseded_by_id = (${later} order by later.issued_at desc limit 1)
       where status = 'issued' and exists (${later})`,
    )
    .execute(db);
  await db.schema.dropIndex('document_number').execute();
  await sql
    .raw('create unique index document_number on document (number, version) where number is not null')
    .execute(db);
}

async function lifeOfDocuments(db: Db): Promise<void> {
  await db.schema
    .createTable('document_step')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('document_id', 'text', requiredTo('document'))
    .addColumn('at', 'text', required)
    .addColumn('by', 'text', required)
    .addColumn('kind', 'text', required)
    .addColumn('role_id', 'text')
    .addColumn('role_name_en', 'text', empty)
    .addColumn('role_name_fr', 'text', empty)
    .addColumn('comment', 'text', empty)
    .addColumn('body', 'text', (c) => c.notNull().defaultTo('{}'))
    .modifyEnd(sql`strict`)
    .execute();
  await db.schema.createIndex('document_step_of').on('document_step').column('document_id').execute();
  await db.schema
    .createTable('document_comment')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('document_id', 'text', requiredTo('document'))
    .addColumn('at', 'text', required)
    .addColumn('by', 'text', required)
    .addColumn('language', 'text')
    .addColumn('quote', 'text', empty)
    .addColumn('text', 'text', required)
    .addColumn('reply_to_id', 'text', to('document_comment'))
    .addColumn('resolved_at', 'text')
    .addColumn('resolved_by', 'text')
    .modifyEnd(sql`strict`)
    .execute();
  await db.schema.createIndex('document_comment_of').on('document_comment').column('document_id').execute();
  await db.schema
    .createTable('distribution')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('document_id', 'text', requiredTo('document'))
    .addColumn('at', 'text', required)
    .addColumn('by', 'text', required)
    .addColumn('audience_id', 'text', to('audience'))
    .addColumn('audience_name_en', 'text', empty)
    .addColumn('audience_name_fr', 'text', empty)
    .addColumn('channel', 'text', required)
    .addColumn('language', 'text', required)
    .addColumn('recipients', 'text', noList)
    .addColumn('note', 'text', empty)
    .addColumn('struck_at', 'text')
    .addColumn('struck_by', 'text')
    .addColumn('struck_reason', 'text', empty)
    .modifyEnd(sql`strict`)
    .execute();
  await db.schema.createIndex('distribution_of').on('distribution').column('document_id').execute();
}

async function communicationPlan(db: Db): Promise<void> {
  await recordTable(db, 'communication')
    .addColumn('kind', 'text', required)
    .addColumn('title_en', 'text', required)
    .addColumn('title_fr', 'text', empty)
    .addColumn('message_en', 'text', empty)
    .addColumn('message_fr', 'text', empty)
    .addColumn('place_en', 'text', empty)
    .addColumn('place_fr', 'text', empty)
    .addColumn('audience_id', 'text', to('audience'))
    .addColumn('channel', 'text', required)
    .addColumn('document_kind', 'text')
    .addColumn('owner_role_id', 'text', to('role'))
    .addColumn('approver_role_ids', 'text', noList)
    .addColumn('plan_id', 'text', to('plan'))
    .addColumn('anchor', 'text', required)
    .addColumn('offset_minutes', 'integer')
    .addColumn('due_at', 'text')
    .addColumn('duration_minutes', 'integer')
    .execute();
  await recordTable(db, 'communication_outcome')
    .addColumn('communication_id', 'text', requiredTo('communication'))
    .addColumn('activation_id', 'text', to('activation'))
    .addColumn('document_id', 'text', to('document'))
    .addColumn('outcome', 'text', required)
    .addColumn('at', 'text', required)
    .addColumn('note', 'text', empty)
    .execute();
  await sql
    .raw('create index communication_outcome_of on communication_outcome (communication_id)')
    .execute(db);
}

async function issues(db: Db): Promise<void> {
  await recordTable(db, 'issue')
    .addColumn('code', 'text', required)
    .addColumn('title', 'text', required)
    .addColumn('lang', 'text', required)
    .addColumn('source', 'text', empty)
    .addColumn('source_kind', 'text', required)
    .addColumn('received_at', 'text')
    .addColumn('due_at', 'text')
    .addColumn('class', 'text', required)
    .addColumn('lead_role_id', 'text', to('role'))
    .addColumn('background', 'text', empty)
    .addColumn('options', 'text', empty)
    .addColumn('proposed_action', 'text', empty)
    .addColumn('approver_role_ids', 'text', noList)
    .addColumn('state', 'text', required)
    .addColumn('response_document_id', 'text', to('document'))
    .addColumn('activation_id', 'text', to('activation'))
    .addColumn('closed_at', 'text')
    .addColumn('outcome', 'text', empty)
    .execute();
  await sql.raw('create unique index issue_unique_code on issue (code)').execute(db);
  await recordTable(db, 'issue_entry')
    .addColumn('issue_id', 'text', requiredTo('issue'))
    .addColumn('at', 'text', required)
    .addColumn('kind', 'text', required)
    .addColumn('said_by', 'text', empty)
    .addColumn('role_id', 'text', to('role'))
    .addColumn('text', 'text', required)
    .execute();
  await sql.raw('create index issue_entry_issue on issue_entry (issue_id)').execute(db);
}
