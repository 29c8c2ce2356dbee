import type { z } from 'zod';
import type { disputed, entryBodies, logEntry } from './log-schema.ts';
import type { declaration, roleFilling } from './snapshot-schema.ts';

/** One entry of an activation's log, with its place in the chain. */
export type LogEntry = z.infer<typeof logEntry>;
export type EntryKind = keyof typeof entryBodies;
export type EntryBody<K extends EntryKind> = z.infer<(typeof entryBodies)[K]>;
/** The snapshot in the first entry. */
export type Declaration = z.infer<typeof declaration>;
export type ChecklistSnapshot = Declaration['checklists'][number];
export type TaskSnapshot = ChecklistSnapshot['tasks'][number];
export type RoleSnapshot = Declaration['roles'][number];
export type FunctionSnapshot = Declaration['functions'][number];
export type RoleFilling = z.infer<typeof roleFilling>;
/** A person as known when an entry was written. */
export type PersonThen = EntryBody<'role'>['person'];
export type ActivationMode = Declaration['mode'];
export type Severity = Declaration['severity'];
export type TaskAct = EntryBody<'task'>['act'];
export type FunctionState = EntryBody<'function'>['state'];
export type ResourceSnapshot = Declaration['resources'][number];
export type ResourceState = EntryBody<'resource'>['state'];
export type InjectSnapshot = Declaration['injects'][number];
export type Disputed = z.infer<typeof disputed>;

/** What an act adds to the log, before it has its place in the chain. */
export type NewEntry = {
  [K in EntryKind]: { eventAt: string; recordedAt: string; author: string; kind: K; body: EntryBody<K> };
}[EntryKind];

/** An entry as it is kept: its body as canonical JSON text (canonical-json.ts). */
export interface StoredEntry {
  activationId: string;
  seq: number;
  id: string;
  eventAt: string;
  recordedAt: string;
  author: string;
  kind: string;
  body: string;
  /** Where it stands in time among all copies of the log (log-stamp.ts); empty on entries from before there were any. */
  stamp: string;
  previousHash: string;
  hash: string;
}
