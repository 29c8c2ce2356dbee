import type { BlockFact } from './activation-tables.ts';
import { tableColumns } from './activation-tables.ts';
import { paragraph, spans, steps, table } from './blocks.ts';
import type { ChecklistFacts, ChecklistTaskFact } from './fact-data.ts';
import { bilingualSpan, type FactTeller, spokenMinutes } from './fact-words.ts';
import type { Block, ChecklistItem } from './model.ts';

const phases: readonly ChecklistTaskFact['phase'][] = ['alert', 'decide', 'respond', 'sustain', 'recover'];

/** The tasks of the checklist by phase, each with a box, the time it is due and who does it. */
export const checklistTasks: BlockFact = ({ checklist, roles }, teller) => {
  if (checklist === null) return [];
  if (checklist.tasks.length === 0) return [paragraph(teller.translate('facts:table.checklistTasks.none'))];
  const nameOf = new Map(roles.map((role) => [role.code, role.name]));
  return phases.flatMap((phase): Block[] => {
    const tasks = checklist.tasks.filter((task) => task.phase === phase);
    if (tasks.length === 0) return [];
    const items = tasks.map((task): ChecklistItem => {
      const role = nameOf.get(task.roleCode);
      return {
        text: spans(bilingualSpan(task.text, teller.lang)),
        details: spans(bilingualSpan(task.details, teller.lang)),
        due: dueWords(task, teller),
        role: role === undefined ? task.roleCode || undefined : bilingualSpan(role, teller.lang).text,
      };
    });
    return [{ type: 'checklist', caption: teller.translate(`facts:phase.${phase}`), items }];
  });
};

/** As many as a card has room for. */
const firstStepCount = 5;

/** The first tasks of the checklist in a numbered list, for a card or a page at hand. */
export const firstSteps: BlockFact = ({ checklist }, teller) => {
  if (checklist === null) return [];
  if (checklist.tasks.length === 0) return [paragraph(teller.translate('facts:table.checklistTasks.none'))];
  const inOrder = phases.flatMap((phase) => checklist.tasks.filter((task) => task.phase === phase));
  return [steps(inOrder.slice(0, firstStepCount).map(({ text }) => bilingualSpan(text, teller.lang)))];
};

/** Those who have a task in the checklist, in the order of their first task. */
export const checklistContacts: BlockFact = ({ checklist, roles }, teller) => {
  if (checklist === null) return [];
  const wanted = codesInOrder(checklist);
  const rows = wanted.flatMap((code) => {
    const role = roles.find((each) => each.code === code);
    if (role === undefined) return [];
    return [
      [
        bilingualSpan(role.name, teller.lang),
        role.holder || teller.translate('facts:nobody'),
        role.phone || teller.translate('facts:noTelephone'),
      ],
    ];
  });
  if (rows.length === 0) return [paragraph(teller.translate('facts:table.checklistContacts.none'))];
  const columns = tableColumns('checklistContacts', [40, 34, 26], teller);
  return [
    { ...table(teller.translate('facts:table.checklistContacts.caption'), columns, rows), rowHeaders: true },
  ];
};

/** The functions that are restored first, with the time within which each must be back and who answers for it. */
export const criticalFunctions: BlockFact = ({ functions }, teller) => {
  if (functions.length === 0) return [paragraph(teller.translate('facts:table.criticalFunctions.none'))];
  const { translate, lang } = teller;
  const rows = functions.map((each) => [
    [each.code, ' ', bilingualSpan(each.name, lang)],
    each.rtoMinutes === null ? translate('facts:notSet') : spokenMinutes(each.rtoMinutes, translate),
    each.owner === null ? translate('facts:nobody') : bilingualSpan(each.owner, lang),
  ]);
  const columns = tableColumns('criticalFunctions', [50, 20, 30], teller);
  return [{ ...table(translate('facts:table.criticalFunctions.caption'), columns, rows), rowHeaders: true }];
};

/** "T + 15 min", "S − 10 d", "every day at 16:00". */
export function dueWords(
  { anchor, offsetMinutes, repeat }: ChecklistTaskFact,
  { translate }: FactTeller,
): string {
  if (repeat !== null) return translate(`facts:due.${repeat.every}`, { time: repeat.at });
  if (offsetMinutes === 0) return anchor;
  const sign = offsetMinutes > 0 ? '+' : '−';
  // In a narrow column it stays on one line.
  return `${anchor} ${sign} ${spokenMinutes(Math.abs(offsetMinutes), translate)}`.replaceAll(' ', '\u00a0');
}

function codesInOrder(checklist: ChecklistFacts): string[] {
  return [...new Set(checklist.tasks.map((task) => task.roleCode).filter(Boolean))];
}
