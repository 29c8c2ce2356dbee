import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import { recordFields } from '../../../domain/record/record-schema.ts';

const fields = recordFields.issue.shape;
const code = z.string();

/** Issues are told from the day on which the example is made: a late one is always late. */
const issue = z.object({
  ...{ title: fields.title, lang: fields.lang, source: fields.source, sourceKind: fields.sourceKind },
  ...{ class: fields.class, state: fields.state, outcome: fields.outcome },
  ...{ background: fields.background, options: fields.options, proposedAction: fields.proposedAction },
  /** Codes of roles. */
  lead: code.nullable(),
  approvers: z.array(code),
  /** Days from today, and the time of that day. */
  due: z.object({ days: z.int(), time: z.string() }).nullable(),
  /** The oldest line first; it came in with the first of them. */
  log: z.array(
    recordFields.issueEntry
      .pick({ kind: true, saidBy: true, text: true })
      .extend({ daysAgo: z.int().min(1), time: z.string(), role: code.optional() }),
  ),
});

/** The issues of the example organisation. */
export function exampleIssues(assets: string) {
  const text = readFileSync(join(assets, 'example', 'issues.json'), 'utf8');
  return z.array(issue).parse(JSON.parse(text));
}
