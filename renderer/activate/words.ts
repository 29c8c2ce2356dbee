import type { TFunction } from 'i18next';
import type { ActivationState, RoleRun } from '../../domain/activation/activation-state.ts';
import { type Change, changesOf } from '../../domain/activation/corrections.ts';
import { taskIdOf } from '../../domain/activation/due-time.ts';
import type { LogEntry } from '../../domain/activation/log-entry.ts';
import type { Format } from '../ui/use-format.ts';

/** An entry of the log in words: what it is about, what was said, and why. */
export interface EntryWords {
  heading: string;
  text: string;
  reason: string;
}

const documentKeys = { issued: 'document', withdrawn: 'documentWithdrawn' } as const;

/** Words for the entries of one activation, in the chosen language. */
export function entryWords(
  entry: LogEntry,
  state: ActivationState,
  t: TFunction<'activate'>,
  format: Format,
): EntryWords {
  const at = (instant: string) => format.dateTime(instant, state.timeZone);
  switch (entry.kind) {
    case 'declared': {
      const { titleEn, titleFr, mode, severity, checklists, authority } = entry.body;
      // Logs of before titles had two languages have one.
      const title = format.text(titleEn, titleFr) || entry.body.title;
      const names = format.list(checklists.map((c) => format.text(c.titleEn, c.titleFr)));
      const text = `${t(`mode.${mode}`)} · ${t(`severity.${severity}`)} · ${names}`;
      const under = authority && t('log.authority', { authority });
      return {
        heading: t('log.declared', { title }),
        text: [text, under].filter(Boolean).join('\n'),
        reason: '',
      };
    }
    case 'task': {
      const { task, act, text, reason } = entry.body;
      return { heading: t(`log.task.${act}`, { task: taskWords(state, task, format) }), text, reason };
    }
    case 'note': {
      const { task, text } = entry.body;
      const heading = task === null ? '' : t('log.noteToTask', { task: taskWords(state, task, format) });
      return { heading, text, reason: '' };
    }
    case 'decision':
      return { heading: '', text: entry.body.text, reason: entry.body.reason };
    case 'contact': {
      const { personName, outcome, via, text } = entry.body;
      const said = t(`log.contact.${outcome}`, { name: personName });
      return { heading: via ? `${said} (${via})` : said, text, reason: '' };
    }
    case 'correction':
      return { heading: '', text: correctionWords(entry, state, t, format), reason: entry.body.reason };
    case 'role': {
      const { roleId, act, person, handOver, text } = entry.body;
      const role = roleWords(state.roles.get(roleId), format);
      const how = handOver ? 'handOver' : 'alone';
      return { heading: t(`log.role.${act}.${how}`, { role, name: person.name }), text, reason: '' };
    }
    case 'function': {
      const run = state.functions.get(entry.body.functionId);
      const name = run ? format.codeAndName(run) : '';
      const { sharePercent } = entry.body;
      const share = sharePercent === null ? '' : `, ${format.percent(sharePercent)}`;
      const stateWords = `${t(`functionState.${entry.body.state}`)}${share}`;
      return { heading: t('log.function', { name, state: stateWords }), text: entry.body.text, reason: '' };
    }
    case 'anchor': {
      const { anchor, from, to, reason } = entry.body;
      const name = t(`anchor.${anchor}`);
      const heading = from
        ? t('log.anchorMoved', { name, from: at(from), to: at(to) })
        : t('log.anchorSet', { name, to: at(to) });
      return { heading, text: movedWords(entry.body, t), reason };
    }
    case 'document': {
      const { number: plainNumber, version, titleEn, titleFr, event, reason } = entry.body;
      const number = version > 1 ? t('log.documentVersion', { number: plainNumber, version }) : plainNumber;
      const key = event === 'issued' && reason !== '' ? 'documentInEmergency' : documentKeys[event];
      return { heading: t(`log.${key}`, { number, title: format.text(titleEn, titleFr) }), text: '', reason };
    }
    case 'standDown': {
      const { openTasks, text } = entry.body;
      return { heading: t('log.standDown', { count: openTasks }), text, reason: '' };
    }
    case 'close':
      return { heading: t('log.close'), text: entry.body.text, reason: '' };
    default:
      return { ...plain, ...laterWords(entry, state, t, format) };
  }
}

/** What a correction put in the place of what, a line each. */
function correctionWords(
  entry: LogEntry,
  state: ActivationState,
  t: TFunction<'activate'>,
  format: Format,
): string {
  const said = (of: Change['of'], value: string) =>
    of === 'time' ? format.dateTime(value, state.timeZone) : value || t('log:correct.nobody');
  const lines = changesOf(state, entry).map(({ of, before, now }) =>
    of === 'text' ? now : t(`log:correct.${of}Changed`, { now: said(of, now), before: said(of, before) }),
  );
  return lines.join('\n');
}

function movedWords(body: { moved: number; becameLate: number }, t: TFunction<'activate'>): string {
  const moved = body.moved > 0 && t('runTasks:anchor.logMoved', { count: body.moved });
  const late = body.becameLate > 0 && t('runTasks:anchor.logLate', { count: body.becameLate });
  return [moved, late].filter(Boolean).join(' ');
}

const plain: EntryWords = { heading: '', text: '', reason: '' };

/** Of the entries about the activation itself, what is shared, and the exercise. */
function laterWords(
  entry: LogEntry,
  state: ActivationState,
  t: TFunction<'activate'>,
  format: Format,
): Partial<EntryWords> {
  switch (entry.kind) {
    case 'taskAdded': {
      const { task, text } = entry.body;
      return { heading: t('log.taskAdded', { task: taskWords(state, task.id, format) }), text };
    }
    case 'taskGiven': {
      const { task, roleId, person, text } = entry.body;
      const to = person?.name ?? roleWords(state.roles.get(roleId ?? ''), format);
      return { heading: t('log.taskGiven', { task: taskWords(state, task, format), to }), text };
    }
    case 'severity': {
      const { from, to, reason } = entry.body;
      const words = { from: t(`severity.${from}`), to: t(`severity.${to}`) };
      return { heading: t('log.severity', words), reason };
    }
    case 'resource': {
      const run = state.resources.get(entry.body.resourceId);
      const name = run ? format.codeAndName(run) : '';
      const stateWords = t(`resourceState.${entry.body.state}`);
      return { heading: t('log.resource', { name, state: stateWords }), text: entry.body.text };
    }
    case 'attachment':
      return { heading: t('log.attachment', { file: entry.body.fileName }), text: entry.body.text };
    case 'strikeFigures': {
      const {
        dueAtWork: due,
        atWork,
        withdrawn,
        essentialPresent,
        essentialAbsent,
        place,
        text,
      } = entry.body;
      const counts = { due, atWork, withdrawn, present: essentialPresent, absent: essentialAbsent };
      const heading = [place, t('log.strikeFigures', counts)].filter(Boolean).join(' – ');
      return { heading, text };
    }
    case 'activated':
      return { heading: t('log.activated'), text: entry.body.text };
    case 'clock': {
      const { speed, jumpMinutes } = entry.body;
      const runs = speed === 0 ? t('log.clockStopped') : t('log.clock', { speed });
      if (jumpMinutes === 0) return { heading: runs };
      return { heading: t('log.clockJump', { by: format.duration(jumpMinutes) }), text: runs };
    }
    case 'inject': {
      const inject = state.injects.get(entry.body.injectId ?? '');
      const script = inject ? format.text(inject.textEn, inject.textFr) : '';
      return { heading: t('log.inject'), text: [script, entry.body.text].filter(Boolean).join('\n') };
    }
    case 'observation':
      return { heading: t(`log.observation.${entry.body.kind}`), text: entry.body.text };
    case 'merged':
      return { heading: t('log.merged', { count: entry.body.entries }) };
    case 'settled':
      return { heading: t('log.settled'), reason: entry.body.reason };
    default:
      return {};
  }
}

/** "3. Confirm the scope", with the date of an occurrence. */
export function taskWords(state: ActivationState, key: string, format: Format): string {
  const task = state.tasks.get(taskIdOf(key));
  if (!task) return '';
  const date = key.slice(37);
  const words = `${task.number}. ${format.text(task.textEn, task.textFr)}`;
  return date === '' ? words : `${words} (${format.date(date)})`;
}

export function roleWords(role: RoleRun | undefined, format: Format): string {
  return role ? format.name(role) : '';
}

/** What comes before a time at an anchor: "T + 15 min". */
export function anchorWords(anchor: string, offset: string, minutes: number): string {
  if (minutes === 0) return anchor;
  return `${anchor} ${minutes < 0 ? '−' : '+'} ${offset}`;
}
