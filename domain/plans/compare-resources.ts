import type { PlanChange } from './change-schema.ts';
import { alike, called, changed, date, lists, minutes, type Place, record, words } from './compare-parts.ts';
import type { PlanResource } from './content-schema.ts';

/** What resources can meet and who answers for them; what needs them is told with the functions. */
export function compareResources(
  before: readonly PlanResource[],
  after: readonly PlanResource[],
): PlanChange[] {
  const place: Place = { section: 'resources', subject: null, part: null };
  return lists({
    place,
    field: 'resource',
    before,
    after,
    idOf: ({ id }) => id,
    called,
    within: compareResource,
  });
}

function compareResource(before: PlanResource, after: PlanResource): PlanChange[] {
  const place: Place = { section: 'resources', subject: called(after), part: null };
  return [
    ...words(place, 'name', before.name, after.name),
    ...changed(place, 'owner', record(before.owner), record(after.owner)),
    // What was frozen before providers were kept says nothing of them: that it does is no change of the plan.
    ...(before.providedBy === undefined
      ? []
      : changed(place, 'provider', record(before.providedBy), record(after.providedBy ?? null))),
    ...changed(place, 'meetsRto', minutes(before.rtoMinutes), minutes(after.rtoMinutes)),
    ...changed(place, 'meetsRpo', minutes(before.rpoMinutes), minutes(after.rpoMinutes)),
    ...changed(place, 'lastTestedOn', date(before.lastTestedOn), date(after.lastTestedOn)),
    ...words(place, 'alternate', before.alternate, after.alternate),
    ...lists({
      place,
      field: 'contact',
      before: before.contacts,
      after: after.contacts,
      idOf: ({ value }) => value,
      called: ({ name, value }) => alike([name, value].filter(Boolean).join(', ')),
    }),
  ];
}
