import { both, type Names, nameOf, namesOf } from './content-names.ts';
import { contentOfFunctions } from './content-of-functions.ts';
import { resourcesNeeded } from './content-of-resources.ts';
import { delegationsAmong, type RoleUse, rolesNamed } from './content-of-roles.ts';
import type { PlanChecklist, PlanContent, PlanHistoryStep, PlanTask } from './content-schema.ts';
import type { PlanFacts } from './plan-facts.ts';
import { functionsInScope } from './plan-scope.ts';
import type { Plan } from './schema.ts';

/** Those of the ids that are still there, in their order. */
function chosen<T>(ids: readonly string[], by: ReadonlyMap<string, T>): T[] {
  return ids.flatMap((id) => by.get(id) ?? []);
}

/**
 * All that a plan says at a moment, whole and in a settled order, so that the same facts give the same text of it.
 * What is archived is not in the facts, and so not in the plan.
 */
export function buildPlanContent(
  plan: Plan & { id: string },
  facts: PlanFacts,
  history: readonly PlanHistoryStep[],
): PlanContent {
  const roleNames = namesOf(facts.roles);
  const units = namesOf(facts.units);
  const functions = contentOfFunctions(functionsInScope(plan, facts.units, facts.functions), facts);
  const checklists = contentOfChecklists(plan.checklistIds, facts, roleNames);
  const uses: RoleUse[] = [plan.ownerRoleId, ...rolesOf(functions, checklists)];
  const delegations = delegationsAmong(uses, facts);
  const delegates = delegations.flatMap(({ from, to }) => [from.id, to.id]);
  const documents = new Map(facts.documents.map((each) => [each.id, each]));
  return {
    form: 2,
    organisation: facts.organisation,
    plan: {
      id: plan.id,
      code: plan.code,
      name: both(plan.titleEn, plan.titleFr),
      kind: plan.kind,
      purpose: both(plan.purposeEn, plan.purposeFr),
      owner: nameOf(roleNames, plan.ownerRoleId),
      reviewOn: plan.reviewOn,
      criteria: plan.criteria.map((each) => both(each.textEn, each.textFr)),
      phases: plan.phases.map((each) => ({
        name: both(each.nameEn, each.nameFr),
        text: both(each.textEn, each.textFr),
      })),
      units: chosen(plan.scopeUnitIds, units),
      named: chosen(plan.scopeFunctionIds, namesOf(facts.functions)),
    },
    functions,
    roles: rolesNamed([...uses, ...delegates], facts),
    delegations,
    checklists,
    resources: resourcesNeeded(functions, facts),
    documents: chosen(plan.documentIds, documents).map(({ id, number, titleEn, titleFr }) => ({
      id,
      number: number ?? '',
      title: both(titleEn, titleFr),
    })),
    history: history.map((step) => ({ ...step })),
  };
}

/** Roles that own a function, that a function needs, or that have a task. */
function rolesOf(functions: PlanContent['functions'], checklists: readonly PlanChecklist[]): RoleUse[] {
  return [
    ...functions.flatMap((f) => [
      f.owner?.id ?? null,
      ...f.dependencies.map((d) => (d.kind === 'role' ? d.target.id : null)),
    ]),
    ...checklists.flatMap((c) => c.tasks.map((task) => task.role?.id ?? null)),
  ];
}

/** The checklists of these ids with their tasks, in the order of the ids. */
export function contentOfChecklists(
  ids: readonly string[],
  facts: PlanFacts,
  roles: Names = namesOf(facts.roles),
): PlanChecklist[] {
  const tasks = Map.groupBy(facts.tasks, (task) => task.checklistId);
  const functions = namesOf(facts.functions);
  const lists = new Map(facts.checklists.map((list) => [list.id, list]));
  return chosen(ids, lists).map((list) => ({
    id: list.id,
    code: list.code,
    name: both(list.titleEn, list.titleFr),
    scenario: list.scenario,
    purpose: both(list.purposeEn, list.purposeFr),
    restores: chosen(list.restoresFunctionIds, functions),
    tasks: (tasks.get(list.id) ?? [])
      .toSorted((a, b) => a.position - b.position)
      .map((task, at) => contentOfTask(task, at + 1, roles)),
  }));
}

function contentOfTask(row: PlanFacts['tasks'][number], position: number, roles: Names): PlanTask {
  const { id, phase, anchor, offsetMinutes, repeat, plannedMinutes, after, evidenceRequired, mode } = row;
  return {
    ...{ id, position, phase, anchor, offsetMinutes, repeat, plannedMinutes, after, evidenceRequired, mode },
    text: both(row.textEn, row.textFr),
    details: both(row.detailsEn, row.detailsFr),
    role: nameOf(roles, row.roleId),
  };
}
