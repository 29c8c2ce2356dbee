import type { RecordKind } from '../../../domain/record/record-kind.ts';
import type { ChangeSubject } from '../../contract/events.ts';

/** The subject whose pages show a kind of record. */
const subjectOf: Record<RecordKind, ChangeSubject> = {
  organisation: 'organisation',
  orgUnit: 'units',
  site: 'sites',
  person: 'people',
  contactMethod: 'people',
  skill: 'skills',
  personSkill: 'people',
  application: 'applications',
  supplier: 'suppliers',
  equipment: 'equipment',
  vitalRecord: 'vitalRecords',
  criticalFunction: 'functions',
  impactRating: 'functions',
  strategy: 'functions',
  staffingRequirement: 'functions',
  dependency: 'functions',
  role: 'roles',
  roleAssignment: 'roles',
  roleSkill: 'roles',
  delegation: 'delegations',
  checklist: 'checklists',
  checklistTask: 'checklists',
  bargainingUnit: 'labour',
  collectiveAgreement: 'labour',
  bargainingRound: 'labour',
  plan: 'plans',
  findingResponse: 'findings',
  scenario: 'scenarios',
  exercise: 'exercises',
  exerciseInject: 'exercises',
  correctiveAction: 'learning',
  lesson: 'learning',
  recoveryMeasurement: 'functions',
  audience: 'audiences',
  documentPolicy: 'documents',
  communication: 'communications',
  communicationOutcome: 'communications',
  issue: 'issues',
  issueEntry: 'issues',
};

export function changeSubject(kind: RecordKind): ChangeSubject {
  return subjectOf[kind];
}
