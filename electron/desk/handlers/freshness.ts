import { verifyFacts } from '../../../db/actions/verify-facts.ts';
import { staleableFacts } from '../../../db/queries/freshness.ts';
import { nameOf, namesOf } from '../../../db/queries/names.ts';
import { getOrganisation } from '../../../db/queries/organisation.ts';
import { dueForReview, freshnessOn } from '../../../domain/record/freshness.ts';
import { dateIn } from '../../../domain/time/local-date.ts';
import type { freshnessCalls } from '../../contract/freshness.ts';
import type { Handlers } from '../desk-context.ts';
import type { ReviewFormsInput } from '../jobs/write-review-forms.ts';
import { changeSubject } from './change-subjects.ts';

export const freshnessHandlers: Handlers<typeof freshnessCalls> = {
  'facts.verify': async ({ items }, desk) => {
    const { timeZone } = await getOrganisation(desk.db);
    await verifyFacts(desk, items, dateIn(timeZone, desk.clock.now()));
    desk.changed(...new Set(items.map((item) => changeSubject(item.kind))));
    return {};
  },
  'facts.list': async ({ all }, { db, clock }) => {
    const [facts, units, { timeZone, reviewIntervals }] = [
      await staleableFacts(db),
      await namesOf(db, 'orgUnit'),
      await getOrganisation(db),
    ];
    const today = dateIn(timeZone, clock.now());
    return facts
      .map(({ unitId, reviewEveryDays, ...fact }) => ({
        ...fact,
        unit: nameOf(units, unitId),
        dueOn: dueForReview({ ...fact, reviewEveryDays }, fact.kind, reviewIntervals),
        status: freshnessOn(today, { ...fact, reviewEveryDays }, fact.kind, reviewIntervals),
      }))
      .filter(({ status }) => all || status !== 'fresh')
      .sort((a, b) => ((a.dueOn ?? '') < (b.dueOn ?? '') ? -1 : 1));
  },
  'facts.writeForms': async ({ jobId, token, ...forms }, desk) => {
    const input: ReviewFormsInput = { ...forms, folder: desk.grantedPath(token), now: desk.clock.now() };
    return await desk.runJob<{ files: number }>({ jobId, name: 'write-review-forms', input });
  },
};
