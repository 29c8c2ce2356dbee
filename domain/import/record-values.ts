import type { RecordKind } from '../record/record-kind.ts';
import { type FieldValue, type FieldValues, fieldOf, type ImportSubject, targetSubjects } from './subject.ts';
import { contactParts } from './supplier-contacts.ts';

/** What a list of each subject is a list of. */
export const subjectKinds = {
  units: 'orgUnit',
  sites: 'site',
  people: 'person',
  roles: 'role',
  suppliers: 'supplier',
  applications: 'application',
  equipment: 'equipment',
  vitalRecords: 'vitalRecord',
  functions: 'criticalFunction',
  dependencies: 'dependency',
} as const satisfies Record<ImportSubject, RecordKind>;

/** Gives the id behind a code; null when there is none. */
export type IdOf = (subject: ImportSubject | 'bargainingUnits' | 'skills', code: string) => string | null;

/** Columns that become records of their own: contacts, skills held, places in a succession, staffing. */
export const contactFields = ['workPhone', 'mobilePhone', 'homePhone', 'email'] as const;
const partFields = new Set<string>([
  ...contactFields,
  'skills',
  'holder1',
  'holder2',
  'holder3',
  'holder4',
  'holder5',
  'staffSkill',
  'minimumStaff',
]);

/** The field of a dependency that holds its target. */
function targetField(kind: string): string {
  return kind === 'function' ? 'otherFunctionId' : `${kind}Id`;
}

/** The fields of the record itself, for the values that a list gives it; parts are left to the action. */
export function recordValues(
  subject: ImportSubject,
  values: FieldValues,
  idOf: IdOf,
): Record<string, unknown> {
  const record: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(values)) {
    const field = fieldOf(subject, name);
    if (!field || partFields.has(name)) continue;
    if (field.kind === 'reference' && field.to)
      record[`${name}Id`] = typeof value === 'string' ? idOf(field.to, value) : null;
    else if (field.kind === 'group') Object.assign(record, groupValues(value, idOf));
    else if (field.kind === 'entrances') record.entrances = entranceValues(value);
    else if (field.kind === 'supplierContacts') record.contacts = contactValues(value);
    else if (field.kind === 'target') Object.assign(record, targetValues(values, idOf));
    else record[name] = value ?? emptyOf(field.kind);
  }
  // A list says when, not who: the name of whoever verified it before would be wrong.
  if ('verifiedOn' in record) record.verifiedBy = '';
  return record;
}

function emptyOf(kind: string): FieldValue {
  if (kind === 'line' || kind === 'text') return '';
  return kind === 'lines' || kind === 'languages' ? [] : null;
}

function groupValues(value: FieldValue, idOf: IdOf): Record<string, unknown> {
  if (typeof value === 'string' && value.startsWith('unit:')) {
    return {
      employeeGroup: 'bargaining',
      bargainingUnitId: idOf('bargainingUnits', value.slice('unit:'.length)),
    };
  }
  return { employeeGroup: value ?? 'bargaining', bargainingUnitId: null };
}

function entranceValues(value: FieldValue) {
  const doors = Array.isArray(value) ? value : [];
  return doors.map((door: string) => {
    const colon = door.indexOf(': ');
    return { kind: door.slice(0, colon), description: door.slice(colon + 2) };
  });
}

function contactValues(value: FieldValue) {
  return (Array.isArray(value) ? value : []).map((contact: string) => contactParts(contact));
}

function targetValues({ targetKind, target }: FieldValues, idOf: IdOf): Record<string, unknown> {
  const subject = targetSubjects[String(targetKind)];
  return subject && typeof target === 'string'
    ? { [targetField(String(targetKind))]: idOf(subject, target) }
    : {};
}
