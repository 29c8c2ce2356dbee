import type { ActivationState, RoleRun } from '../activation/activation-state.ts';
import { changesOf, rootOf } from '../activation/corrections.ts';
import { taskIdOf } from '../activation/due-time.ts';
import type { LogEntry } from '../activation/log-entry.ts';
import type { Bilingual, LogFact } from './fact-data.ts';

/** An entry as documents tell it, in a line. */
export function logFact(entry: LogEntry, state: ActivationState): LogFact {
  return { at: entry.eventAt, author: entry.author, ...logWords(entry, state) };
}

type Words = Pick<LogFact, 'key' | 'values' | 'times'>;
type Later = Extract<
  LogEntry,
  {
    kind:
      | 'taskAdded'
      | 'taskGiven'
      | 'severity'
      | 'attachment'
      | 'strikeFigures'
      | 'clock'
      | 'inject'
      | 'observation'
      | 'merged'
      | 'settled';
  }
>;

function logWords(entry: LogEntry, state: ActivationState): Words {
  switch (entry.kind) {
    case 'declared':
      return {
        key: 'declared',
        values: { title: { en: entry.body.titleEn || (entry.body.title ?? ''), fr: entry.body.titleFr } },
      };
    case 'task':
      return taskWords(entry.body, state);
    case 'note':
      return { key: entry.kind, values: { text: entry.body.text } };
    case 'correction':
      return correctionWords(entry, state);
    case 'decision':
      return { key: 'decision', values: { text: entry.body.text, reason: entry.body.reason } };
    case 'contact':
      return {
        key: `contact.${entry.body.outcome}`,
        values: { person: entry.body.personName, text: entry.body.text },
      };
    case 'role': {
      const role = state.roles.get(entry.body.roleId);
      const values = { person: entry.body.person.name, role: role === undefined ? '' : named(role) };
      return { key: `role.${entry.body.act}`, values };
    }
    case 'function': {
      const run = state.functions.get(entry.body.functionId);
      const name = run === undefined ? '' : named(run);
      return { key: `function.${entry.body.state}`, values: { name, text: entry.body.text } };
    }
    case 'resource': {
      const run = state.resources.get(entry.body.resourceId);
      const name = run === undefined ? '' : named(run);
      return { key: `resource.${entry.body.state}`, values: { name, text: entry.body.text } };
    }
    case 'anchor': {
      const { anchor, from, to, reason } = entry.body;
      const key = from === null ? `anchorSet.${anchor}` : `anchor.${anchor}`;
      return { key, values: { reason }, times: from === null ? { to } : { from, to } };
    }
    case 'document': {
      const { number, version, titleEn, titleFr, event, reason } = entry.body;
      const key = version > 1 ? `${event}Version` : event;
      const values = { number, version: `${version}`, title: { en: titleEn, fr: titleFr }, reason };
      return { key: `document.${key}`, values };
    }
    case 'activated':
    case 'standDown':
    case 'close':
      return { key: entry.kind, values: { text: entry.body.text } };
    default:
      return laterWords(entry, state);
  }
}

/** Entries about the activation itself and its exercise. */
function laterWords(entry: Later, state: ActivationState): Words {
  switch (entry.kind) {
    case 'taskAdded': {
      const { textEn, textFr } = entry.body.task;
      return { key: 'taskAdded', values: { task: { en: textEn, fr: textFr } } };
    }
    case 'taskGiven': {
      const { task, roleId, person, text } = entry.body;
      const to = person?.name ?? roleAndHolder(state.roles.get(roleId ?? ''), entry.eventAt);
      return { key: 'taskGiven', values: { task: taskName(task, state), to, text } };
    }
    case 'severity':
      return { key: `severity.${entry.body.to}`, values: { reason: entry.body.reason } };
    case 'attachment':
      return { key: 'attachment', values: { file: entry.body.fileName, text: entry.body.text } };
    case 'strikeFigures': {
      const { place, dueAtWork, atWork, withdrawn, text } = entry.body;
      const counts = { due: `${dueAtWork}`, atWork: `${atWork}`, withdrawn: `${withdrawn}` };
      return { key: place === '' ? 'strikeFigures' : 'strikeFiguresAt', values: { ...counts, place, text } };
    }
    case 'clock':
      return {
        key: entry.body.speed === 0 ? 'clockStopped' : 'clock',
        values: { speed: `${entry.body.speed}` },
      };
    case 'inject': {
      const inject = state.injects.get(entry.body.injectId ?? '');
      const text = inject === undefined ? entry.body.text : { en: inject.textEn, fr: inject.textFr };
      return { key: 'inject', values: { text } };
    }
    case 'observation':
      return { key: `observation.${entry.body.kind}`, values: { text: entry.body.text } };
    case 'merged':
      return { key: 'merged', values: { count: `${entry.body.entries}` } };
    case 'settled':
      return settledWords(entry.body, state);
  }
}

/** A role with who held it at that time. */
function roleAndHolder(role: RoleRun | undefined, at: string): Bilingual | string {
  if (role === undefined) return '';
  const holding = role.holdings.findLast(({ assumedAt }) => assumedAt <= at);
  const { en, fr } = named(role);
  if (!holding || (holding.relinquishedAt !== null && holding.relinquishedAt < at)) return { en, fr };
  const [nameEn, nameFr] = [en || fr, fr || en];
  return { en: `${nameEn} (${holding.person.name})`, fr: `${nameFr} (${holding.person.name})` };
}

/** What it puts right: the words; where they stay as they were, the first of the rest. */
function correctionWords(entry: Extract<LogEntry, { kind: 'correction' }>, state: ActivationState): Words {
  const [change] = changesOf(state, entry);
  const { text } = entry.body;
  if (!change || change.of === 'text') return { key: 'correction', values: { text } };
  const { of, before, now } = change;
  const subject = text || subjectOf(rootOf(state, entry), state);
  if (of === 'time') return { key: 'corrected.time', values: { subject }, times: { before, now } };
  return { key: `corrected.${of}`, values: { subject, before, now } };
}

/** What an entry without words is about. */
function subjectOf({ kind, body }: LogEntry, state: ActivationState): Bilingual | string {
  if (kind === 'task') return taskName(body.task, state);
  if (kind === 'attachment') return body.fileName;
  if (kind === 'contact') return body.personName;
  const thing =
    kind === 'function'
      ? state.functions.get(body.functionId)
      : kind === 'resource' && state.resources.get(body.resourceId);
  return thing ? named(thing) : '';
}

function settledWords(
  { about: { kind, key }, reason }: Extract<LogEntry, { kind: 'settled' }>['body'],
  state: ActivationState,
): Words {
  if (kind === 'anchor') return { key: `settledAnchor.${key}`, values: { reason } };
  if (kind === 'severity') return { key: 'settledSeverity', values: { reason } };
  if (kind === 'standDown') return { key: 'settledStandDown', values: { reason } };
  if (kind === 'task' || kind === 'givenTask')
    return { key: 'settled', values: { subject: taskName(key, state), reason } };
  const things = { role: state.roles, function: state.functions, resource: state.resources };
  const thing = things[kind].get(key);
  return { key: 'settled', values: { subject: thing === undefined ? '' : named(thing), reason } };
}

function taskWords(body: Extract<LogEntry, { kind: 'task' }>['body'], state: ActivationState): Words {
  const name = taskName(body.task, state);
  const said = [body.reason, body.text].filter(Boolean).join('. ');
  return { key: `task.${body.act}${said === '' ? '' : 'Because'}`, values: { task: name, said } };
}

function taskName(key: string, state: ActivationState): Bilingual | string {
  const task = state.tasks.get(taskIdOf(key));
  return task === undefined ? '' : { en: task.textEn, fr: task.textFr };
}

/** The two names of a thing of the plan. */
export function named({ nameEn, nameFr }: { nameEn: string; nameFr: string }): Bilingual {
  return { en: nameEn, fr: nameFr };
}
