import { type ColumnDefinitionBuilder, type CreateTableBuilder, type Kysely, sql } from 'kysely';

// biome-ignore lint/suspicious/noExplicitAny: a frozen migration knows no schema of today
type Db = Kysely<any>;
type Table = CreateTableBuilder<string, string>;

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

const required = (c: ColumnDefinitionBuilder) => c.notNull();
const to = (table: string) => (c: ColumnDefinitionBuilder) => c.references(`${table}.id`);
const requiredTo = (table: string) => (c: ColumnDefinitionBuilder) => c.notNull().references(`${table}.id`);

export async function up(db: Db): Promise<void> {
  await changeLog(db);
  await organisation(db);
  await people(db);
  await continuity(db);
  await checklists(db);
  await labour(db);
  await activations(db);
  await documents(db);
  await search(db);
}

async function changeLog(db: Db): Promise<void> {
  await db.schema
    .createTable('change_set')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('at', 'text', required)
    .addColumn('by', 'text', required)
    .addColumn('source', 'text', required)
    .addColumn('label_en', 'text', required)
    .addColumn('label_fr', 'text', required)
    .addColumn('undoes_id', 'text', to('change_set'))
    .addColumn('undone_by_id', 'text', to('change_set'))
    .modifyEnd(sql`strict`)
    .execute();
  await db.schema
    .createTable('change')
    .addColumn('id', 'integer', (c) => c.primaryKey().autoIncrement())
    .addColumn('change_set_id', 'text', requiredTo('change_set'))
    .addColumn('kind', 'text', required)
    .addColumn('record_id', 'text', required)
    .addColumn('op', 'text', required)
    .addColumn('before', 'text')
    .addColumn('after', 'text')
    .modifyEnd(sql`strict`)
    .execute();
  await db.schema.createIndex('change_by_set').on('change').column('change_set_id').execute();
  await db.schema.createIndex('change_by_record').on('change').columns(['record_id']).execute();
}

async function organisation(db: Db): Promise<void> {
  await recordTable(db, 'organisation')
    .addColumn('name_en', 'text', required)
    .addColumn('name_fr', 'text', required)
    .addColumn('time_zone', 'text', required)
    .addColumn('paper', 'text', required)
    .addColumn('hotline', 'text', required)
    .addColumn('bridge', 'text', required)
    .execute();
  await recordTable(db, 'role')
    .addColumn('code', 'text', required)
    .addColumn('name_en', 'text', required)
    .addColumn('name_fr', 'text', required)
    .addColumn('team', 'text', required)
    .addColumn('purpose_en', 'text', required)
    .addColumn('purpose_fr', 'text', required)
    .addColumn('responsibilities_en', 'text', required)
    .addColumn('responsibilities_fr', 'text', required)
    .execute();
  await recordTable(db, 'org_unit')
    .addColumn('code', 'text', required)
    .addColumn('name_en', 'text', required)
    .addColumn('name_fr', 'text', required)
    .addColumn('parent_id', 'text', to('org_unit'))
    .addColumn('head_role_id', 'text', to('role'))
    .execute();
  await recordTable(db, 'site')
    .addColumn('code', 'text', required)
    .addColumn('name_en', 'text', required)
    .addColumn('name_fr', 'text', required)
    .addColumn('address', 'text', required)
    .addColumn('capacity', 'integer')
    .addColumn('alternate_site_id', 'text', to('site'))
    .addColumn('alternate_ready_minutes', 'integer')
    .addColumn('entrances', 'text', required)
    .execute();
  await uniqueCode(db, 'role');
  await uniqueCode(db, 'org_unit');
  await uniqueCode(db, 'site');
}

async function people(db: Db): Promise<void> {
  await recordTable(db, 'bargaining_unit')
    .addColumn('code', 'text', required)
    .addColumn('name_en', 'text', required)
    .addColumn('name_fr', 'text', required)
    .addColumn('union', 'text', required)
    .addColumn('local', 'text', required)
    .addColumn('dispute_route', 'text', required)
    .execute();
  await recordTable(db, 'person')
    .addColumn('employee_number', 'text', required)
    .addColumn('given_name', 'text', required)
    .addColumn('family_name', 'text', required)
    .addColumn('position_title', 'text', required)
    .addColumn('unit_id', 'text', to('org_unit'))
    .addColumn('site_id', 'text', to('site'))
    .addColumn('employee_group', 'text', required)
    .addColumn('bargaining_unit_id', 'text', to('bargaining_unit'))
    .addColumn('hired_on', 'text')
    .addColumn('last_transfer_on', 'text')
    .addColumn('languages', 'text', required)
    .addColumn('weekly_hours', 'real')
    .addColumn('leave_from', 'text')
    .addColumn('leave_until', 'text')
    .execute();
  await recordTable(db, 'contact_method')
    .addColumn('person_id', 'text', requiredTo('person'))
    .addColumn('kind', 'text', required)
    .addColumn('value', 'text', required)
    .addColumn('rank', 'integer', required)
    .addColumn('verified_on', 'text')
    .addColumn('verified_by', 'text', required)
    .execute();
  await recordTable(db, 'skill')
    .addColumn('name', 'text', required)
    .addColumn('category', 'text', required)
    .addColumn('needs_certificate', 'integer', required)
    .execute();
  await recordTable(db, 'person_skill')
    .addColumn('person_id', 'text', requiredTo('person'))
    .addColumn('skill_id', 'text', requiredTo('skill'))
    .addColumn('level', 'text', required)
    .addColumn('valid_until', 'text')
    .addColumn('evidence', 'text', required)
    .execute();
  await recordTable(db, 'role_assignment')
    .addColumn('role_id', 'text', requiredTo('role'))
    .addColumn('person_id', 'text', requiredTo('person'))
    .addColumn('rank', 'integer', required)
    .addColumn('from', 'text')
    .addColumn('until', 'text')
    .execute();
  await uniqueCode(db, 'bargaining_unit');
  await unique(db, 'person', ['employee_number']);
  await unique(db, 'skill', ['name']);
  await unique(db, 'person_skill', ['person_id', 'skill_id']);
  await unique(db, 'role_assignment', ['role_id', 'person_id']);
  await db.schema.createIndex('contact_method_by_person').on('contact_method').column('person_id').execute();
  await db.schema.createIndex('person_skill_by_skill').on('person_skill').column('skill_id').execute();
  await db.schema
    .createIndex('role_assignment_by_person')
    .on('role_assignment')
    .column('person_id')
    .execute();
  await db.schema.createIndex('person_by_unit').on('person').column('unit_id').execute();
}

async function continuity(db: Db): Promise<void> {
  await recordTable(db, 'application')
    .addColumn('code', 'text', required)
    .addColumn('name_en', 'text', required)
    .addColumn('name_fr', 'text', required)
    .addColumn('description', 'text', required)
    .addColumn('owner_role_id', 'text', to('role'))
    .addColumn('rto_minutes', 'integer')
    .addColumn('rpo_minutes', 'integer')
    .addColumn('last_tested_on', 'text')
    .execute();
  await recordTable(db, 'critical_function')
    .addColumn('code', 'text', required)
    .addColumn('name_en', 'text', required)
    .addColumn('name_fr', 'text', required)
    .addColumn('description_en', 'text', required)
    .addColumn('description_fr', 'text', required)
    .addColumn('unit_id', 'text', to('org_unit'))
    .addColumn('owner_role_id', 'text', to('role'))
    .addColumn('tier', 'integer')
    .addColumn('mtpd_minutes', 'integer')
    .addColumn('rto_minutes', 'integer')
    .addColumn('rpo_minutes', 'integer')
    .addColumn('mbco_percent', 'real')
    .addColumn('mbco_words_en', 'text', required)
    .addColumn('mbco_words_fr', 'text', required)
    .addColumn('legal_basis', 'text', required)
    .addColumn('peak_periods', 'text', required)
    .addColumn('workarounds', 'text', required)
    .addColumn('review_on', 'text')
    .execute();
  await recordTable(db, 'staffing_requirement')
    .addColumn('function_id', 'text', requiredTo('critical_function'))
    .addColumn('skill_id', 'text', to('skill'))
    .addColumn('shift', 'text', required)
    .addColumn('normal_count', 'integer')
    .addColumn('degraded_count', 'integer')
    .addColumn('minimum_count', 'integer', required)
    .execute();
  await recordTable(db, 'dependency')
    .addColumn('function_id', 'text', requiredTo('critical_function'))
    .addColumn('target_kind', 'text', required)
    .addColumn('application_id', 'text', to('application'))
    .addColumn('site_id', 'text', to('site'))
    .addColumn('role_id', 'text', to('role'))
    .addColumn('other_function_id', 'text', to('critical_function'))
    .addColumn('needed_back_minutes', 'integer')
    .addColumn('workaround', 'text', required)
    .addColumn('workaround_lasts_minutes', 'integer')
    .addCheckConstraint(
      'dependency_has_its_target',
      sql`(target_kind = 'application') = (application_id is not null) and (target_kind = 'site') = (site_id is not null)
        and (target_kind = 'role') = (role_id is not null) and (target_kind = 'function') = (other_function_id is not null)`,
    )
    .execute();
  await uniqueCode(db, 'application');
  await uniqueCode(db, 'critical_function');
  await unique(db, 'dependency', ['function_id', 'application_id']);
  await unique(db, 'dependency', ['function_id', 'site_id']);
  await unique(db, 'dependency', ['function_id', 'role_id']);
  await unique(db, 'dependency', ['function_id', 'other_function_id']);
  await db.schema
    .createIndex('staffing_by_function')
    .on('staffing_requirement')
    .column('function_id')
    .execute();
}

async function checklists(db: Db): Promise<void> {
  await recordTable(db, 'checklist')
    .addColumn('code', 'text', required)
    .addColumn('title_en', 'text', required)
    .addColumn('title_fr', 'text', required)
    .addColumn('scenario', 'text', required)
    .addColumn('purpose_en', 'text', required)
    .addColumn('purpose_fr', 'text', required)
    .execute();
  await recordTable(db, 'checklist_task')
    .addColumn('checklist_id', 'text', requiredTo('checklist'))
    .addColumn('position', 'integer', required)
    .addColumn('text_en', 'text', required)
    .addColumn('text_fr', 'text', required)
    .addColumn('details_en', 'text', required)
    .addColumn('details_fr', 'text', required)
    .addColumn('phase', 'text', required)
    .addColumn('role_id', 'text', to('role'))
    .addColumn('anchor', 'text', required)
    .addColumn('offset_minutes', 'integer', required)
    .addColumn('repeat', 'text')
    .addColumn('planned_minutes', 'integer')
    .addColumn('after', 'text', required)
    .addColumn('evidence_required', 'integer', required)
    .addColumn('mode', 'text', required)
    .execute();
  await uniqueCode(db, 'checklist');
  await db.schema
    .createIndex('checklist_task_by_checklist')
    .on('checklist_task')
    .column('checklist_id')
    .execute();
}

async function labour(db: Db): Promise<void> {
  await recordTable(db, 'collective_agreement')
    .addColumn('bargaining_unit_id', 'text', requiredTo('bargaining_unit'))
    .addColumn('title', 'text', required)
    .addColumn('starts_on', 'text')
    .addColumn('expires_on', 'text')
    .addColumn('notes', 'text', required)
    .execute();
  await recordTable(db, 'bargaining_round')
    .addColumn('bargaining_unit_id', 'text', requiredTo('bargaining_unit'))
    .addColumn('title_en', 'text', required)
    .addColumn('title_fr', 'text', required)
    .addColumn('status', 'text', required)
    .addColumn('events', 'text', required)
    .execute();
}

/** The log is the activation: everything that is shown of it is derived from its entries, which are never changed. */
async function activations(db: Db): Promise<void> {
  await db.schema
    .createTable('activation')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('created_at', 'text', required)
    .modifyEnd(sql`strict`)
    .execute();
  await db.schema
    .createTable('log_entry')
    .addColumn('activation_id', 'text', requiredTo('activation'))
    .addColumn('seq', 'integer', required)
    .addColumn('id', 'text', (c) => c.notNull().unique())
    .addColumn('event_at', 'text', required)
    .addColumn('recorded_at', 'text', required)
    .addColumn('author', 'text', required)
    .addColumn('kind', 'text', required)
    .addColumn('body', 'text', required)
    .addColumn('previous_hash', 'text', required)
    .addColumn('hash', 'text', required)
    .addPrimaryKeyConstraint('log_entry_key', ['activation_id', 'seq'])
    .modifyEnd(sql`strict`)
    .execute();
  for (const table of ['activation', 'log_entry']) {
    for (const act of ['update', 'delete']) {
      await sql
        .raw(
          `create trigger ${table}_no_${act} before ${act} on ${table} begin select raise(abort, 'the activation log is append-only'); end`,
        )
        .execute(db);
    }
  }
}

async function documents(db: Db): Promise<void> {
  await recordTable(db, 'document')
    .addColumn('kind', 'text', required)
    .addColumn('title_en', 'text', required)
    .addColumn('title_fr', 'text', required)
    .addColumn('content_en', 'text', required)
    .addColumn('content_fr', 'text', required)
    .addColumn('en_changed_at', 'text', required)
    .addColumn('fr_changed_at', 'text', required)
    .addColumn('activation_id', 'text', to('activation'))
    .addColumn('checklist_id', 'text', to('checklist'))
    .addColumn('next_update_at', 'text')
    .addColumn('based_on_id', 'text', to('document'))
    .addColumn('status', 'text', required)
    .addColumn('number', 'text')
    .addColumn('issued_at', 'text')
    .addColumn('issued_by', 'text')
    .execute();
  await db.schema
    .createTable('document_change')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('document_id', 'text', requiredTo('document'))
    .addColumn('started_at', 'text', required)
    .addColumn('at', 'text', required)
    .addColumn('by', 'text', required)
    .addColumn('op', 'text', required)
    .addColumn('before', 'text', required)
    .addColumn('after', 'text', required)
    .modifyEnd(sql`strict`)
    .execute();
  await db.schema
    .createIndex('document_change_by_document')
    .on('document_change')
    .column('document_id')
    .execute();
  await db.schema
    .createTable('document_issue')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('document_id', 'text', requiredTo('document'))
    .addColumn('number', 'text', required)
    .addColumn('language', 'text', required)
    .addColumn('model', 'text', required)
    .addColumn('facts', 'text', required)
    .addColumn('fingerprint', 'text', required)
    .addColumn('issued_at', 'text', required)
    .addColumn('issued_by', 'text', required)
    .addUniqueConstraint('document_issue_language', ['document_id', 'language'])
    .modifyEnd(sql`strict`)
    .execute();
  await db.schema
    .createIndex('document_number')
    .unique()
    .on('document')
    .column('number')
    .where('number', 'is not', null)
    .execute();
  for (const act of ['update', 'delete']) {
    await sql
      .raw(
        `create trigger document_issue_no_${act} before ${act} on document_issue begin select raise(abort, 'what was issued stays as it was'); end`,
      )
      .execute(db);
  }
}

/** What the palette finds: one row a record, mirrored into a full-text index by triggers. */
async function search(db: Db): Promise<void> {
  await db.schema
    .createTable('search_entry')
    .addColumn('id', 'integer', (c) => c.primaryKey())
    .addColumn('source_id', 'text', (c) => c.notNull().unique())
    .addColumn('kind', 'text', required)
    .addColumn('target_id', 'text', required)
    .addColumn('code', 'text', required)
    .addColumn('name_en', 'text', required)
    .addColumn('name_fr', 'text', required)
    .addColumn('body', 'text', required)
    .modifyEnd(sql`strict`)
    .execute();
  const columns = 'code, name_en, name_fr, body';
  const old =
    "insert into search_text(search_text, rowid, code, name_en, name_fr, body) values ('delete', old.id, old.code, old.name_en, old.name_fr, old.body);";
  const fresh =
    'insert into search_text(rowid, code, name_en, name_fr, body) values (new.id, new.code, new.name_en, new.name_fr, new.body);';
  for (const statement of [
    `create virtual table search_text using fts5(${columns}, content='search_entry', content_rowid='id', tokenize="unicode61 remove_diacritics 2")`,
    'create index search_entry_by_target on search_entry (target_id)',
    'create index search_entry_by_code on search_entry (code collate nocase)',
    `create trigger search_entry_added after insert on search_entry begin ${fresh} end`,
    `create trigger search_entry_changed after update on search_entry begin ${old} ${fresh} end`,
    `create trigger search_entry_removed after delete on search_entry begin ${old} end`,
  ]) {
    await sql.raw(statement).execute(db);
  }
}

async function uniqueCode(db: Db, table: string): Promise<void> {
  await unique(db, table, ['code']);
}

async function unique(db: Db, table: string, columns: string[]): Promise<void> {
  await db.schema
    .createIndex(`${table}_unique_${columns.at(-1)}`)
    .unique()
    .on(table)
    .columns(columns)
    .execute();
}
