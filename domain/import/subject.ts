import type { DurationUnit } from '../time/duration.ts';

/** What a spreadsheet may be a list of, in the order of showing and applying. They may refer to each other in any order. */
export const importSubjects = [
  'units',
  'sites',
  'people',
  'roles',
  'applications',
  'suppliers',
  'equipment',
  'vitalRecords',
  'functions',
  'dependencies',
] as const;
export type ImportSubject = (typeof importSubjects)[number];

/** How the text of a cell is read and compared. */
export type FieldKind =
  | 'code'
  | 'line'
  | 'text'
  | 'lines'
  | 'whole'
  | 'number'
  | 'percent'
  | 'tier'
  | 'duration'
  | 'date'
  | 'phone'
  | 'email'
  | 'languages'
  | 'group'
  | 'skills'
  | 'skill'
  | 'entrances'
  | 'supplierContacts'
  | 'picketStance'
  | 'medium'
  | 'checked'
  | 'targetKind'
  | 'target'
  | 'fullName'
  | 'reference';

/** A value as it is compared: what is empty is null, lists are in the order in which they count. */
export type FieldValue = string | number | null | readonly string[];
export type FieldValues = Record<string, FieldValue>;

export interface ImportField {
  name: string;
  kind: FieldKind;
  /** What a `reference` points at. */
  to?: ImportSubject;
  /** A new record can't be without it. */
  needed?: true;
  maxLength?: number;
  min?: number;
  max?: number;
  /** A column for it may be in a file, but no record holds it under this name (a full name becomes two names). */
  derived?: true;
}

const code: ImportField = { name: 'code', kind: 'code', needed: true, maxLength: 40 };
const nameEn: ImportField = { name: 'nameEn', kind: 'line', needed: true, maxLength: 200 };
const nameFr: ImportField = { name: 'nameFr', kind: 'line', maxLength: 200 };
const line = (name: string): ImportField => ({ name, kind: 'line', maxLength: 200 });
const text = (name: string): ImportField => ({ name, kind: 'text', maxLength: 10_000 });
const lines = (name: string): ImportField => ({ name, kind: 'lines', maxLength: 400 });
const date = (name: string): ImportField => ({ name, kind: 'date' });
const duration = (name: string): ImportField => ({ name, kind: 'duration', max: 5_256_000 });
const reference = (name: string, to: ImportSubject): ImportField => ({ name, kind: 'reference', to });
/** Whoever filled in a review form says that the row is right. */
const checked: ImportField = { name: 'checked', kind: 'checked', derived: true };
const phone = (name: string): ImportField => ({ name, kind: 'phone', maxLength: 200 });

/** What every resource has columns for. */
const resource = [
  code,
  nameEn,
  nameFr,
  text('descriptionEn'),
  text('descriptionFr'),
  reference('ownerRole', 'roles'),
  duration('rtoMinutes'),
] as const;

/** How a supplier is reached, where a list has a column for each way. */
export const supplierWays = ['phone', 'afterHours', 'email'] as const;

/** Places in a succession that a file may have columns for; those beyond are kept as they are. */
export const holderFields = ['holder1', 'holder2', 'holder3', 'holder4', 'holder5'] as const;

/** The columns that each subject may have. Record fields keep their names; parts (contacts, skills, holders) become columns. */
export const subjectFields: Record<ImportSubject, readonly ImportField[]> = {
  units: [code, nameEn, nameFr, reference('parent', 'units'), reference('headRole', 'roles')],
  sites: [
    code,
    nameEn,
    nameFr,
    text('address'),
    { name: 'capacity', kind: 'whole', min: 0, max: 1_000_000 },
    reference('alternateSite', 'sites'),
    duration('alternateReadyMinutes'),
    { name: 'entrances', kind: 'entrances', maxLength: 400 },
  ],
  people: [
    { name: 'employeeNumber', kind: 'code', needed: true, maxLength: 40 },
    { name: 'givenName', kind: 'line', needed: true, maxLength: 200 },
    { name: 'familyName', kind: 'line', needed: true, maxLength: 200 },
    { name: 'fullName', kind: 'fullName', maxLength: 401, derived: true },
    line('positionTitle'),
    reference('unit', 'units'),
    reference('site', 'sites'),
    { name: 'group', kind: 'group', maxLength: 200 },
    date('hiredOn'),
    date('lastTransferOn'),
    phone('workPhone'),
    phone('mobilePhone'),
    phone('homePhone'),
    { name: 'email', kind: 'email', maxLength: 200 },
    { name: 'languages', kind: 'languages' },
    { name: 'weeklyHours', kind: 'number', min: 0, max: 168 },
    { name: 'skills', kind: 'skills', maxLength: 200 },
    date('leaveFrom'),
    date('leaveUntil'),
    checked,
  ],
  roles: [
    code,
    nameEn,
    nameFr,
    line('team'),
    text('purposeEn'),
    text('purposeFr'),
    lines('responsibilitiesEn'),
    lines('responsibilitiesFr'),
    ...holderFields.map((name) => reference(name, 'people')),
  ],
  suppliers: [
    ...resource,
    date('lastTestedOn'),
    line('contractNumber'),
    date('contractExpiresOn'),
    reference('alternateSupplier', 'suppliers'),
    { name: 'picketStance', kind: 'picketStance' },
    { name: 'contacts', kind: 'supplierContacts', maxLength: 200 },
    { name: 'contactName', kind: 'line', maxLength: 200, derived: true },
    { ...phone('phone'), derived: true },
    { ...phone('afterHours'), derived: true },
    { name: 'email', kind: 'email', maxLength: 200, derived: true },
    date('verifiedOn'),
  ],
  applications: [
    ...resource,
    duration('rpoMinutes'),
    date('lastTestedOn'),
    reference('alternateApplication', 'applications'),
    reference('supplier', 'suppliers'),
    date('verifiedOn'),
  ],
  equipment: [
    ...resource,
    date('lastTestedOn'),
    reference('site', 'sites'),
    { name: 'quantity', kind: 'whole', min: 0, max: 1_000_000 },
    line('alternate'),
    date('verifiedOn'),
  ],
  vitalRecords: [
    ...resource,
    duration('rpoMinutes'),
    date('lastTestedOn'),
    { name: 'medium', kind: 'medium' },
    reference('site', 'sites'),
    reference('application', 'applications'),
    line('copyKeptAt'),
    date('verifiedOn'),
  ],
  functions: [
    code,
    nameEn,
    nameFr,
    text('descriptionEn'),
    text('descriptionFr'),
    reference('unit', 'units'),
    reference('ownerRole', 'roles'),
    { name: 'tier', kind: 'tier', min: 1, max: 4 },
    duration('rtoMinutes'),
    duration('mtpdMinutes'),
    duration('rpoMinutes'),
    { name: 'mbcoPercent', kind: 'percent', min: 0, max: 100 },
    line('mbcoWordsEn'),
    line('mbcoWordsFr'),
    { name: 'staffSkill', kind: 'skill', maxLength: 200 },
    { name: 'minimumStaff', kind: 'whole', min: 0, max: 10_000 },
    text('legalBasisEn'),
    text('legalBasisFr'),
    text('peakPeriodsEn'),
    text('peakPeriodsFr'),
    text('workaroundsEn'),
    text('workaroundsFr'),
    date('reviewOn'),
    date('verifiedOn'),
    checked,
  ],
  dependencies: [
    { ...reference('function', 'functions'), needed: true },
    { name: 'targetKind', kind: 'targetKind', needed: true },
    { name: 'target', kind: 'target', needed: true },
    { name: 'application', kind: 'line', maxLength: 200, derived: true },
    { name: 'supplier', kind: 'line', maxLength: 200, derived: true },
    { name: 'site', kind: 'line', maxLength: 200, derived: true },
    { name: 'equipment', kind: 'line', maxLength: 200, derived: true },
    { name: 'vitalRecord', kind: 'line', maxLength: 200, derived: true },
    { name: 'role', kind: 'line', maxLength: 200, derived: true },
    { name: 'otherFunction', kind: 'line', maxLength: 200, derived: true },
    duration('neededBackMinutes'),
    text('workaroundEn'),
    text('workaroundFr'),
    duration('workaroundLastsMinutes'),
  ],
};

const stored = Object.fromEntries(
  importSubjects.map((subject) => [subject, subjectFields[subject].filter((f) => !f.derived)]),
);

/** The columns that a record is compared by and exported in: all but the derived ones. */
export function storedFields(subject: ImportSubject): readonly ImportField[] {
  return stored[subject] ?? [];
}

export function fieldOf(subject: ImportSubject, name: string): ImportField | undefined {
  return subjectFields[subject].find((f) => f.name === name);
}

/** The list that has the target of a dependency, by its kind; tried in this order where a list does not say the kind. */
export const targetSubjects: Readonly<Record<string, ImportSubject>> = {
  application: 'applications',
  function: 'functions',
  role: 'roles',
  site: 'sites',
  supplier: 'suppliers',
  equipment: 'equipment',
  vitalRecord: 'vitalRecords',
};

/** How a column of a file is read: its field (null: it is not brought in), and the answers to what its cells leave open. */
export interface ColumnMapping {
  index: number;
  field: string | null;
  /** Which number of 03/11/2026 is the day; null while nobody has said. */
  dateOrder: DateOrder | null;
  /** The unit of a bare number in a column of durations; null while nobody has said. */
  bareUnit: DurationUnit | null;
}

export type DateOrder = 'dayFirst' | 'monthFirst';

/** A row of a spreadsheet: its number as the spreadsheet counts, its cells as text, and what is special about some of them. */
export interface SheetRow {
  row: number;
  cells: string[];
  marks?: Record<number, CellMark>;
}

/** `formula`: the value is what was last calculated; `formulaEmpty`: a formula that nothing has calculated; `error`: #REF! and the like. */
export type CellMark = 'formula' | 'formulaEmpty' | 'error';

export function isEmpty(value: FieldValue | undefined): boolean {
  return (
    value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0)
  );
}

/** "Bargaining unit" in a list says less than the unit that is known: it changes nothing. */
export function sameValue(before: FieldValue, after: FieldValue): boolean {
  if (isEmpty(before) && isEmpty(after)) return true;
  if (after === 'bargaining' && typeof before === 'string' && before.startsWith('unit:')) return true;
  return JSON.stringify(before) === JSON.stringify(after);
}
