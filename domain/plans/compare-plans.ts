import type { PlanChange } from './change-schema.ts';
import { compareChecklists } from './compare-checklists.ts';
import { compareFunctions } from './compare-functions.ts';
import { called, changed, choice, date, filled, lists, type Place, record, words } from './compare-parts.ts';
import { compareResources } from './compare-resources.ts';
import { compareDelegations, compareRoles } from './compare-roles.ts';
import type { PlanContent } from './content-schema.ts';

/**
 * What a reader would say is different between two states of a plan, by section; empty when they say the same. The trail
 * of approvals and the organisation's name are no part of it: they are not what the plan says.
 */
export function comparePlans(before: PlanContent, after: PlanContent): PlanChange[] {
  return [
    ...comparePlan(before.plan, after.plan),
    ...compareScope(before, after),
    ...compareFunctions(before.functions, after.functions),
    ...compareRoles(before.roles, after.roles),
    ...compareDelegations(before.delegations, after.delegations),
    ...compareChecklists(before.checklists, after.checklists),
    ...compareResources(before.resources, after.resources),
    ...compareDocuments(before, after),
  ];
}

const plan: Place = { section: 'plan', subject: null, part: null };
const scope: Place = { section: 'scope', subject: null, part: null };

function comparePlan(before: PlanContent['plan'], after: PlanContent['plan']): PlanChange[] {
  return [
    ...words(plan, 'title', before.name, after.name),
    ...changed(plan, 'kind', choice('planKind', before.kind), choice('planKind', after.kind)),
    ...words(plan, 'purpose', before.purpose, after.purpose),
    ...changed(plan, 'owner', record(before.owner), record(after.owner)),
    ...changed(plan, 'reviewOn', date(before.reviewOn), date(after.reviewOn)),
    // A criterion is known by its English words: one that is reworded is another one.
    ...lists({
      place: plan,
      field: 'criterion',
      before: before.criteria,
      after: after.criteria,
      idOf: ({ en, fr }) => en || fr,
      called: filled,
      within: (old, now) => words({ ...plan, part: filled(now) }, 'criterionFrench', old, now),
      ordered: true,
    }),
    ...lists({
      place: plan,
      field: 'phase',
      before: before.phases,
      after: after.phases,
      idOf: ({ name }) => name.en || name.fr,
      called: ({ name }) => filled(name),
      within: (old, now) => {
        const place = { ...plan, part: filled(now.name) };
        return [
          ...words(place, 'phaseName', old.name, now.name),
          ...words(place, 'phaseText', old.text, now.text),
        ];
      },
      ordered: true,
    }),
  ];
}

/** What came into scope or left it, by whatever way: a unit chosen, a function moved to another unit, one archived. */
function compareScope(before: PlanContent, after: PlanContent): PlanChange[] {
  const of = (field: string, list: (content: PlanContent) => PlanContent['plan']['units']) =>
    lists({
      place: scope,
      field,
      before: list(before),
      after: list(after),
      idOf: ({ id }) => id,
      called,
    });
  return [...of('unit', ({ plan }) => plan.units), ...of('function', ({ functions }) => functions)];
}

function compareDocuments(before: PlanContent, after: PlanContent): PlanChange[] {
  return lists({
    place: { section: 'documents', subject: null, part: null },
    field: 'document',
    before: before.documents,
    after: after.documents,
    idOf: ({ id }) => id,
    called: ({ number, title }) => called({ code: number, name: title }),
    within: (old, now) =>
      words(
        { section: 'documents', subject: called({ code: now.number, name: now.title }), part: null },
        'title',
        old.title,
        now.title,
      ),
  });
}
