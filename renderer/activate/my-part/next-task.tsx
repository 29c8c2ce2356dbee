import { useTranslation } from 'react-i18next';
import type { MyPart } from '../../../domain/activation/my-part.ts';
import type { TaskAt } from '../../../domain/activation/tasks-at.ts';
import { useFormat } from '../../ui/use-format.ts';
import { useActivationView } from '../running/activation-context.ts';
import { timeOrDay, whenDue } from '../time-words.ts';
import classes from './my-part.module.css';
import { Procedures } from './procedures.tsx';
import { TaskActs, TaskWords } from './task-card.tsx';

interface NextTaskProps {
  part: MyPart;
  /** The one that was picked from the list; else it is the next. */
  chosen: TaskAt | undefined;
  onSettled: () => void;
}

/** The task to do now, large: its time, how it is done, and one key to say that it is. */
export function NextTask({ part, chosen, onSettled }: NextTaskProps) {
  const { t } = useTranslation('myPart');
  const task = chosen ?? part.next;
  if (!task) return <NothingNow part={part} />;
  return (
    <>
      {!chosen && part.isForLater && <NothingNow part={part} />}
      <section
        className={classes.next}
        data-late={task.isLate || undefined}
        data-quiet={(!chosen && part.isForLater) || undefined}
        aria-label={t(chosen ? 'chosen' : 'next')}
      >
        <TaskWords task={task} label={t(chosen ? 'chosen' : part.isForLater ? 'nextLater' : 'next')} />
        <TaskActs task={task} onSettled={onSettled} />
        <Procedures task={task} />
      </section>
    </>
  );
}

/** Nothing can be done, or nothing has to be for hours: and when there is something next. */
function NothingNow({ part }: { part: MyPart }) {
  const { t } = useTranslation('myPart');
  const { t: said } = useTranslation('activate');
  const format = useFormat();
  const { state, now } = useActivationView();
  const coming = part.next ?? part.waiting[0];
  const isDone = part.count > 0 && part.settledCount === part.count;
  return (
    <section className={classes.nothing} aria-label={t('nothing.title')}>
      <strong>{t(isDone ? 'nothing.allDone' : 'nothing.title')}</strong>
      {coming && (
        <span>
          {coming.dueAt === null
            ? t('nothing.nextUnknown', { when: whenDue(coming, now, said) })
            : t('nothing.next', { at: timeOrDay(coming.dueAt, now, state.timeZone, format) })}
        </span>
      )}
      {part.count === 0 && <span>{t('nothing.none')}</span>}
    </section>
  );
}
