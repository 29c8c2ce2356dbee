import type { RecordKind } from '../../../domain/record/record-kind.ts';

/** What a function may depend on: the kind of the record, and the field that names it. */
export const targetKinds = {
  application: { kind: 'application', field: 'applicationId' },
  supplier: { kind: 'supplier', field: 'supplierId' },
  site: { kind: 'site', field: 'siteId' },
  equipment: { kind: 'equipment', field: 'equipmentId' },
  vitalRecord: { kind: 'vitalRecord', field: 'vitalRecordId' },
  role: { kind: 'role', field: 'roleId' },
  function: { kind: 'criticalFunction', field: 'otherFunctionId' },
} as const satisfies Record<string, { kind: RecordKind; field: string }>;

export type TargetKind = keyof typeof targetKinds;

export const targetOrder: readonly TargetKind[] = [
  'application',
  'supplier',
  'site',
  'equipment',
  'vitalRecord',
  'role',
  'function',
];
