import { paragraph, table } from './blocks.ts';
import { decisionRows, decisionWidths } from './decision-rows.ts';
import type { FactData, LogFact, TaskFact } from './fact-data.ts';
import {
  bilingualSpan,
  type FactTeller,
  inLanguage,
  spokenMinutes,
  tableTime,
  zoneName,
} from './fact-words.ts';
import type { Block } from './model.ts';
import { isThreatened, threatenedFunctions } from './threatened-functions.ts';

/** A report is for reading, not for keeping: the whole list is on screen and in the log. */
const mostTasks = 8;
const mostEntries = 8;

const taskWidths = {
  nextTasks: [40, 24, 22, 14],
  doneTasks: [50, 26, 24],
  lateTasks: [36, 22, 20, 22],
} as const;

export type BlockFact = (data: FactData, teller: FactTeller) => Block[];

/** Tasks that are open or waiting and whose time has not passed, the next one due first. */
export const nextTasks: BlockFact = (data, teller) => {
  const tasks = byDue(unsettled(data).filter((task) => !isPast(task)));
  return taskTable('nextTasks', tasks, data, teller, (task) => [
    task.dueAt === null ? teller.translate('facts:noDueTime') : tableTime(task.dueAt, teller),
    teller.translate(`facts:taskState.${task.state}`),
  ]);
};

/** Tasks that are done, the last one first. */
export const doneTasks: BlockFact = (data, teller) => {
  const tasks = (data.activation?.tasks ?? [])
    .filter((task) => task.state === 'done')
    .toSorted((a, b) => (b.settledAt ?? '').localeCompare(a.settledAt ?? ''));
  return taskTable('doneTasks', tasks, data, teller, (task) => [
    task.settledAt === null ? '' : tableTime(task.settledAt, teller),
  ]);
};

/** Tasks whose time has passed, late ones and those that wait for others, the longest overdue first. */
export const lateTasks: BlockFact = (data, teller) => {
  const late = byDue(unsettled(data).filter(isPast));
  return taskTable('lateTasks', late, data, teller, (task) => [
    task.dueAt === null ? '' : tableTime(task.dueAt, teller),
    pastBy(task, teller),
  ]);
};

function isPast({ lateMinutes, overdueWaiting }: TaskFact): boolean {
  return lateMinutes !== null || overdueWaiting !== null;
}

function pastBy({ lateMinutes, overdueWaiting }: TaskFact, { translate }: FactTeller): string {
  if (overdueWaiting === null) return spokenMinutes(lateMinutes ?? 0, translate);
  const { minutes, tasks } = overdueWaiting;
  const told = { time: spokenMinutes(minutes, translate), count: tasks.length, tasks: tasks.join(', ') };
  return translate('facts:overdueWaiting', told);
}

/** The functions that somebody has to know about, and how many run as always. */
export const functionStateTable: BlockFact = (data, teller) => {
  const { activation } = data;
  if (activation === null) return [];
  const all = activation.functions.length;
  if (all === 0) return nothing('functionStates', teller);
  const changed = activation.functions.filter(({ state }) => state !== 'normal');
  const { translate } = teller;
  const others = activation.functions.filter((each) => each.state === 'normal' && !isThreatened(each)).length;
  const threatened = threatenedFunctions(activation.functions, others, teller);
  if (changed.length === 0 && threatened.length === 0)
    return [paragraph(translate('facts:table.functionStates.allNormal', { count: all }))];
  const rows = changed.map((each) => [
    [each.code, ' ', bilingualSpan(each.name, teller.lang)],
    translate(`facts:functionState.${each.state}`),
    timeLeft(each.rtoLeftMinutes, teller),
    timeLeft(each.mtpdLeftMinutes, teller),
  ]);
  const columns = tableColumns('functionStates', [44, 16, 20, 20], teller);
  return [
    ...(rows.length > 0
      ? [{ ...table(caption('functionStates', data, teller), columns, rows), rowHeaders: true }]
      : []),
    ...threatened,
    ...(others > 0 && threatened.length === 0
      ? [paragraph(translate('facts:table.functionStates.others', { count: others }), 'note')]
      : []),
  ];
};

export const roleTable: BlockFact = (data, teller) =>
  data.activation === null ? [] : contactTable(data, teller);

/** Roles with who holds them: in the activation, or by the plan while there is none. */
export const contactTable: BlockFact = (data, teller) => {
  if (data.roles.length === 0) return nothing('roles', teller);
  const rows = data.roles.map((role) => [
    bilingualSpan(role.name, teller.lang),
    role.holder || teller.translate('facts:nobody'),
    role.phone || teller.translate('facts:noTelephone'),
  ]);
  const columns = tableColumns('roles', [40, 34, 26], teller);
  return [{ ...table(caption('roles', data, teller), columns, rows), rowHeaders: true }];
};

export const decisionTable: BlockFact = (data, teller) => {
  const { activation } = data;
  if (activation === null) return [];
  if (activation.decisions.length === 0) return nothing('decisions', teller);
  const rows = decisionRows(activation.decisions, teller);
  return [table(caption('decisions', data, teller), tableColumns('decisions', decisionWidths, teller), rows)];
};

export const recentLog: BlockFact = (data, teller) => {
  const { activation } = data;
  if (activation === null) return [];
  // Decisions have a table of their own, with their reasons.
  const entries = activation.log.filter(({ key }) => key !== 'decision').slice(-mostEntries);
  if (entries.length === 0) return nothing('recentLog', teller);
  const rows = entries.map((entry) => [tableTime(entry.at, teller), logWords(entry, teller), entry.author]);
  return [table(caption('recentLog', data, teller), tableColumns('recentLog', [22, 57, 21], teller), rows)];
};

/** An entry in a line, in the language of the teller. */
export function logWords({ key, values, times = {} }: LogFact, teller: FactTeller): string {
  const { lang, translate } = teller;
  const told = Object.entries(values).map(([name, words]): [string, string] => [
    name,
    typeof words === 'string' ? words : inLanguage(words, lang),
  ]);
  const at = Object.entries(times).map(([name, instant]) => [name, tableTime(instant, teller)] as const);
  return translate(`facts:log.${key}`, Object.fromEntries([...told, ...at]));
}

function unsettled(data: FactData): TaskFact[] {
  const open: TaskFact['state'][] = ['pending', 'open', 'inProgress'];
  return (data.activation?.tasks ?? []).filter((task) => open.includes(task.state));
}

/** Tasks without a time come last. */
function byDue(tasks: TaskFact[]): TaskFact[] {
  return tasks.toSorted((a, b) => (a.dueAt ?? '9999').localeCompare(b.dueAt ?? '9999'));
}

/** Time counts while a function is stopped, and only then. */
function timeLeft(minutes: number | null, { translate }: FactTeller): string {
  if (minutes === null) return translate('facts:notCounted');
  if (minutes >= 0) return spokenMinutes(minutes, translate);
  return translate('facts:past', { duration: spokenMinutes(-minutes, translate) });
}

function taskTable(
  name: 'nextTasks' | 'doneTasks' | 'lateTasks',
  tasks: readonly TaskFact[],
  data: FactData,
  teller: FactTeller,
  lastCells: (task: TaskFact) => string[],
): Block[] {
  if (data.activation === null) return [];
  if (tasks.length === 0) return nothing(name, teller);
  const rows = tasks
    .slice(0, mostTasks)
    .map((task) => [
      bilingualSpan(task.text, teller.lang),
      task.role === null ? teller.translate('facts:nobody') : bilingualSpan(task.role, teller.lang),
      ...lastCells(task),
    ]);
  const widths = taskWidths[name];
  const more = tasks.length - rows.length;
  return [
    table(caption(name, data, teller), tableColumns(name, widths, teller), rows),
    ...(more > 0 ? [paragraph(teller.translate('facts:more', { count: more }), 'note')] : []),
  ];
}

function nothing(name: string, { translate }: FactTeller): Block[] {
  return [paragraph(translate(`facts:table.${name}.none`))];
}

function caption(name: string, data: FactData, teller: FactTeller): string {
  return teller.translate(`facts:table.${name}.caption`, { zone: zoneName(data.asOf, teller) });
}

/** Columns from the translations `table.NAME.columns.0` and on. */
export function tableColumns(name: string, widths: readonly number[], { translate }: FactTeller) {
  return widths.map((width, at) => ({ header: translate(`facts:table.${name}.columns.${at}`), width }));
}
