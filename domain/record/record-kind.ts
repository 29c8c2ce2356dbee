/** Every kind of record that the plan is made of. One way in for all of them: db/actions/save-record.ts. */
export const recordKinds = [
  'organisation',
  'orgUnit',
  'site',
  'person',
  'contactMethod',
  'skill',
  'personSkill',
  'application',
  'supplier',
  'equipment',
  'vitalRecord',
  'criticalFunction',
  'impactRating',
  'strategy',
  'staffingRequirement',
  'dependency',
  'role',
  'roleAssignment',
  'roleSkill',
  'delegation',
  'checklist',
  'checklistTask',
  'bargainingUnit',
  'collectiveAgreement',
  'bargainingRound',
  'plan',
  'findingResponse',
  'scenario',
  'exercise',
  'exerciseInject',
  'correctiveAction',
  'lesson',
  'recoveryMeasurement',
  'audience',
  'documentPolicy',
  'communication',
  'communicationOutcome',
  'issue',
  'issueEntry',
] as const;

export type RecordKind = (typeof recordKinds)[number];

/** What every record carries besides its own fields. */
export interface RecordMeta {
  /** UUIDv7 */
  id: string;
  createdAt: string;
  createdBy: string;
  updatedAt: string;
  updatedBy: string;
  /** Set while the record is archived: kept, out of lists, restorable. */
  archivedAt: string | null;
}
