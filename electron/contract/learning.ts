import * as z from 'zod';
import { recordFields, recordMeta } from '../../domain/record/record-schema.ts';
import { optionalName, recordId } from '../../domain/record/text-schema.ts';
import { calendarDate } from '../../domain/time/schema.ts';
import { call } from './call.ts';
import { named } from './plan.ts';

const byId = z.object({ id: recordId });
const byActivation = z.object({ activationId: recordId });
const listInput = z.object({ archived: z.boolean().default(false) });

/** An activation as what was learned from it names it; null where there is none or its log is damaged. */
const learnedFrom = z
  .object({ id: recordId, titleEn: z.string(), titleFr: z.string(), exercise: z.boolean() })
  .nullable();

const joined = { activation: learnedFrom, criticalFunction: named.nullable() };
const action = recordFields.correctiveAction
  .extend(recordMeta.shape)
  .extend({ ...joined, ownerRole: named.nullable() });
const lesson = recordFields.lesson.extend(recordMeta.shape).extend(joined);

/** What the record of a response gives reason to put right, in the words of a corrective action. */
const proposal = z.object({
  origin: z.string(),
  kind: z.string(),
  titleEn: optionalName,
  titleFr: optionalName,
  textEn: z.string(),
  textFr: z.string(),
  functionId: recordId.nullable(),
  ownerRoleId: recordId.nullable(),
  dueOn: calendarDate,
});

export const learningCalls = {
  /** Open ones first, those that are due first. */
  'correctiveActions.list': call(listInput, z.array(action)),
  'correctiveActions.get': call(byId, action),
  /** The newest first. */
  'lessons.list': call(listInput, z.array(lesson)),
  'lessons.get': call(byId, lesson),
  /** What was and could be taken up from an activation: a proposal that an action came from is not made again. */
  'learning.ofActivation': call(
    byActivation,
    z.object({
      actions: z.array(action),
      lessons: z.array(lesson),
      /** None before the stand-down. */
      proposals: z.array(proposal),
    }),
  ),
  'learning.ofFunction': call(
    z.object({ functionId: recordId }),
    z.object({ actions: z.array(action), lessons: z.array(lesson) }),
  ),
} as const;
