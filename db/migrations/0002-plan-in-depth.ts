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
const empty = (c: ColumnDefinitionBuilder) => c.notNull().defaultTo('');
const noList = (c: ColumnDefinitionBuilder) => c.notNull().defaultTo('[]');

export async function up(db: Db): Promise<void> {
  await organisation(db);
  await resources(db);
  await freshness(db);
  await functions(db);
  await dependencies(db);
  await roles(db);
  await checklists(db);
  await plans(db);
  await findings(db);
}

async function organisation(db: Db): Promise<void> {
  const categories = [
    { key: 'people', nameEn: 'People', nameFr: 'Personnes' },
    { key: 'service', nameEn: 'Service to the public', nameFr: 'Service au public' },
    { key: 'legal', nameEn: 'Legal', nameFr: 'Juridique' },
    { key: 'financial', nameEn: 'Financial', nameFr: 'Finances' },
    { key: 'reputation', nameEn: 'Reputation', nameFr: 'Réputation' },
    { key: 'environment', nameEn: 'Environment', nameFr: 'Environnement' },
  ];
  const intervals = {
    contactMethod: 180,
    roleAssignment: 180,
    criticalFunction: 365,
    application: 365,
    supplier: 365,
    equipment: 365,
    vitalRecord: 365,
    site: 365,
    collectiveAgreement: 365,
  };
  const json = (value: unknown) => (c: ColumnDefinitionBuilder) =>
    c.notNull().defaultTo(JSON.stringify(value));
  const table = () => db.schema.alterTable('organisation');
  await table().addColumn('impact_categories', 'text', json(categories)).execute();
  await table()
    .addColumn('impact_times', 'text', json([60, 240, 480, 1440, 4320, 10_080, 20_160, 43_200]))
    .execute();
  await table()
    .addColumn('intolerable_severity', 'integer', (c) => c.notNull().defaultTo(4))
    .execute();
  await table()
    .addColumn('planning_horizon_days', 'integer', (c) => c.notNull().defaultTo(30))
    .execute();
  await table().addColumn('review_intervals', 'text', json(intervals)).execute();
}

/** What every resource carries; the last three are its freshness. */
function resourceTable(db: Db, name: string): Table {
  return recordTable(db, name)
    .addColumn('code', 'text', required)
    .addColumn('name_en', 'text', required)
    .addColumn('name_fr', 'text', required)
    .addColumn('description', 'text', required)
    .addColumn('owner_role_id', 'text', to('role'))
    .addColumn('rto_minutes', 'integer')
    .addColumn('last_tested_on', 'text')
    .addColumn('verified_on', 'text')
    .addColumn('verified_by', 'text', required)
    .addColumn('review_every_days', 'integer');
}

async function resources(db: Db): Promise<void> {
  await resourceTable(db, 'supplier')
    .addColumn('contract_number', 'text', required)
    .addColumn('contract_expires_on', 'text')
    .addColumn('alternate_supplier_id', 'text', to('supplier'))
    .addColumn('picket_stance', 'text', required)
    .addColumn('contacts', 'text', required)
    .execute();
  await resourceTable(db, 'equipment')
    .addColumn('site_id', 'text', to('site'))
    .addColumn('quantity', 'integer')
    .addColumn('alternate', 'text', required)
    .execute();
  await resourceTable(db, 'vital_record')
    .addColumn('rpo_minutes', 'integer')
    .addColumn('medium', 'text', required)
    .addColumn('site_id', 'text', to('site'))
    .addColumn('application_id', 'text', to('application'))
    .addColumn('copy_kept_at', 'text', required)
    .execute();
  for (const table of ['supplier', 'equipment', 'vital_record']) await unique(db, table, ['code']);
  await db.schema
    .alterTable('application')
    .addColumn('alternate_application_id', 'text', to('application'))
    .execute();
  await db.schema.alterTable('application').addColumn('supplier_id', 'text', to('supplier')).execute();
}

async function freshness(db: Db): Promise<void> {
  for (const table of [
    'site',
    'role_assignment',
    'application',
    'critical_function',
    'collective_agreement',
  ]) {
    await db.schema.alterTable(table).addColumn('verified_on', 'text').execute();
    await db.schema.alterTable(table).addColumn('verified_by', 'text', empty).execute();
    await db.schema.alterTable(table).addColumn('review_every_days', 'integer').execute();
  }
  await db.schema.alterTable('contact_method').addColumn('review_every_days', 'integer').execute();
  await db.schema
    .alterTable('collective_agreement')
    .addColumn('notice_window_days', 'integer', (c) => c.notNull().defaultTo(90))
    .execute();
}

async function functions(db: Db): Promise<void> {
  await db.schema.alterTable('critical_function').addColumn('tier_reason', 'text', empty).execute();
  await db.schema
    .alterTable('critical_function')
    .addColumn('prompt_notes', 'text', (c) => c.notNull().defaultTo('{}'))
    .execute();
  await recordTable(db, 'impact_rating')
    .addColumn('function_id', 'text', requiredTo('critical_function'))
    .addColumn('category', 'text', required)
    .addColumn('points', 'text', required)
    .execute();
  await unique(db, 'impact_rating', ['function_id', 'category']);
  await recordTable(db, 'strategy')
    .addColumn('function_id', 'text', requiredTo('critical_function'))
    .addColumn('scenario', 'text', required)
    .addColumn('text_en', 'text', required)
    .addColumn('text_fr', 'text', required)
    .addColumn('ready_minutes', 'integer')
    .addColumn('lasts_minutes', 'integer')
    .addColumn('capacity_percent', 'real')
    .execute();
  await db.schema.createIndex('strategy_by_function').on('strategy').column('function_id').execute();
}

/** The target of a dependency may be of three more kinds: its constraint cannot be changed, so the table is made anew. */
async function dependencies(db: Db): Promise<void> {
  await recordTable(db, 'dependency_anew')
    .addColumn('function_id', 'text', requiredTo('critical_function'))
    .addColumn('target_kind', 'text', required)
    .addColumn('application_id', 'text', to('application'))
    .addColumn('supplier_id', 'text', to('supplier'))
    .addColumn('site_id', 'text', to('site'))
    .addColumn('equipment_id', 'text', to('equipment'))
    .addColumn('vital_record_id', 'text', to('vital_record'))
    .addColumn('role_id', 'text', to('role'))
    .addColumn('other_function_id', 'text', to('critical_function'))
    .addColumn('needed_back_minutes', 'integer')
    .addColumn('workaround', 'text', required)
    .addColumn('workaround_lasts_minutes', 'integer')
    .addCheckConstraint(
      'dependency_has_its_target',
      sql`(target_kind = 'application') = (application_id is not null) and (target_kind = 'supplier') = (supplier_id is not null)
        and (target_kind = 'site') = (site_id is not null) and (target_kind = 'equipment') = (equipment_id is not null)
        and (target_kind = 'vitalRecord') = (vital_record_id is not null) and (target_kind = 'role') = (role_id is not null)
        and (target_kind = 'function') = (other_function_id is not null)`,
    )
    .execute();
  const kept = [
    'id',
    'created_at',
    'created_by',
    'updated_at',
    'updated_by',
    'archived_at',
    'function_id',
    'target_kind',
    'application_id',
    'site_id',
    'role_id',
    'other_function_id',
    'needed_back_minutes',
    'workaround',
    'workaround_lasts_minutes',
  ];
  await db
    .insertInto('dependency_anew')
    .columns(kept)
    .expression(db.selectFrom('dependency').select(kept))
    .execute();
  await db.schema.dropTable('dependency').execute();
  await db.schema.alterTable('dependency_anew').renameTo('dependency').execute();
  const targets = ['application', 'supplier', 'site', 'equipment', 'vital_record', 'role', 'other_function'];
  for (const target of targets) {
    await unique(db, 'dependency', ['function_id', `${target}_id`]);
    await db.schema.createIndex(`dependency_by_${target}`).on('dependency').column(`${target}_id`).execute();
  }
}

async function roles(db: Db): Promise<void> {
  await recordTable(db, 'role_skill')
    .addColumn('role_id', 'text', requiredTo('role'))
    .addColumn('skill_id', 'text', requiredTo('skill'))
    .addColumn('level', 'text', required)
    .execute();
  await unique(db, 'role_skill', ['role_id', 'skill_id']);
  await recordTable(db, 'delegation')
    .addColumn('authority_en', 'text', required)
    .addColumn('authority_fr', 'text', required)
    .addColumn('from_role_id', 'text', requiredTo('role'))
    .addColumn('to_role_id', 'text', requiredTo('role'))
    .addColumn('trigger_en', 'text', required)
    .addColumn('trigger_fr', 'text', required)
    .addColumn('limits_en', 'text', required)
    .addColumn('limits_fr', 'text', required)
    .addColumn('instrument', 'text', required)
    .addColumn('effective_on', 'text')
    .addColumn('expires_on', 'text')
    .execute();
}

async function checklists(db: Db): Promise<void> {
  await db.schema.alterTable('checklist').addColumn('restores_function_ids', 'text', noList).execute();
  await db.schema.alterTable('checklist_task').addColumn('function_ids', 'text', noList).execute();
  await db.schema.alterTable('checklist_task').addColumn('document_ids', 'text', noList).execute();
}

async function plans(db: Db): Promise<void> {
  await recordTable(db, 'plan')
    .addColumn('code', 'text', required)
    .addColumn('kind', 'text', required)
    .addColumn('title_en', 'text', required)
    .addColumn('title_fr', 'text', required)
    .addColumn('purpose_en', 'text', required)
    .addColumn('purpose_fr', 'text', required)
    .addColumn('owner_role_id', 'text', to('role'))
    .addColumn('scope_unit_ids', 'text', required)
    .addColumn('scope_function_ids', 'text', required)
    .addColumn('criteria', 'text', required)
    .addColumn('phases', 'text', required)
    .addColumn('checklist_ids', 'text', required)
    .addColumn('document_ids', 'text', required)
    .addColumn('review_on', 'text')
    .addColumn('status', 'text', required)
    .addColumn('version', 'integer', required)
    .execute();
  await unique(db, 'plan', ['code']);
  await db.schema
    .createTable('plan_step')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('plan_id', 'text', requiredTo('plan'))
    .addColumn('at', 'text', required)
    .addColumn('by', 'text', required)
    .addColumn('kind', 'text', required)
    .addColumn('role_name', 'text', required)
    .addColumn('comment', 'text', required)
    .addColumn('version', 'integer')
    .modifyEnd(sql`strict`)
    .execute();
  await db.schema.createIndex('plan_step_by_plan').on('plan_step').column('plan_id').execute();
  await db.schema
    .createTable('plan_version')
    .addColumn('plan_id', 'text', requiredTo('plan'))
    .addColumn('version', 'integer', required)
    .addColumn('approved_at', 'text', required)
    .addColumn('approved_by', 'text', required)
    .addColumn('content', 'text', required)
    .addColumn('hash', 'text', required)
    .addPrimaryKeyConstraint('plan_version_key', ['plan_id', 'version'])
    .modifyEnd(sql`strict`)
    .execute();
  await keepAsWritten(db, 'plan_step', 'a step of a plan stays as it was written');
  await keepAsWritten(db, 'plan_version', 'what was approved stays as it was');
}

async function keepAsWritten(db: Db, table: string, why: string): Promise<void> {
  for (const act of ['update', 'delete']) {
    await sql
      .raw(
        `create trigger ${table}_no_${act} before ${act} on ${table} begin select raise(abort, '${why}'); end`,
      )
      .execute(db);
  }
}

async function findings(db: Db): Promise<void> {
  await recordTable(db, 'finding_response')
    .addColumn('finding_key', 'text', required)
    .addColumn('response', 'text', required)
    .addColumn('owner_role_id', 'text', to('role'))
    .addColumn('due_on', 'text')
    .addColumn('reason', 'text', required)
    .addColumn('until', 'text')
    .execute();
  await unique(db, 'finding_response', ['finding_key']);
  await recordTable(db, 'scenario')
    .addColumn('name_en', 'text', required)
    .addColumn('name_fr', 'text', required)
    .addColumn('notes', 'text', required)
    .addColumn('horizon_minutes', 'integer', required)
    .addColumn('taken_away', 'text', required)
    .execute();
  // How ready the plan was on a day: the last of a quarter is its trend.
  await db.schema
    .createTable('readiness')
    .addColumn('on', 'text', (c) => c.primaryKey())
    .addColumn('counts', 'text', required)
    .modifyEnd(sql`strict`)
    .execute();
}

async function unique(db: Db, table: string, columns: string[]): Promise<void> {
  await db.schema
    .createIndex(`${table}_unique_${columns.at(-1)}`)
    .unique()
    .on(table)
    .columns(columns)
    .execute();
}
