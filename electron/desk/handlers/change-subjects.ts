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
  criticalFunction: 'functions',
  staffingRequirement: 'functions',
  dependency: 'functions',
  role: 'roles',
  roleAssignment: 'roles',
  checklist: 'checklists',
  checklistTask: 'checklists',
  bargainingUnit: 'labour',
  collectiveAgreement: 'labour',
  bargainingRound: 'labour',
};

export function changeSubject(kind: RecordKind): ChangeSubject {
  return subjectOf[kind];
}
