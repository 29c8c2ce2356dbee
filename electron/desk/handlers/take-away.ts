import { storedRecord, storedRecords } from '../../../db/queries/stored.ts';
import { takeAwayFacts } from '../../../db/queries/take-away.ts';
import { compareOutcomes } from '../../../domain/take-away/compare.ts';
import { coverOf } from '../../../domain/take-away/cover.ts';
import { namesOfPlan } from '../../../domain/take-away/names-mentioned.ts';
import type { Called, PlanFacts } from '../../../domain/take-away/plan-facts.ts';
import type { TakenAway } from '../../../domain/take-away/schema.ts';
import { takeAway } from '../../../domain/take-away/take-away.ts';
import type { takeAwayCalls } from '../../contract/take-away.ts';
import type { DeskContext, Handlers } from '../desk-context.ts';
import type { ExportTakeAway } from '../jobs/export-take-away.ts';

interface Asked {
  takenAway: TakenAway;
  horizonMinutes: number;
  startsAt?: string | undefined;
}

function startingNow({ takenAway, horizonMinutes, startsAt }: Asked, { clock }: Pick<DeskContext, 'clock'>) {
  return { takenAway, horizonMinutes, startsAt: startsAt ?? clock.now() };
}

export const takeAwayHandlers: Handlers<typeof takeAwayCalls> = {
  'takeAway.run': async (asked, desk) => takeAway(await takeAwayFacts(desk.db), startingNow(asked, desk)),
  'takeAway.cover': async ({ functionId, ...asked }, desk) => {
    const facts = await takeAwayFacts(desk.db);
    const covers = coverOf(facts, startingNow(asked, desk), [functionId]).get(functionId) ?? [];
    const mentioned = covers.flatMap((c) => [
      c.skillId,
      ...c.people.flatMap((p) => [p.unitId, p.siteId, p.bargainingUnitId, ...p.usedBy]),
    ]);
    return { covers, names: namesFor(facts, mentioned) };
  },
  'takeAway.compare': async ({ a, b }, desk) => {
    const facts = await takeAwayFacts(desk.db);
    const { functions: inA, names: namesA, ...first } = takeAway(facts, startingNow(a, desk));
    const { functions: inB, names: namesB, ...second } = takeAway(facts, startingNow(b, desk));
    const compared = compareOutcomes(
      { ...first, functions: inA, names: namesA },
      { ...second, functions: inB, names: namesB },
    );
    return { a: first, b: second, functions: compared, names: { ...namesA, ...namesB } };
  },
  'takeAway.export': async ({ jobId, token, language, title, other, ...asked }, desk) => {
    const question = startingNow(asked, desk);
    const input: ExportTakeAway = {
      path: desk.grantedPath(token),
      language,
      title,
      question,
      other: other && { title: other.title, question: startingNow(other, desk) },
      writtenAt: desk.clock.now(),
    };
    return await desk.runJob<{ functions: number }>({ jobId, name: 'export-take-away', input });
  },
  'scenarios.list': async ({ archived }, { db }) => {
    const scenarios = await storedRecords(db, 'scenario', archived);
    return scenarios.sort((a, b) => (a.nameEn || a.nameFr).localeCompare(b.nameEn || b.nameFr));
  },
  'scenarios.get': ({ id }, { db }) => storedRecord(db, 'scenario', id),
};

function namesFor(facts: PlanFacts, ids: readonly (string | null)[]): Record<string, Called> {
  const all = namesOfPlan(facts);
  const names: Record<string, Called> = {};
  for (const id of ids) {
    const found = id === null ? undefined : all.get(id);
    if (id !== null && found) names[id] = found;
  }
  return names;
}
