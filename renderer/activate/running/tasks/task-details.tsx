import { Button, Group } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { canBeCorrected } from '../../../../domain/activation/act-on-entry.ts';
import type { PersonThen } from '../../../../domain/activation/log-entry.ts';
import type { TaskAt } from '../../../../domain/activation/tasks-at.ts';
import { StatusMark, type Tone } from '../../../ui/status-mark.tsx';
import { useFormat } from '../../../ui/use-format.ts';
import { whenDue } from '../../time-words.ts';
import { anchorWords, roleWords } from '../../words.ts';
import { useActivationView } from '../activation-context.ts';
import { LogEntries } from '../log/log-entries.tsx';
import { NoteInput } from '../log/note-input.tsx';
import { ScrollPane } from '../scroll-pane.tsx';
import { StuckBehind } from './stuck-behind.tsx';
import { type TaskKey, useTaskActs } from './task-acts.ts';
import classes from './task-details.module.css';

const tones: Record<TaskAt['status'], Tone> = {
  pending: 'plain',
  open: 'accent',
  inProgress: 'accent',
  done: 'good',
  skipped: 'plain',
  failed: 'bad',
};

/** One task: what to do and how, by when, who and how to reach them, and what was done so far. */
export function TaskDetails({ task }: { task: TaskAt }) {
  const { t } = useTranslation('activate');
  const format = useFormat();
  const { state } = useActivationView();
  const definition = task.task;
  const checklist = state.checklists.find((c) => c.id === definition.checklistId);
  const details = format.text(definition.detailsEn, definition.detailsFr);
  const entries = state.log.filter(
    (e) => (e.kind === 'task' || e.kind === 'note' || e.kind === 'attachment') && e.body.task === task.key,
  );
  return (
    <ScrollPane label={t('pane.task')}>
      <p className={classes.above}>
        {checklist && format.text(checklist.titleEn, checklist.titleFr)} · {t(`phase.${definition.phase}`)}
      </p>
      <h2 className={classes.title} ref={scrollToIt}>
        {definition.number}. {format.text(definition.textEn, definition.textFr)}
      </h2>
      <div className={classes.state}>
        <StatusMark tone={tones[task.status]}>{t(`taskStatus.${task.status}`)}</StatusMark>
        {task.isLate && <StatusMark tone="bad">{t('tasks.late')}</StatusMark>}
        {task.lacksEvidence && <StatusMark tone="warn">{t('tasks.lacksEvidence')}</StatusMark>}
      </div>
      <StuckBehind task={task} />
      <Acts task={task} />
      {details && <p className={classes.details}>{details}</p>}
      <Facts task={task} />
      <RoleContacts roleId={definition.roleId} />
      <h3 className={classes.heading}>{t(definition.evidenceRequired ? 'task.evidence' : 'task.notes')}</h3>
      {state.status !== 'closed' && <NoteInput task={task.key} />}
      <LogEntries entries={entries.toReversed()} canCorrect={(entry) => canBeCorrected(state, entry)} />
    </ScrollPane>
  );
}

/** In a window too narrow for two columns the details stand below the list; elsewhere they are in sight and stay. */
function scrollToIt(heading: HTMLElement | null): void {
  heading?.scrollIntoView({ block: 'nearest' });
}

const secondary: readonly TaskKey[] = ['start', 'skip', 'fail', 'reopen'];

function Acts({ task }: { task: TaskAt }) {
  const { t } = useTranslation('activate');
  const { ask } = useActivationView();
  const { run, allowed } = useTaskActs();
  const may = allowed(task);
  return (
    <Group gap="xs" mt="sm">
      {task.lacksEvidence && (
        <Button onClick={() => ask({ kind: 'evidence', task: task.key })}>{t('tasks.addEvidence')}</Button>
      )}
      {may.tick && <Button onClick={() => void run('tick', task)}>{t('taskAct.tick')}</Button>}
      {secondary
        .filter((key) => may[key])
        .map((key) => (
          <Button key={key} variant="default" onClick={() => void run(key, task)}>
            {t(`taskAct.${key}`)}
          </Button>
        ))}
      {may.give && (
        <Button variant="default" onClick={() => void run('give', task)}>
          {t('runTasks:give.button')}
        </Button>
      )}
      {may.tick && (
        <Button variant="default" onClick={() => ask({ kind: 'task', act: 'finishTask', task: task.key })}>
          {t('taskAct.doneWith')}
        </Button>
      )}
    </Group>
  );
}

function Facts({ task }: { task: TaskAt }) {
  const { t } = useTranslation('activate');
  const format = useFormat();
  const { state, now, selectTask } = useActivationView();
  const { anchor, offsetMinutes, repeat, plannedMinutes, after } = task.task;
  const at = (instant: string) => format.dateTime(instant, state.timeZone);
  const offset = anchorWords(anchor, format.duration(Math.abs(offsetMinutes)), offsetMinutes);
  return (
    <dl className={classes.facts}>
      <dt>{t('task.due')}</dt>
      <dd>
        {task.dueAt ? (
          <>
            {at(task.dueAt)} ({whenDue(task, now, t)})
          </>
        ) : (
          whenDue(task, now, t)
        )}
        <span className={classes.soft}>
          {' '}
          · {repeat ? t(`task.repeat.${repeat.every}`, { at: repeat.at }) : offset}
        </span>
      </dd>
      {plannedMinutes !== null && (
        <>
          <dt>{t('task.planned')}</dt>
          <dd>{format.duration(plannedMinutes)}</dd>
        </>
      )}
      {after.length > 0 && (
        <>
          <dt>{t('task.after')}</dt>
          <dd>
            {after.map((id) => {
              const other = state.tasks.get(id);
              if (!other) return null;
              const isOpen = task.waitsFor.includes(id);
              const hasFailed = state.runs.get(id)?.status === 'failed';
              const wasSkipped = state.runs.get(id)?.status === 'skipped';
              return (
                <button key={id} type="button" className={classes.link} onClick={() => selectTask(id)}>
                  {other.number}. {format.text(other.textEn, other.textFr)}
                  {!isOpen && (
                    <span className={classes.soft}>
                      {' '}
                      ({t(wasSkipped ? 'task.afterSkipped' : 'task.afterDone')})
                    </span>
                  )}
                  {hasFailed && <span className={classes.soft}> ({t('task.afterFailed')})</span>}
                </button>
              );
            })}
          </dd>
        </>
      )}
      {task.givenAt && (
        <>
          <dt>{t('runTasks:give.since')}</dt>
          <dd>
            {t('runTasks:give.sinceText', {
              at: at(task.givenAt),
              to: task.givenTo?.name ?? roleWords(state.roles.get(task.task.roleId ?? ''), format),
            })}
          </dd>
        </>
      )}
      {task.startedAt && (
        <>
          <dt>{t('task.started')}</dt>
          <dd>{at(task.startedAt)}</dd>
        </>
      )}
      {task.settledAt && (
        <>
          <dt>{t(`taskStatus.${task.status}`)}</dt>
          <dd>
            {at(task.settledAt)} · {task.author}
            {task.reason && <p className={classes.reason}>{task.reason}</p>}
            {task.text && <p className={classes.reason}>{task.text}</p>}
          </dd>
        </>
      )}
    </dl>
  );
}

/** Who has the role of a task, and how to reach them. */
function RoleContacts({ roleId }: { roleId: string | null }) {
  const { t } = useTranslation('activate');
  const format = useFormat();
  const { state, ask } = useActivationView();
  const role = roleId === null ? undefined : state.roles.get(roleId);
  if (!role) return null;
  return (
    <section className={classes.who}>
      <div className={classes.role}>{format.name(role)}</div>
      {role.holder ? (
        <>
          <div className={classes.holder}>{role.holder.name}</div>
          <Contacts person={role.holder} />
        </>
      ) : (
        <div className={classes.soft}>{t('tasks.vacant')}</div>
      )}
      {state.status !== 'closed' && (
        <Button
          variant="default"
          size="compact-sm"
          mt={6}
          onClick={() => ask({ kind: 'call', roleId: role.id })}
        >
          {t('roles.logCall')}
        </Button>
      )}
    </section>
  );
}

/** Telephones and addresses of a person, in the order in which to try them. */
export function Contacts({ person }: { person: PersonThen }) {
  const { t } = useTranslation('activate');
  if (person.contacts.length === 0) return <div className={classes.soft}>{t('roles.noContact')}</div>;
  return (
    <ul className={classes.contacts}>
      {person.contacts.map(({ kind, value }) => (
        <li key={`${kind} ${value}`}>
          <span className={classes.soft}>{t(`contact.${kind}`)}</span>{' '}
          <span data-telephone={kind !== 'email' || undefined}>{value}</span>
        </li>
      ))}
    </ul>
  );
}
