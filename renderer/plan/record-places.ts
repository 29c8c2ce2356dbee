import type { RecordKind } from '../../domain/record/record-kind.ts';

/** Where each kind of record is shown. Parts (a task, a contact) are shown with what they belong to. */
const folders: { [K in RecordKind]?: string } = {
  criticalFunction: 'functions',
  application: 'applications',
  supplier: 'suppliers',
  equipment: 'equipment',
  vitalRecord: 'vital-records',
  checklist: 'checklists',
  exercise: 'exercises',
  role: 'roles',
  delegation: 'delegations',
  plan: 'plans',
  correctiveAction: 'corrective-actions',
  lesson: 'lessons',
  issue: 'issues',
  scenario: 'take-away',
  person: 'people',
  skill: 'skills',
  orgUnit: 'units',
  site: 'sites',
  bargainingUnit: 'labour',
};

/** The address of a record or a document, or undefined for a kind without a place of its own. */
export function placeOfRecord(kind: string, id: string): string | undefined {
  if (kind === 'document') return `/publish/${id}`;
  if (kind === 'audience' || kind === 'communication') return `/publish/${kind}s/${id}`;
  const folder = new Map(Object.entries(folders)).get(kind);
  return folder && `/plan/${folder}/${id}`;
}
