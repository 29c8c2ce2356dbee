import { dueWords } from '../../plans/change-words.ts';
import type { PlanChecklist, PlanContent, PlanTask } from '../../plans/content-schema.ts';
import { heading, paragraph, spans } from '../blocks.ts';
import type { Block, ChecklistItem } from '../model.ts';
import { textOf } from './book-scope.ts';
import type { BookTeller } from './book-teller.ts';

const phases = ['alert', 'decide', 'respond', 'sustain', 'recover'] as const;

/** Every checklist of the plan, its tasks by phase. */
export function checklistBlocks({ checklists }: PlanContent, teller: BookTeller): Block[] {
  if (checklists.length === 0) return [];
  const legend = paragraph(teller.translate('planBook:anchors'), 'note');
  return [legend, ...checklists.flatMap((list) => checklistOf(list, teller))];
}

function checklistOf(list: PlanChecklist, teller: BookTeller): Block[] {
  return [heading(2, teller.words(list.name)), ...checklistBody(list, teller)];
}

/** What a checklist says, without its name. */
export function checklistBody(
  list: PlanChecklist,
  teller: BookTeller,
  { legend = false }: { legend?: boolean } = {},
): Block[] {
  const { translate } = teller;
  const restored = list.restores.flatMap((f, at) => [...(at === 0 ? [] : spans(', ')), ...teller.named(f)]);
  return [
    ...(list.purpose.en || list.purpose.fr ? textOf(list.purpose, teller) : []),
    ...(restored.length > 0 ? [paragraph([translate('planBook:restores'), ' ', ...restored])] : []),
    ...(legend ? [paragraph(translate('planBook:anchors'), 'note')] : []),
    ...(list.tasks.length === 0 ? [paragraph(translate('planBook:noTasks'), 'note')] : []),
    ...phases.flatMap((phase): Block[] => {
      const tasks = list.tasks.filter((task) => task.phase === phase);
      if (tasks.length === 0) return [];
      const caption = translate(`plan:choice.phase.${phase}`);
      return [{ type: 'checklist', caption, items: tasks.map((task) => itemOf(task, list.tasks, teller)) }];
    }),
  ];
}

function itemOf(task: PlanTask, all: readonly PlanTask[], teller: BookTeller): ChecklistItem {
  return {
    text: spans([`${task.position}. `, ...teller.words(task.text)]),
    details: detailsOf(task, all, teller),
    due: dueOf(task, teller),
    ...(task.role && {
      role: teller
        .words(task.role.name)
        .map((s) => ('text' in s ? s.text : ''))
        .join(''),
    }),
  };
}

function detailsOf(task: PlanTask, all: readonly PlanTask[], teller: BookTeller) {
  const { translate } = teller;
  const after = task.after.flatMap((id) => all.find((other) => other.id === id)?.position ?? []);
  const notes = [
    task.plannedMinutes !== null &&
      translate('planBook:takes', { time: teller.duration(task.plannedMinutes) }),
    after.length > 0 && translate('planBook:afterTasks', { tasks: after.join(', ') }),
    task.evidenceRequired && translate('planBook:evidence'),
    task.mode !== 'both' && translate(`plan:choice.taskMode.${task.mode}`),
  ].filter((note) => note !== false);
  const details = teller.words(task.details);
  return spans([...details, details.length > 0 && notes.length > 0 ? ' ' : '', notes.join(' ')]);
}

export function dueOf(task: PlanTask, teller: BookTeller): string {
  return dueWords(task, teller);
}
