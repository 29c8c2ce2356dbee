import * as z from 'zod';
import { type RecordKind, recordKinds } from '../../domain/record/record-kind.ts';
import {
  type FieldsOf,
  type NewFieldsOf,
  patchSchema,
  recordFields,
} from '../../domain/record/record-schema.ts';
import { recordId } from '../../domain/record/text-schema.ts';
import { instant } from '../../domain/time/schema.ts';
import { call } from './call.ts';

const kind = z.enum(recordKinds);
const oneRecord = z.object({ kind, id: recordId });

/** The organisation is there from the start: it is changed, never made. */
type NewKind = Exclude<RecordKind, 'organisation'>;
type NewRecord = { [K in NewKind]: { kind: K; values: NewFieldsOf<K> } }[NewKind];

/** One schema of many kinds, by the kind that is named: the types are said here, since 27 kinds are too many for the compiler. */
function byKind<O, I>(schemaOf: (kind: RecordKind) => z.ZodObject, kinds: readonly RecordKind[]) {
  const [first, ...others] = kinds.map((k) => schemaOf(k).extend({ kind: z.literal(k) }));
  if (!first) throw new Error('no kinds');
  return z.discriminatedUnion('kind', [first, ...others]) as unknown as z.ZodType<O, I>;
}

const newRecord = byKind<NewRecord, NewRecord>(
  (k) => z.object({ values: recordFields[k] }),
  recordKinds.filter((k) => k !== 'organisation'),
);

export const changedRecord = byKind<
  { kind: RecordKind; id: string; patch: Partial<FieldsOf<RecordKind>> },
  { kind: RecordKind; id: string; patch: object }
>((k) => z.object({ id: recordId, patch: patchSchema(k) }), recordKinds);

/** One change in the audit trail, as a reader wants it. */
export const recordChange = z.object({
  changeSetId: recordId,
  at: instant,
  by: z.string(),
  source: z.enum(['edit', 'import', 'undo', 'redo', 'setup', 'measured']),
  kind,
  recordId,
  op: z.enum(['create', 'update', 'remove']),
  fields: z.array(z.object({ field: z.string(), before: z.unknown(), after: z.unknown() })),
});

/** The change set of an act, by which its notice undoes it and nothing else; none when all was so already. */
export const doneIn = { changeSetId: recordId.nullish() };

/** What was undone or redone, for the message on screen. */
const undone = z.object({
  kind,
  recordId,
  labelEn: z.string(),
  labelFr: z.string(),
  changes: z.number(),
  ...doneIn,
});

export const option = z.object({ id: recordId, code: z.string(), nameEn: z.string(), nameFr: z.string() });

/** Every edit of the plan goes through these: checked, saved and put in the audit trail in one transaction. */
export const recordCalls = {
  'records.create': call(newRecord, z.object({ id: recordId, ...doneIn })),
  'records.update': call(changedRecord, z.object({ id: recordId, ...doneIn })),
  /** Out of lists, kept whole; always possible. */
  'records.archive': call(oneRecord, z.object(doneIn)),
  'records.restore': call(oneRecord, z.object(doneIn)),
  /** For parts (a dependency, a task, a contact, a place in a succession) and records that nothing refers to; else `still_referenced` with the list. */
  'records.remove': call(oneRecord, z.object(doneIn)),
  /** What may be chosen for a reference: not archived, by code and name. */
  'records.options': call(z.object({ kind }), z.array(option)),
  /** The audit trail of one record, newest first, its parts included. */
  'records.history': call(oneRecord, z.array(recordChange)),
  /** The last change; with `changeSetId` only that one, `undo_overtaken` unless it is the last and stands. */
  'changes.undo': call(z.object({ changeSetId: recordId.optional() }), undone),
  'changes.redo': call(z.object({}), undone),
} as const;
