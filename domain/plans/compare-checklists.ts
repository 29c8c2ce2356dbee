import type { PlanChange, Told } from './change-schema.ts';
import {
  called,
  changed,
  choice,
  filled,
  lists,
  minutes,
  type Place,
  record,
  text,
  words,
} from './compare-parts.ts';
import type { PlanChecklist, PlanTask } from './content-schema.ts';

export function compareChecklists(
  before: readonly PlanChecklist[],
  after: readonly PlanChecklist[],
): PlanChange[] {
  const place: Place = { section: 'checklists', subject: null, part: null };
  return lists({
    place,
    field: 'checklist',
    before,
    after,
    idOf: ({ id }) => id,
    called: ({ name }) => filled(name),
    within: compareChecklist,
  });
}

function compareChecklist(before: PlanChecklist, after: PlanChecklist): PlanChange[] {
  const place: Place = { section: 'checklists', subject: filled(after.name), part: null };
  return [
    ...words(place, 'title', before.name, after.name),
    ...words(place, 'purpose', before.purpose, after.purpose),
    ...text(place, 'checklistScenario', before.scenario, after.scenario),
    ...lists({
      place,
      field: 'restores',
      before: before.restores,
      after: after.restores,
      idOf: ({ id }) => id,
      called,
    }),
    ...lists({
      place,
      field: 'task',
      before: before.tasks,
      after: after.tasks,
      idOf: ({ id }) => id,
      called: (task) => filled(task.text),
      within: (old, now) => compareTask(place, old, now, before.tasks, after.tasks),
      ordered: true,
    }),
  ];
}

function compareTask(
  place: Place,
  before: PlanTask,
  after: PlanTask,
  allBefore: readonly PlanTask[],
  allAfter: readonly PlanTask[],
): PlanChange[] {
  const there = { ...place, part: filled(after.text) };
  return [
    ...words(place, 'taskText', before.text, after.text),
    ...words(there, 'details', before.details, after.details),
    ...changed(there, 'phaseOfTask', choice('phase', before.phase), choice('phase', after.phase)),
    ...changed(there, 'role', roleOf(before), roleOf(after)),
    ...changed(there, 'due', dueOf(before), dueOf(after)),
    ...changed(there, 'planned', minutes(before.plannedMinutes), minutes(after.plannedMinutes)),
    ...lists({
      place: there,
      field: 'after',
      before: waitsFor(before, allBefore),
      after: waitsFor(after, allAfter),
      idOf: ({ id }) => id,
      called: (task) => filled(task.text),
    }),
    ...changed(there, 'evidence', yesNo(before.evidenceRequired), yesNo(after.evidenceRequired)),
    ...changed(there, 'mode', choice('taskMode', before.mode), choice('taskMode', after.mode)),
  ];
}

function roleOf({ role }: PlanTask): Told | null {
  return role && record({ ...role, code: '' });
}

function dueOf({ anchor, offsetMinutes, repeat }: PlanTask): Told {
  return { as: 'due', anchor, offsetMinutes, repeat };
}

const yesNo = (yes: boolean): Told => ({ as: 'yesNo', yes });

function waitsFor({ after }: PlanTask, tasks: readonly PlanTask[]): PlanTask[] {
  return after.flatMap((id) => tasks.find((task) => task.id === id) ?? []);
}
