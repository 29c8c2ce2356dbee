import type Database from 'better-sqlite3';
import { applicationId } from '../migrate.ts';
import { up as firstWorkspace } from '../migrations/0001-first-workspace.ts';
import { openDatabase } from '../open-database.ts';

type Cells = Record<string, string | number | null>;

export const idOf = (n: number) => `01900000-0000-7000-8000-${String(n).padStart(12, '0')}`;
const at = '2026-03-02T14:00:00.000Z';
const stamp = { created_at: at, created_by: 'Ann', updated_at: at, updated_by: 'Ann', archived_at: null };
const named = (code: string) => ({
  ...stamp,
  code,
  name_en: `${code} in English`,
  name_fr: `${code} en français`,
});
const noTarget = { application_id: null, site_id: null, role_id: null, other_function_id: null };

export const firstVersionIds = {
  organisation: idOf(1),
  role: idOf(2),
  unit: idOf(3),
  site: idOf(4),
  person: idOf(5),
  application: idOf(6),
  payroll: idOf(7),
  benefits: idOf(8),
  checklist: idOf(9),
  task: idOf(10),
  contact: idOf(11),
  skill: idOf(12),
  labour: idOf(15),
  agreement: idOf(16),
  set: idOf(19),
  activation: idOf(20),
  document: idOf(21),
} as const;
const { organisation, role, unit, site, person, application, payroll, benefits, checklist } = firstVersionIds;
const { task, contact, skill, labour, agreement, set, activation, document } = firstVersionIds;

const words = { purpose_en: '', purpose_fr: '' };

type Insert = (table: string, cells: Cells) => void;

/** What a workspace of the first version has in it: at least one row of every table that a release filled. */
function fill(sqlite: Database.Database): void {
  const insert: Insert = (table, cells) => {
    const names = Object.keys(cells).map((c) => `"${c}"`);
    const places = names.map(() => '?');
    sqlite.prepare(`insert into ${table} (${names}) values (${places})`).run(...Object.values(cells));
  };
  fillOrganisation(insert);
  fillPeople(insert);
  fillContinuity(insert);
  fillChecklists(insert);
  fillLabour(insert);
  fillTrail(insert);
}

function fillOrganisation(insert: Insert): void {
  insert('organisation', {
    ...stamp,
    id: organisation,
    name_en: 'Old',
    name_fr: 'Vieux',
    time_zone: 'America/Toronto',
    paper: 'a4',
    hotline: '',
    bridge: '',
  });
  insert('role', {
    ...named('IL'),
    ...words,
    id: role,
    team: '',
    responsibilities_en: '["Lead"]',
    responsibilities_fr: '["Diriger"]',
  });
  insert('org_unit', { ...named('U1'), id: unit, parent_id: null, head_role_id: role });
  insert('site', {
    ...named('S1'),
    id: site,
    address: '1 Main St',
    capacity: 80,
    alternate_site_id: null,
    alternate_ready_minutes: 240,
    entrances: '[]',
  });
}

function fillPeople(insert: Insert): void {
  insert('bargaining_unit', { ...named('BU'), id: labour, union: 'U', local: '1', dispute_route: 'strike' });
  insert('person', {
    ...stamp,
    id: person,
    employee_number: '1001',
    given_name: 'Ann',
    family_name: 'Roy',
    position_title: '',
    unit_id: unit,
    site_id: site,
    employee_group: 'bargaining',
    bargaining_unit_id: labour,
    hired_on: null,
    last_transfer_on: null,
    languages: '["en","fr"]',
    weekly_hours: 36.25,
    leave_from: null,
    leave_until: null,
  });
  insert('contact_method', {
    ...stamp,
    id: contact,
    person_id: person,
    kind: 'workPhone',
    value: '416-555-0101',
    rank: 1,
    verified_on: '2026-02-01',
    verified_by: 'Ann',
  });
  insert('skill', { ...stamp, id: skill, name: 'First aid', category: '', needs_certificate: 1 });
  insert('person_skill', {
    ...stamp,
    id: idOf(13),
    person_id: person,
    skill_id: skill,
    level: 'trained',
    valid_until: null,
    evidence: '',
  });
  insert('role_assignment', {
    ...stamp,
    id: idOf(14),
    role_id: role,
    person_id: person,
    rank: 1,
    from: '2026-01-01',
    until: null,
  });
}

function fillContinuity(insert: Insert): void {
  insert('application', {
    ...named('A01'),
    id: application,
    description: '',
    owner_role_id: role,
    rto_minutes: 480,
    rpo_minutes: 60,
    last_tested_on: '2025-11-01',
  });
  for (const [id, code] of [
    [payroll, 'F01'],
    [benefits, 'F02'],
  ] as const) {
    insert('critical_function', {
      ...named(code),
      id,
      description_en: '',
      description_fr: '',
      unit_id: unit,
      owner_role_id: role,
      tier: 1,
      mtpd_minutes: 1440,
      rto_minutes: 480,
      rpo_minutes: null,
      mbco_percent: 50,
      mbco_words_en: '',
      mbco_words_fr: '',
      legal_basis: 'Act',
      peak_periods: '',
      workarounds: 'By hand',
      review_on: '2026-12-01',
    });
  }
  insert('staffing_requirement', {
    ...stamp,
    id: idOf(18),
    function_id: payroll,
    skill_id: skill,
    shift: 'day',
    normal_count: 5,
    degraded_count: 3,
    minimum_count: 2,
  });
  const need = {
    ...stamp,
    ...noTarget,
    function_id: payroll,
    needed_back_minutes: 240,
    workaround: 'Paper',
    workaround_lasts_minutes: 2880,
  };
  insert('dependency', {
    ...need,
    id: idOf(30),
    target_kind: 'application',
    application_id: application,
  });
  insert('dependency', { ...need, id: idOf(31), target_kind: 'site', site_id: site });
  insert('dependency', { ...need, id: idOf(32), target_kind: 'role', role_id: role, archived_at: at });
  insert('dependency', { ...need, id: idOf(33), target_kind: 'function', other_function_id: benefits });
}

function fillChecklists(insert: Insert): void {
  insert('checklist', {
    ...stamp,
    ...words,
    id: checklist,
    code: 'C1',
    title_en: 'Outage',
    title_fr: 'Panne',
    scenario: '',
  });
  insert('checklist_task', {
    ...stamp,
    id: task,
    checklist_id: checklist,
    position: 1,
    text_en: 'Call',
    text_fr: 'Appeler',
    details_en: '',
    details_fr: '',
    phase: 'alert',
    role_id: role,
    anchor: 'T',
    offset_minutes: 5,
    repeat: null,
    planned_minutes: 10,
    after: '[]',
    evidence_required: 1,
    mode: 'both',
  });
}

function fillLabour(insert: Insert): void {
  insert('collective_agreement', {
    ...stamp,
    id: agreement,
    bargaining_unit_id: labour,
    title: 'Agreement',
    starts_on: null,
    expires_on: '2026-12-31',
    notes: '',
  });
  insert('bargaining_round', {
    ...stamp,
    id: idOf(17),
    bargaining_unit_id: labour,
    title_en: 'Round',
    title_fr: 'Ronde',
    status: 'bargaining',
    events: '[]',
  });
  insert('change_set', {
    id: set,
    at,
    by: 'Ann',
    source: 'edit',
    label_en: 'F01',
    label_fr: 'F01',
    undoes_id: null,
    undone_by_id: null,
  });
  insert('change', {
    change_set_id: set,
    kind: 'criticalFunction',
    record_id: payroll,
    op: 'update',
    before: '{"tier":2}',
    after: '{"tier":1}',
  });
}

function fillTrail(insert: Insert): void {
  insert('activation', { id: activation, created_at: at });
  insert('log_entry', {
    activation_id: activation,
    seq: 1,
    id: idOf(40),
    event_at: at,
    recorded_at: at,
    author: 'Ann',
    kind: 'note',
    body: '{}',
    previous_hash: '',
    hash: 'a',
  });
  insert('document', {
    ...stamp,
    id: document,
    kind: 'bulletin',
    title_en: 'News',
    title_fr: 'Nouvelles',
    content_en: '{}',
    content_fr: '{}',
    en_changed_at: at,
    fr_changed_at: at,
    activation_id: activation,
    checklist_id: checklist,
    next_update_at: null,
    based_on_id: null,
    status: 'issued',
    number: 'B-1',
    issued_at: at,
    issued_by: 'Ann',
  });
  insert('document_issue', {
    id: idOf(41),
    document_id: document,
    number: 'B-1',
    language: 'en',
    model: '{}',
    facts: '[]',
    fingerprint: 'f',
    issued_at: at,
    issued_by: 'Ann',
  });
  insert('search_entry', {
    source_id: payroll,
    kind: 'criticalFunction',
    target_id: payroll,
    code: 'F01',
    name_en: 'F01 in English',
    name_fr: 'F01 en français',
    body: '',
  });
}

/** A workspace file of the first version, made by its frozen migration, with something in every table. */
export async function firstVersion(path: string): Promise<void> {
  const { db, sqlite, close } = openDatabase(path);
  await firstWorkspace(db);
  fill(sqlite);
  sqlite.pragma(`application_id = ${applicationId}`);
  sqlite.pragma('user_version = 1');
  close();
}
