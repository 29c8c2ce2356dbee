import * as z from 'zod';
import { recordId, text } from '../record/text-schema.ts';
import { calendarDate } from '../time/schema.ts';

/** What somebody decided about a finding: to mend it by a date, or to live with it until one. */
export const findingResponseFields = z.object({
  /** The key of the finding: its rule and its subject, the same at every computation. */
  findingKey: z.string().min(1).max(300),
  response: z.enum(['task', 'waiver']),
  ownerRoleId: recordId.nullable().default(null),
  /** Of a task. */
  dueOn: calendarDate.nullable().default(null),
  /** Of a waiver: mandatory, with the day on which it ends. */
  reason: text.default(''),
  until: calendarDate.nullable().default(null),
});

export type FindingResponse = z.infer<typeof findingResponseFields>;
