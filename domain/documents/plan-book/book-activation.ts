import type { PlanContent, PlanTask } from '../../plans/content-schema.ts';
import { heading, paragraph, steps, table } from '../blocks.ts';
import type { Block } from '../model.ts';
import { dueOf } from './book-checklists.ts';
import { textOf } from './book-scope.ts';
import { type BookTeller, orElse } from './book-teller.ts';

/** When the plan is activated, by whom and how, how it goes on, and how it ends. */
export function activationBlocks(content: PlanContent, teller: BookTeller): Block[] {
  const { translate } = teller;
  const { criteria } = content.plan;
  return [
    heading(2, translate('planBook:place.criteria'), 'criteria'),
    ...(criteria.length === 0
      ? [paragraph(translate('planBook:noCriteria'), 'note')]
      : [paragraph(translate('planBook:criteriaText')), steps(criteria.map(teller.words))]),
    heading(2, translate('planBook:place.procedure'), 'procedure'),
    ...procedure(content, teller),
    heading(2, translate('planBook:place.phases'), 'phases'),
    ...phases(content, teller),
    heading(2, translate('planBook:place.standDown'), 'standDown'),
    ...standDown(content, teller),
  ];
}

/** Who may activate it, in their order; what is done first. */
function procedure(content: PlanContent, teller: BookTeller): Block[] {
  const { translate } = teller;
  const { owner } = content.plan;
  const role = content.roles.find((each) => each.id === owner?.id);
  const people = role?.succession ?? [];
  const first = tasksOf(content, (task) => task.phase === 'alert' || task.phase === 'decide');
  return [
    paragraph(
      owner
        ? [translate('planBook:activatedBy'), ' ', ...teller.named(owner)]
        : translate('planBook:noOwner'),
    ),
    ...(people.length > 0
      ? [
          paragraph(translate('planBook:inTheirOrder')),
          steps(people.map(({ name, contacts }) => [name, ...contacts.map(({ value }) => value)].join(', '))),
        ]
      : []),
    ...taskTable('firstTasks', first, teller),
  ];
}

function phases({ plan }: PlanContent, teller: BookTeller): Block[] {
  if (plan.phases.length === 0) return [paragraph(teller.translate('planBook:noPhases'), 'note')];
  return plan.phases.flatMap(({ name, text }) => [
    heading(3, orElse(teller.words(name), teller.nothing)),
    ...(text.en || text.fr ? textOf(text, teller) : []),
  ]);
}

function standDown(content: PlanContent, teller: BookTeller): Block[] {
  const last = tasksOf(content, (task) => task.anchor === 'E');
  return [
    paragraph(teller.translate('planBook:standDownText')),
    ...taskTable('standDownTasks', last, teller),
  ];
}

interface ListedTask {
  task: PlanTask;
  checklist: PlanContent['checklists'][number];
}

export function tasksOf(content: PlanContent, wanted: (task: PlanTask) => boolean): ListedTask[] {
  return content.checklists.flatMap((checklist) =>
    checklist.tasks.filter(wanted).map((task) => ({ task, checklist })),
  );
}

export function taskTable(caption: string, tasks: readonly ListedTask[], teller: BookTeller): Block[] {
  if (tasks.length === 0) return [];
  const rows = tasks.map(({ task, checklist }) => [
    teller.words(task.text),
    dueOf(task, teller),
    task.role ? teller.words(task.role.name) : teller.translate('planBook:nobody'),
    teller.words(checklist.name),
  ]);
  const columns = teller.columns({ task: 42, due: 17, responsible: 20, checklist: 21 });
  return [table(teller.translate(`planBook:caption.${caption}`), columns, rows)];
}
