import * as z from 'zod';
import { activationStatuses } from '../../domain/activation/activation-state.ts';
import { recordFields, recordMeta } from '../../domain/record/record-schema.ts';
import { recordId } from '../../domain/record/text-schema.ts';
import { instant } from '../../domain/time/schema.ts';
import { call } from './call.ts';
import { named } from './plan.ts';

const meta = recordMeta.shape;
const byId = z.object({ id: recordId });
const exercise = recordFields.exercise.extend(meta).extend({ injectCount: z.number() });

export const exerciseCalls = {
  'exercises.list': call(z.object({ archived: z.boolean().default(false) }), z.array(exercise)),
  /** With its script in order. */
  'exercises.get': call(
    byId,
    exercise.extend({
      injects: z.array(recordFields.exerciseInject.extend(meta).extend({ role: named.nullable() })),
    }),
  ),
  /** The activations that ran it, the latest first. */
  'exercises.runs': call(
    byId,
    z.array(
      z.object({
        id: recordId,
        titleEn: z.string(),
        titleFr: z.string(),
        status: z.enum(activationStatuses),
        heldAt: instant,
        timeZone: z.string(),
        given: z.number(),
        strengths: z.number(),
        gaps: z.number(),
      }),
    ),
  ),
  'exercises.orderInjects': call(
    z.object({ exerciseId: recordId, injectIds: z.array(recordId).max(1000) }),
    z.object({}),
  ),
  /** The recovery times that activations measured of a function, the latest first, with their titles. */
  'functions.measured': call(
    byId,
    z.array(
      recordFields.recoveryMeasurement.extend(meta).extend({ titleEn: z.string(), titleFr: z.string() }),
    ),
  ),
} as const;
