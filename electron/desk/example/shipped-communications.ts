import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import { audienceFields, communicationFields } from '../../../domain/publishing/schema.ts';

const codes = z.array(z.string()).default([]);

const example = z.object({
  audiences: z.array(
    audienceFields.omit({ unitIds: true, siteIds: true }).extend({ units: codes, sites: codes }),
  ),
  /** Shipped plans, each for a plan of the example by its code. */
  plans: z.array(z.object({ id: z.string(), plan: z.string() })),
  /** Lines on the calendar, in days after the example is made. */
  lines: z.array(
    communicationFields
      .omit({ audienceId: true, ownerRoleId: true, approverRoleIds: true, dueAt: true })
      .extend({
        ...{ days: z.int(), time: z.string() },
        ...{ audience: z.string(), owner: z.string(), approvers: codes },
      }),
  ),
});

/** Whom the example speaks to, and its communication plan. */
export function exampleCommunications(assets: string): z.infer<typeof example> {
  return example.parse(JSON.parse(readFileSync(join(assets, 'example', 'communications.json'), 'utf8')));
}
