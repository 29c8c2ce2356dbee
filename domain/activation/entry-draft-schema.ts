import * as z from 'zod';
import { instant } from '../time/schema.ts';
import { contactOutcomes } from './log-schema.ts';

export const entryDraftKinds = ['note', 'decide', 'contact'] as const;

const line = z.string().max(400).default('');
const lines = z.string().max(10_000).default('');

/** An entry of the log while it is being written: as it was typed, right or not. */
export const entryDraft = z.object({
  kind: z.enum(entryDraftKinds),
  text: lines,
  /** Of a decision. */
  reason: lines,
  /** Of a call: with whom, and how it went; null while nobody has said. */
  personName: line,
  outcome: z.enum(contactOutcomes).nullable().default(null),
  /** When it happened, as typed: event-time.ts. Empty is now, or `begunAt`. */
  when: line,
  lateReason: line,
  /** Who said it, where somebody else writes it down. */
  saidBy: line,
  /** One person writes what many say: the time is that of the first key that was struck. */
  isScribe: z.boolean().default(false),
  begunAt: instant.nullable().default(null),
});
