import { takePlanStep } from '../../db/actions/plan-step.ts';
import { createRecord, inChangeSet, updateRecord } from '../../db/actions/save-record.ts';
import { openWorkspace } from '../../db/open-workspace.ts';
import { planRecords } from '../../db/queries/finding-facts.ts';
import type { Db, Writer } from '../../db/writer.ts';
import { FindingBoard } from '../../domain/findings/finding-board.ts';
import { findingRules } from '../../domain/findings/finding-rules.ts';
import { PlanFacts } from '../../domain/findings/plan-facts.ts';
import { systemClock } from '../../domain/time/clock.ts';
import { FindingEngine } from '../../electron/desk/findings/finding-engine.ts';
import { median, percentile, print } from './figures.ts';
import { largePlan, largeWorkspace } from './large-plan.ts';
import { newProfile } from './launch.ts';

const edits = 100;

/** Findings over a large plan: read and computed whole, and after one edit, as the desk does it. */
export async function benchFindings(): Promise<void> {
  const profile = newProfile();
  const path = await largeWorkspace(profile.folder);
  const { db, close } = await openWorkspace(path);
  const writer = { db, clock: systemClock, author: 'Bench' };
  const engine = new FindingEngine(db, systemClock);
  const { functions, people, dependencies } = largePlan;
  const size = `${functions} functions, ${people} people, ${dependencies} dependencies`;

  const first = await timed(() => engine.board());
  const value = `${first.ms.toFixed(0)} ms (${first.value.findings().length} findings)`;
  print({ name: 'Findings at the first request: read and computed', value, aim: '–' });
  print({ name: `  of ${size}`, value: '', aim: '–' });
  const whole = await wholeMs(db);
  print({ name: '  computed whole, from records in memory', value: `${whole.toFixed(0)} ms`, aim: '–' });
  await approvePlan(writer);
  await engine.board();
  for (const [name, edit] of Object.entries(kindsOfEdits)) {
    const taken: number[] = [];
    for (let round = 0; round < edits; round += 1) {
      await edit(writer, round);
      taken.push((await timed(async () => (await engine.board()).findings())).ms);
    }
    const figures = `p95 ${percentile(taken, 95).toFixed(1)} ms, median ${median(taken).toFixed(1)} ms`;
    print({ name: `Findings after one edit: ${name}`, value: figures, aim: 'p95 ≤ 50 ms' });
  }
  close();
  profile.remove();
}

const plannedFunctions = 100;

/** A plan about many functions that was approved: each edit may move it away from what was approved. */
async function approvePlan(writer: Writer): Promise<void> {
  const inScope = await writer.db
    .selectFrom('criticalFunction')
    .select(['id', 'ownerRoleId'])
    .orderBy('id')
    .limit(plannedFunctions)
    .execute();
  const planId = await createRecord(writer, 'plan', {
    ...{ code: 'BCP', titleEn: 'Continuity', criteria: [{ textEn: 'Down for 4 hours' }] },
    scopeFunctionIds: inScope.map(({ id }) => id),
    ownerRoleId: inScope.find(({ ownerRoleId }) => ownerRoleId !== null)?.ownerRoleId ?? null,
  });
  for (const act of ['submit', 'approve'] as const)
    await takePlanStep(writer, { planId, act, roleName: 'Director', comment: '' });
}

async function timed<T>(work: () => Promise<T>): Promise<{ ms: number; value: T }> {
  const start = performance.now();
  const value = await work();
  return { ms: performance.now() - start, value };
}

async function wholeMs(db: Db): Promise<number> {
  const records = await planRecords(db);
  const taken: number[] = [];
  for (let round = 0; round < 5; round += 1) {
    const start = performance.now();
    new FindingBoard(new PlanFacts('2026-11-22', records), findingRules).findings();
    taken.push(performance.now() - start);
  }
  return median(taken);
}

/** One edit each, of the records that most findings hang on; other records each round. */
const kindsOfEdits: Record<string, (writer: Writer, round: number) => Promise<unknown>> = {
  'an RTO of a function': async (writer, round) =>
    await updateRecord(writer, 'criticalFunction', await nth(writer, 'criticalFunction', round), {
      rtoMinutes: 60 + round,
    }),
  'a dependency': async (writer, round) =>
    await updateRecord(writer, 'dependency', await nth(writer, 'dependency', round), {
      neededBackMinutes: 30 + round,
    }),
  'the capability of an application': async (writer, round) =>
    await updateRecord(writer, 'application', await nth(writer, 'application', round), {
      rtoMinutes: 100 + round,
    }),
  'a leave of a person': async (writer, round) =>
    await updateRecord(writer, 'person', await nth(writer, 'person', round), {
      leaveFrom: '2026-11-01',
      leaveUntil: `2027-01-${String((round % 28) + 1).padStart(2, '0')}`,
    }),
  'a place in a succession taken away': async (writer, round) => {
    const id = await nth(writer, 'roleAssignment', round);
    await inChangeSet(writer, { source: 'edit' }, (changes) => changes.removeMany('roleAssignment', [id]));
  },
};

type Table = 'criticalFunction' | 'dependency' | 'application' | 'person' | 'roleAssignment';

async function nth({ db }: Writer, table: Table, n: number): Promise<string> {
  const row = await db
    .selectFrom(table)
    .select('id')
    .orderBy('id')
    .offset(n * 2)
    .limit(1)
    .executeTakeFirstOrThrow();
  return row.id;
}
