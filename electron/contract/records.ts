import * as z from 'zod';
import { type RecordKind, recordKinds } from '../../domain/record/record-kind.ts';
import { patchSchema, recordFields } from '../../domain/record/record-schema.ts';
import { recordId } from '../../domain/record/text-schema.ts';
import { instant } from '../../domain/time/schema.ts';
import { call } from './call.ts';

const kind = z.enum(recordKinds);
const oneRecord = z.object({ kind, id: recordId });

function newRecord<K extends RecordKind>(recordKind: K) {
  return z.object({ kind: z.literal(recordKind), values: recordFields[recordKind] });
}
function changedRecord<K extends RecordKind>(recordKind: K) {
  return z.object({ kind: z.literal(recordKind), id: recordId, patch: patchSchema(recordKind) });
}

/** One change in the audit trail, as a reader wants it. */
export const recordChange = z.object({
  changeSetId: recordId,
  at: instant,
  by: z.string(),
  source: z.enum(['edit', 'import', 'undo', 'redo', 'setup']),
  kind,
  recordId,
  op: z.enum(['create', 'update', 'remove']),
  fields: z.array(z.object({ field: z.string(), before: z.unknown(), after: z.unknown() })),
});

/** What was undone or redone, for the message on screen. */
const undone = z.object({
  kind,
  recordId,
  labelEn: z.string(),
  labelFr: z.string(),
  changes: z.number(),
});

export const option = z.object({ id: recordId, code: z.string(), nameEn: z.string(), nameFr: z.string() });

/** Every edit of the plan goes through these: checked, saved and put in the audit trail in one transaction. */
export const recordCalls = {
  'records.create': call(
    z.discriminatedUnion('kind', [
      newRecord('orgUnit'),
      newRecord('site'),
      newRecord('person'),
      newRecord('contactMethod'),
      newRecord('skill'),
      newRecord('personSkill'),
      newRecord('application'),
      newRecord('criticalFunction'),
      newRecord('staffingRequirement'),
      newRecord('dependency'),
      newRecord('role'),
      newRecord('roleAssignment'),
      newRecord('checklist'),
      newRecord('checklistTask'),
      newRecord('bargainingUnit'),
      newRecord('collectiveAgreement'),
      newRecord('bargainingRound'),
    ]),
    z.object({ id: recordId }),
  ),
  'records.update': call(
    z.discriminatedUnion('kind', [
      changedRecord('organisation'),
      changedRecord('orgUnit'),
      changedRecord('site'),
      changedRecord('person'),
      changedRecord('contactMethod'),
      changedRecord('skill'),
      changedRecord('personSkill'),
      changedRecord('application'),
      changedRecord('criticalFunction'),
      changedRecord('staffingRequirement'),
      changedRecord('dependency'),
      changedRecord('role'),
      changedRecord('roleAssignment'),
      changedRecord('checklist'),
      changedRecord('checklistTask'),
      changedRecord('bargainingUnit'),
      changedRecord('collectiveAgreement'),
      changedRecord('bargainingRound'),
    ]),
    z.object({ id: recordId }),
  ),
  /** Out of lists, kept whole; always possible. */
  'records.archive': call(oneRecord, z.object({})),
  'records.restore': call(oneRecord, z.object({})),
  /** For parts (a dependency, a task, a contact, a place in a succession) and records that nothing refers to; else `still_referenced` with the list. */
  'records.remove': call(oneRecord, z.object({})),
  /** What may be chosen for a reference: not archived, by code and name. */
  'records.options': call(z.object({ kind }), z.array(option)),
  /** The audit trail of one record, newest first, its parts included. */
  'records.history': call(oneRecord, z.array(recordChange)),
  'changes.undo': call(z.object({}), undone),
  'changes.redo': call(z.object({}), undone),
} as const;
