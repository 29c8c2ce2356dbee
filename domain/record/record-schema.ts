import * as z from 'zod';
import { checklistFields, checklistTaskFields } from '../checklists/schema.ts';
import { exerciseFields, exerciseInjectFields } from '../exercises/schema.ts';
import { findingResponseFields } from '../findings/schema.ts';
import {
  criticalFunctionFields,
  impactRatingFields,
  staffingRequirementFields,
  strategyFields,
} from '../functions/schema.ts';
import { issueEntryFields, issueFields } from '../issues/schema.ts';
import { bargainingRoundFields, bargainingUnitFields, collectiveAgreementFields } from '../labour/schema.ts';
import { correctiveActionFields, lessonFields, recoveryMeasurementFields } from '../learning/schema.ts';
import { organisationFields, orgUnitFields, siteFields } from '../organisation/schema.ts';
import { contactMethodFields, personFields, personSkillFields, skillFields } from '../people/schema.ts';
import { planFields } from '../plans/schema.ts';
import {
  audienceFields,
  communicationFields,
  communicationOutcomeFields,
  documentPolicyFields,
} from '../publishing/schema.ts';
import {
  applicationFields,
  dependencyFields,
  equipmentFields,
  supplierFields,
  vitalRecordFields,
} from '../resources/schema.ts';
import { delegationFields, roleAssignmentFields, roleFields, roleSkillFields } from '../roles/schema.ts';
import { scenarioFields } from '../take-away/schema.ts';
import { instant } from '../time/schema.ts';
import { recordId } from './text-schema.ts';

/** The fields of each kind of record, as they are checked before anything is written. */
export const recordFields = {
  organisation: organisationFields,
  orgUnit: orgUnitFields,
  site: siteFields,
  person: personFields,
  contactMethod: contactMethodFields,
  skill: skillFields,
  personSkill: personSkillFields,
  application: applicationFields,
  supplier: supplierFields,
  equipment: equipmentFields,
  vitalRecord: vitalRecordFields,
  criticalFunction: criticalFunctionFields,
  impactRating: impactRatingFields,
  strategy: strategyFields,
  staffingRequirement: staffingRequirementFields,
  dependency: dependencyFields,
  role: roleFields,
  roleAssignment: roleAssignmentFields,
  roleSkill: roleSkillFields,
  delegation: delegationFields,
  checklist: checklistFields,
  checklistTask: checklistTaskFields,
  bargainingUnit: bargainingUnitFields,
  collectiveAgreement: collectiveAgreementFields,
  bargainingRound: bargainingRoundFields,
  plan: planFields,
  findingResponse: findingResponseFields,
  scenario: scenarioFields,
  exercise: exerciseFields,
  exerciseInject: exerciseInjectFields,
  correctiveAction: correctiveActionFields,
  lesson: lessonFields,
  recoveryMeasurement: recoveryMeasurementFields,
  audience: audienceFields,
  documentPolicy: documentPolicyFields,
  communication: communicationFields,
  communicationOutcome: communicationOutcomeFields,
  issue: issueFields,
  issueEntry: issueEntryFields,
} as const;

export const recordMeta = z.object({
  id: recordId,
  createdAt: instant,
  createdBy: z.string(),
  updatedAt: instant,
  updatedBy: z.string(),
  archivedAt: instant.nullable(),
});

type RecordFields = typeof recordFields;
export type FieldsOf<K extends keyof RecordFields> = z.infer<RecordFields[K]>;
/** What a caller may give for a new record: fields with a default may be left out. */
export type NewFieldsOf<K extends keyof RecordFields> = z.input<RecordFields[K]>;
export type StoredRecord<K extends keyof RecordFields> = FieldsOf<K> & z.infer<typeof recordMeta>;

/**
 * The schema of a change to one record: any of its fields, nothing else. Defaults are taken off first, since zod would
 * otherwise fill in every field that the change leaves out.
 */
export function patchSchema<K extends keyof RecordFields>(kind: K): z.ZodType<Partial<FieldsOf<K>>> {
  const shape: Record<string, z.ZodType> = {};
  for (const [field, schema] of Object.entries<z.ZodType>(recordFields[kind].shape)) {
    shape[field] =
      schema instanceof z.ZodDefault ? z.optional(schema.def.innerType as z.ZodType) : z.optional(schema);
  }
  return z.strictObject(shape) as unknown as z.ZodType<Partial<FieldsOf<K>>>;
}
