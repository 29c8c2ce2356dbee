import { verifyFacts } from '../../../db/actions/verify-facts.ts';
import { getOrganisation } from '../../../db/queries/organisation.ts';
import { dateIn } from '../../../domain/time/local-date.ts';
import type { freshnessCalls } from '../../contract/freshness.ts';
import type { Handlers } from '../desk-context.ts';
import type { ReviewFormsInput } from '../jobs/write-review-forms.ts';
import { listedFacts } from '../listed-facts.ts';
import { changeSubject } from './change-subjects.ts';

export const freshnessHandlers: Handlers<typeof freshnessCalls> = {
  'facts.verify': async ({ items }, desk) => {
    const { timeZone } = await getOrganisation(desk.db);
    const changeSetId = await verifyFacts(desk, items, dateIn(timeZone, desk.clock.now()));
    desk.changed(...new Set(items.map((item) => changeSubject(item.kind))));
    return { changeSetId };
  },
  'facts.list': async ({ all }, desk) => (await listedFacts(desk)).filter(({ due }) => all || due),
  'facts.writeForms': async ({ jobId, token, ...forms }, desk) => {
    const input: ReviewFormsInput = { ...forms, folder: desk.grantedPath(token), now: desk.clock.now() };
    return await desk.runJob<{ files: number }>({ jobId, name: 'write-review-forms', input });
  },
};
