import * as z from 'zod';
import { recordFields, recordMeta } from '../../domain/record/record-schema.ts';
import { optionalName, recordId } from '../../domain/record/text-schema.ts';
import { dependencyTargets } from '../../domain/resources/schema.ts';
import { functionStates } from '../../domain/take-away/outcome.ts';
import { takenAway } from '../../domain/take-away/schema.ts';
import { instant, minutes } from '../../domain/time/schema.ts';
import { call } from './call.ts';
import { jobId } from './jobs.ts';

/** What is asked: what is taken away, over how long, from when (now, when nothing is said). */
const question = z.object({
  takenAway,
  horizonMinutes: minutes.min(60),
  startsAt: instant.optional(),
});

/** Minutes from the start. */
const stretch = z.object({ from: z.number(), to: z.number() });
const minute = z.number().nullable();

const dependencyCause = z.object({
  kind: z.literal('dependency'),
  dependencyId: recordId,
  targetKind: z.enum(dependencyTargets),
  targetId: recordId,
  because: z.discriminatedUnion('why', [
    z.object({ why: z.enum(['takenAway', 'picketLine', 'nobodyLeft', 'functionStopped']) }),
    z.object({
      why: z.enum(['supplierAway', 'supplierAtPicketLine', 'siteAway', 'applicationAway']),
      id: recordId,
    }),
  ]),
  awayFrom: z.number(),
  backAt: minute,
  standIn: z.object({ id: recordId.nullable(), words: z.string(), from: z.number() }).nullable(),
  neededBackMinutes: minute,
  workaroundEn: z.string(),
  workaroundFr: z.string(),
  workaroundLastsMinutes: minute,
  stopsAt: minute,
});

const staffingCause = z.object({
  kind: z.literal('staffing'),
  requirementId: recordId,
  skillId: recordId.nullable(),
  shiftEn: z.string(),
  shiftFr: z.string(),
  wholeOrganisation: z.boolean(),
  minimumCount: z.number(),
  normalCount: z.number().nullable(),
  usually: z.number(),
  left: z.number(),
  leftFrom: z.number(),
  given: z.number(),
  servedFirst: z.array(recordId),
  backAt: minute,
  stopsAt: minute,
});

const functionOutcome = z.object({
  functionId: recordId,
  tier: z.number().nullable(),
  rtoMinutes: minute,
  mtpdMinutes: minute,
  states: z.array(stretch.extend({ state: z.enum(functionStates) })),
  degradedAt: minute,
  stopsAt: minute,
  passesRtoAt: minute,
  passesMtpdAt: minute,
  causes: z.array(z.discriminatedUnion('kind', [dependencyCause, staffingCause])),
  strategies: z.array(stretch.extend({ strategyId: recordId, textEn: z.string(), textFr: z.string() })),
});

const called = z.object({
  kind: z.enum([...dependencyTargets, 'person', 'skill', 'bargainingUnit', 'orgUnit']),
  code: z.string(),
  nameEn: z.string(),
  nameFr: z.string(),
});
const names = z.record(recordId, called);

const outcome = z.object({
  startsAt: instant,
  horizonMinutes: z.number(),
  functions: z.array(functionOutcome),
  untouchedCount: z.number(),
  absent: z.object({
    onLeave: z.number(),
    takenAway: z.number(),
    onStrike: z.number(),
    siteLost: z.number(),
  }),
  /** Of each unit on strike: its people, those who would be at work, and those of them who stay out. */
  strikes: z.array(
    z.object({
      bargainingUnitId: recordId,
      members: z.number(),
      expected: z.number(),
      stayOut: z.number(),
    }),
  ),
  headcount: z.number(),
  names,
});

const coverPerson = z.object({
  personId: recordId,
  name: z.string(),
  positionTitle: z.string(),
  unitId: recordId.nullable(),
  siteId: recordId.nullable(),
  employeeGroup: recordFields.person.shape.employeeGroup.unwrap(),
  bargainingUnitId: recordId.nullable(),
  level: z.enum(['trained', 'proficient']).nullable(),
  fromMinute: z.number(),
  usedBy: z.array(recordId),
});

const scenario = recordFields.scenario.extend(recordMeta.shape);

export const takeAwayCalls = {
  /** The state of every function that is touched, over time, and why: rules in domain/take-away/take-away.ts. */
  'takeAway.run': call(question, outcome),
  /** Who could cover one function, for each of its staffing requirements. */
  'takeAway.cover': call(
    question.extend({ functionId: recordId }),
    z.object({
      covers: z.array(
        z.object({
          requirementId: recordId,
          skillId: recordId.nullable(),
          shiftEn: z.string(),
          shiftFr: z.string(),
          total: z.number(),
          people: z.array(coverPerson),
        }),
      ),
      names,
    }),
  ),
  /** Two questions beside each other: functions that differ first. */
  'takeAway.compare': call(
    z.object({ a: question, b: question }),
    z.object({
      a: outcome.omit({ functions: true, names: true }),
      b: outcome.omit({ functions: true, names: true }),
      functions: z.array(
        z.object({
          functionId: recordId,
          a: functionOutcome.nullable(),
          b: functionOutcome.nullable(),
          differs: z.array(z.enum(['states', 'stopsAt', 'passesRtoAt', 'passesMtpdAt'])),
          worse: z.enum(['a', 'b']).nullable(),
        }),
      ),
      names,
    }),
  ),
  /** Writes what comes of it as a Word file where the user chose; without a title it is called by what is taken away. */
  'takeAway.export': call(
    question.extend({
      jobId,
      token: z.string(),
      language: z.enum(['en', 'fr']),
      title: optionalName,
      /** What it is put beside: both, function by function, and how they differ. */
      other: question.extend({ title: optionalName }).nullable().default(null),
    }),
    z.object({ functions: z.number() }),
  ),
  'scenarios.list': call(z.object({ archived: z.boolean().default(false) }), z.array(scenario)),
  'scenarios.get': call(z.object({ id: recordId }), scenario),
} as const;
