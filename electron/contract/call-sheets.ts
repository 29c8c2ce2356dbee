import * as z from 'zod';
import { callOrders } from '../../domain/activation/call-sheet.ts';
import { personThen } from '../../domain/activation/snapshot-schema.ts';
import { recordId } from '../../domain/record/text-schema.ts';
import { call } from './call.ts';
import { jobId } from './jobs.ts';

const place = z.object({ id: recordId, code: z.string(), nameEn: z.string(), nameFr: z.string() });

export const callSheetCalls = {
  /** Everybody who can be called, as the workspace has them now. */
  'people.callDirectory': call(
    z.object({}),
    z.object({
      people: z.array(
        personThen.extend({
          id: recordId,
          familyName: z.string(),
          unitId: recordId.nullable(),
          siteId: recordId.nullable(),
        }),
      ),
      units: z.array(place.extend({ parentId: recordId.nullable(), headRoleId: recordId.nullable() })),
      sites: z.array(place),
    }),
  ),
  /** Writes a call sheet of an activation to the file that the user chose, to hand out: nothing is sent. No cell can be taken for a formula. */
  'activations.exportCallSheet': call(
    z.object({
      id: recordId,
      jobId,
      token: z.string(),
      format: z.enum(['csv', 'xlsx', 'docx']),
      language: z.enum(['en', 'fr']),
      order: z.enum(callOrders),
      /** Without those who have been reached. */
      onlyNotReached: z.boolean().default(false),
    }),
    z.object({ people: z.number() }),
  ),
} as const;
