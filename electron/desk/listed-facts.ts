import { staleableFacts } from '../../db/queries/freshness.ts';
import { nameOf, namesOf } from '../../db/queries/names.ts';
import { getOrganisation } from '../../db/queries/organisation.ts';
import { daysAfter, reviewIntervalDays } from '../../domain/record/freshness.ts';
import { dateIn } from '../../domain/time/local-date.ts';
import type { Output } from '../contract/call.ts';
import type { freshnessCalls } from '../contract/freshness.ts';
import type { DeskContext } from './desk-context.ts';

type Fact = Output<typeof freshnessCalls, 'facts.list'>[number];

/**
 * Facts that go stale, those that are due first. Where nobody has verified one yet, the day on which it was written down
 * counts, as it does for findings (domain/findings/stale-since.ts): what was brought in today is not all due today.
 */
export async function listedFacts({ db, clock }: Pick<DeskContext, 'db' | 'clock'>): Promise<Fact[]> {
  const [facts, units, { timeZone, reviewIntervals }] = [
    await staleableFacts(db),
    await namesOf(db, 'orgUnit'),
    await getOrganisation(db),
  ];
  const today = dateIn(timeZone, clock.now());
  return facts
    .map(({ unitId, createdAt, ...fact }): Fact => {
      const known = fact.verifiedOn ?? dateIn(timeZone, createdAt);
      const dueOn = daysAfter(known, reviewIntervalDays(fact, fact.kind, reviewIntervals));
      return { ...fact, unit: nameOf(units, unitId), dueOn, due: dueOn < today };
    })
    .sort((a, b) => (a.dueOn < b.dueOn ? -1 : 1));
}
