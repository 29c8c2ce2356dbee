import { Button } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MyPart } from '../../../domain/activation/my-part.ts';
import type { TaskAt } from '../../../domain/activation/tasks-at.ts';
import { useFormat } from '../../ui/use-format.ts';
import { useActivationView } from '../running/activation-context.ts';
import classes from './my-part.module.css';
import { MyTaskRow } from './my-task-row.tsx';

interface MyTasksProps {
  part: MyPart;
  /** The one that stands large above. */
  shownKey: string | null;
  onChoose: (key: string) => void;
}

/** What else is mine: to do, waiting for others, awaited by others, without evidence. A press brings a task up. */
export function MyTasks({ part, shownKey, onChoose }: MyTasksProps) {
  const { t } = useTranslation('myPart');
  const row = (task: TaskAt, beside?: ReactNode) => (
    <MyTaskRow
      key={task.key}
      task={task}
      isShown={task.key === shownKey}
      onChoose={onChoose}
      beside={beside}
    />
  );
  const rest = part.next && shownKey !== part.next.key ? [part.next, ...part.others] : part.others;
  return (
    <>
      <Group title={t('tasks.others')} items={rest.map((task) => row(task))} />
      <Group
        title={t('tasks.awaited')}
        hint={t('tasks.awaitedHint')}
        items={part.holdsUp.map(({ mine, theirs }) => row(mine, <Awaited tasks={theirs} />))}
      />
      <Group title={t('tasks.waiting')} items={part.waiting.map((task) => row(task))} />
      <Group title={t('tasks.unproven')} items={part.unproven.map((task) => row(task))} />
    </>
  );
}

const shownAtOnce = 25;

function Group({ title, hint, items }: { title: string; hint?: string; items: ReactNode[] }) {
  const { t } = useTranslation('myPart');
  const [all, setAll] = useState(false);
  if (items.length === 0) return null;
  const shown = all ? items : items.slice(0, shownAtOnce);
  return (
    <section className={classes.group} aria-label={title}>
      <h3 className={classes.heading}>
        {title} <span className={classes.soft}>{items.length}</span>
      </h3>
      {hint && <p className={classes.soft}>{hint}</p>}
      <ul className={classes.rows}>{shown}</ul>
      {shown.length < items.length && (
        <Button variant="default" size="sm" onClick={() => setAll(true)}>
          {t('tasks.showAll', { count: items.length })}
        </Button>
      )}
    </section>
  );
}

/** Who waits for it: number and words of their tasks, and whose they are. */
function Awaited({ tasks }: { tasks: TaskAt[] }) {
  const { t } = useTranslation('myPart');
  const format = useFormat();
  const { state } = useActivationView();
  return tasks.map(({ key, task }) => {
    const role = state.roles.get(task.roleId ?? '');
    return (
      <span key={key} className={classes.soft}>
        {t('tasks.waitsForMine', {
          task: `${task.number}. ${format.text(task.textEn, task.textFr)}`,
          who: role ? format.name(role) : '–',
        })}
      </span>
    );
  });
}
