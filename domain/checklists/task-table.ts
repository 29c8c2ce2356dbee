import { fold } from '../import/fold.ts';
import { parseDuration } from '../time/duration.ts';
import { readOffset, readTimeOfDay } from './read-offset.ts';
import type { Anchor, ChecklistTask, Repetition } from './schema.ts';

/** What a column of somebody's table of tasks may be. */
export const taskColumns = [
  'number',
  'textEn',
  'textFr',
  'detailsEn',
  'detailsFr',
  'role',
  'when',
  'planned',
  'phase',
  'after',
] as const;
export type TaskColumn = (typeof taskColumns)[number];

/** A task as it was read, before it has an id; `after` names rows of the same table. */
export interface TaskDraft
  extends Pick<
    ChecklistTask,
    | 'textEn'
    | 'textFr'
    | 'detailsEn'
    | 'detailsFr'
    | 'phase'
    | 'anchor'
    | 'offsetMinutes'
    | 'repeat'
    | 'plannedMinutes'
    | 'roleId'
  > {
  after: number[];
}

/** What could not be read, and is left out; the task itself is kept. */
export interface TaskTableProblem {
  /** Index of the row. */
  row: number;
  column: TaskColumn;
  value: string;
  code: 'noText' | 'tooLong' | 'noRole' | 'notDue' | 'notDuration' | 'noPhase' | 'noSuchTask';
}

const words: Record<TaskColumn, string[]> = {
  number: ['no', 'n', 'number', 'numero', 'num', 'step', 'etape', '#', 'id', 'ref', 'item'],
  textEn: [
    'task',
    'action',
    'what',
    'activity',
    'description',
    'english',
    'task english',
    'text',
    'checklist',
    'to do',
  ],
  textFr: [
    'tache',
    'francais',
    'french',
    'task french',
    'tache francais',
    'quoi',
    'mesure',
    'mesure a prendre',
  ],
  detailsEn: ['details', 'detail', 'how', 'notes', 'comments', 'instructions', 'details english'],
  detailsFr: ['precisions', 'details francais', 'details french', 'comment', 'remarques', 'consignes'],
  role: [
    'role',
    'who',
    'responsible',
    'owner',
    'lead',
    'responsable',
    'qui',
    'assigned to',
    'by',
    'role responsable',
  ],
  when: [
    'when',
    'due',
    'time',
    'offset',
    'deadline',
    'quand',
    'echeance',
    'delai',
    'heure',
    'at',
    'due time',
    't',
  ],
  planned: ['duration', 'takes', 'planned', 'duree', 'planned duration', 'duree prevue', 'length', 'minutes'],
  phase: ['phase', 'stage'],
  after: [
    'after',
    'depends on',
    'dependencies',
    'predecessor',
    'predecessors',
    'apres',
    'depend de',
    'prerequis',
  ],
};

/** What each column is, by its heading: null where none fits, and each kind once. */
export function guessTaskColumns(headings: readonly string[]): (TaskColumn | null)[] {
  const taken = new Set<TaskColumn>();
  return headings.map((heading) => {
    const said = fold(heading.replace('#', ' no ')) || heading.trim();
    const found = taskColumns.find((c) => !taken.has(c) && words[c].includes(said));
    if (found) taken.add(found);
    return found ?? null;
  });
}

const phaseWords: Record<ChecklistTask['phase'], string[]> = {
  alert: ['alert', 'alerte', 'detect', 'notification'],
  decide: ['decide', 'decision', 'decider', 'assess', 'assessment'],
  respond: ['respond', 'response', 'intervention', 'reponse', 'intervenir'],
  sustain: ['sustain', 'maintain', 'maintien', 'maintenir', 'continue'],
  recover: ['recover', 'recovery', 'retablissement', 'retablir', 'restore', 'return'],
};

export interface KnownRole {
  id: string;
  code: string;
  nameEn: string;
  nameFr: string;
}

/**
 * Reads rows of a table as tasks. A row without a text is no task; what else can not be read is left empty and told.
 * "When" is read as people write it: "T+15 min", "S-10d", "2 h", "daily at 16:00", "chaque jour 16 h".
 */
export function readTaskTable(
  rows: readonly (readonly string[])[],
  columns: readonly (TaskColumn | null)[],
  roles: readonly KnownRole[],
): { tasks: TaskDraft[]; problems: TaskTableProblem[] } {
  const problems: TaskTableProblem[] = [];
  const drafts: { draft: TaskDraft; number: string; after: string; row: number }[] = [];
  for (const [row, cells] of rows.entries()) {
    const cell = (column: TaskColumn) => (cells[columns.indexOf(column)] ?? '').trim();
    if (cells.every((c) => c.trim() === '')) continue;
    const problem = (column: TaskColumn, code: TaskTableProblem['code']) =>
      problems.push({ row, column, value: cell(column), code });
    const text = cell('textEn') || cell('textFr');
    if (text === '') {
      problem('textEn', 'noText');
      continue;
    }
    for (const column of ['textEn', 'textFr'] as const)
      if (cell(column).length > 400) problem(column, 'tooLong');
    const when = readWhen(cell('when'), () => problem('when', 'notDue'));
    drafts.push({
      row,
      number: fold(cell('number')) || String(drafts.length + 1),
      after: cell('after'),
      draft: {
        textEn: (cell('textEn') || text).slice(0, 400),
        textFr: cell('textFr').slice(0, 400),
        detailsEn: cell('detailsEn').slice(0, 10_000),
        detailsFr: cell('detailsFr').slice(0, 10_000),
        phase: readPhase(cell('phase'), () => problem('phase', 'noPhase')),
        roleId: readRole(cell('role'), roles, () => problem('role', 'noRole')),
        plannedMinutes: readPlanned(cell('planned'), () => problem('planned', 'notDuration')),
        ...when,
        after: [],
      },
    });
  }
  for (const { draft, after, row } of drafts) {
    for (const name of after.split(/[,;/+]|\bet\b|\band\b/).map((part) => fold(part.replace(/[←#]/g, '')))) {
      if (name === '') continue;
      const index = drafts.findIndex((d) => d.number === name);
      if (index >= 0 && drafts[index]?.draft !== draft) draft.after.push(index);
      else problems.push({ row, column: 'after', value: name, code: 'noSuchTask' });
    }
  }
  return { tasks: drafts.map((d) => d.draft), problems };
}

interface When {
  anchor: Anchor;
  offsetMinutes: number;
  repeat: Repetition | null;
}

const every = {
  day: /^(daily|every day|chaque jour|tous les jours|quotidien\w*)\b/i,
  week: /^(weekly|every week|chaque semaine|hebdomadaire)\b/i,
};

function readWhen(text: string, onProblem: () => void): When {
  const atOnce: When = { anchor: 'T', offsetMinutes: 0, repeat: null };
  if (text === '') return atOnce;
  for (const unit of ['day', 'week'] as const) {
    const [said] = every[unit].exec(text) ?? [];
    if (said === undefined) continue;
    const at = readTimeOfDay(text.slice(said.length).replace(/^\s*(at|à|a)\s+/i, ''));
    return { ...atOnce, repeat: { every: unit, at: at ?? '09:00' } };
  }
  const due = readOffset(text, 'T');
  if (!due) onProblem();
  return due ? { ...due, repeat: null } : atOnce;
}

function readPlanned(text: string, onProblem: () => void): number | null {
  if (text === '') return null;
  const minutes = parseDuration(text, 'minute');
  if (minutes === undefined) onProblem();
  return minutes ?? null;
}

function readPhase(text: string, onProblem: () => void): ChecklistTask['phase'] {
  if (text === '') return 'respond';
  const said = fold(text);
  for (const phase of ['alert', 'decide', 'respond', 'sustain', 'recover'] as const)
    if (phaseWords[phase].includes(said)) return phase;
  onProblem();
  return 'respond';
}

function readRole(text: string, roles: readonly KnownRole[], onProblem: () => void): string | null {
  if (text === '') return null;
  const said = fold(text);
  const found = roles.find((r) =>
    [r.code, r.nameEn, r.nameFr].some((name) => name !== '' && fold(name) === said),
  );
  if (!found) onProblem();
  return found?.id ?? null;
}
