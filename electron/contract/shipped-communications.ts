import * as z from 'zod';
import { recordId } from '../../domain/record/text-schema.ts';
import { call } from './call.ts';
import { doneIn } from './records.ts';

export const shippedCommunicationCalls = {
  /** Communication plans that come with Holdfast; `planId` is the plan of the organisation that its lines would belong to. */
  'communications.shipped': call(
    z.object({}),
    z.array(
      z.object({
        id: z.string(),
        nameEn: z.string(),
        nameFr: z.string(),
        purposeEn: z.string(),
        purposeFr: z.string(),
        lineCount: z.int(),
        planId: recordId.nullable(),
      }),
    ),
  ),
  /** Adds the lines of a shipped plan with the audiences and the roles that they name; those that are there by their code are taken. */
  'communications.bring': call(
    z.object({ id: z.string(), planId: recordId.nullable() }),
    z.object({ lineCount: z.int(), ...doneIn }),
  ),
  /** Adds the audiences that shipped plans speak to. */
  'audiences.bring': call(z.object({}), z.object({ audienceCount: z.int(), ...doneIn })),
} as const;
