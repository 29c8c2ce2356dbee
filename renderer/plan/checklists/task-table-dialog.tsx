import { Button, Group, Modal, Select, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { taskCycle } from '../../../domain/checklists/task-order.ts';
import {
  guessTaskColumns,
  readTaskTable,
  type TaskColumn,
  type TaskDraft,
  type TaskTableProblem,
  taskColumns,
} from '../../../domain/checklists/task-table.ts';
import { useCall, useChange } from '../../desk.ts';
import { useErrorWords } from '../../ui/error-words.ts';
import { showNotice } from '../../ui/notice.tsx';
import { useFormat } from '../../ui/use-format.ts';
import classes from './task-table.module.css';
import { useWhenWords } from './when-words.ts';

/** A table of a file; its first row names the columns. */
export interface ReadTable {
  name: string;
  rows: string[][];
}

interface TaskTableDialogProps {
  /** Of the file. */
  name: string;
  tables: readonly ReadTable[];
  onClose: () => void;
  onMade: (id: string) => void;
}

const shownTasks = 200;

/** A table of tasks becomes a checklist: what each column is, what comes of it, what could not be read. Nothing is written until it is accepted. */
export function TaskTableDialog({ name, tables, onClose, onMade }: TaskTableDialogProps) {
  const { t } = useTranslation('checklists');
  const { sentence } = useErrorWords();
  const roles = useCall('records.options', { kind: 'role' });
  const add = useChange('checklists.addTasks');
  const plainName = name.replace(/\.\w+$/, '');
  const [index, setIndex] = useState(0);
  const [title, setTitle] = useState(tables[0]?.name || plainName);
  const [columns, setColumns] = useState(() => guessTaskColumns(tables[0]?.rows[0] ?? []));
  const [heading = [], ...rows] = tables[index]?.rows ?? [];
  const { tasks, problems } = readTaskTable(rows, columns, roles.data ?? []);
  const cycle = taskCycle(tasks.map((task, i) => ({ id: String(i), after: task.after.map(String) })));

  function take(next: number): void {
    setIndex(next);
    setTitle(tables[next]?.name || plainName);
    setColumns(guessTaskColumns(tables[next]?.rows[0] ?? []));
  }

  async function make(): Promise<void> {
    const titles = { code: codeFrom(title), titleEn: title.trim(), titleFr: '' };
    try {
      const { id } = await add.mutateAsync({ checklist: titles, tasks });
      onMade(id);
    } catch (error) {
      showNotice({ tone: 'bad', text: sentence(error) });
    }
  }

  return (
    <Modal
      opened
      onClose={onClose}
      size="xl"
      title={t('table.title', { name })}
      closeButtonProps={{ 'aria-label': t('add.close') }}
    >
      {tables.length > 1 && (
        <Select
          label={t('table.which')}
          data={tables.map((table, i) => ({
            value: String(i),
            label: t('table.named', { name: table.name || i + 1, count: table.rows.length - 1 }),
          }))}
          value={String(index)}
          allowDeselect={false}
          onChange={(next) => take(Number(next))}
        />
      )}
      <TextInput
        mt="sm"
        label={t('table.checklistTitle')}
        maxLength={200}
        value={title}
        onChange={(event) => setTitle(event.currentTarget.value)}
      />
      <fieldset className={classes.columns} aria-label={t('table.columns')}>
        {heading.map((said, at) => (
          <Select
            // biome-ignore lint/suspicious/noArrayIndexKey: a column is known by its place
            key={at}
            size="xs"
            label={said.trim() || t('table.column', { number: at + 1 })}
            data={taskColumns.map((value) => ({ value, label: t(`table.is.${value}`) }))}
            value={columns[at] ?? null}
            placeholder={t('table.leftOut')}
            clearable
            onChange={(next) =>
              setColumns((now) => withColumn(now, at, taskColumns.find((c) => c === next) ?? null))
            }
          />
        ))}
      </fieldset>
      <Outcome tasks={tasks} problems={problems} headings={heading} />
      {cycle && (
        <p className={classes.bad}>
          {t('table.cycle', { rows: cycle.map((i) => Number(i) + 1).join(' → ') })}
        </p>
      )}
      <Group justify="flex-end" mt="md">
        <Button variant="default" onClick={onClose}>
          {t('add.close')}
        </Button>
        <Button
          disabled={tasks.length === 0 || title.trim() === '' || cycle !== undefined}
          loading={add.isPending}
          onClick={() => void make()}
        >
          {t('table.make', { count: tasks.length })}
        </Button>
      </Group>
    </Modal>
  );
}

interface OutcomeProps {
  tasks: readonly TaskDraft[];
  problems: readonly TaskTableProblem[];
  headings: readonly string[];
}

function Outcome({ tasks, problems }: OutcomeProps) {
  const { t } = useTranslation('checklists');
  const format = useFormat();
  const when = useWhenWords();
  return (
    <>
      <h3 className={classes.heading}>{t('table.outcome', { count: tasks.length })}</h3>
      <ol className={classes.tasks}>
        {tasks.slice(0, shownTasks).map((task, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a row is known by its place
          <li key={i}>
            <span className={classes.soft}>{when(task)}</span>{' '}
            <span dir="auto">{format.text(task.textEn, task.textFr)}</span>
          </li>
        ))}
      </ol>
      {problems.length > 0 && (
        <>
          <h3 className={classes.heading}>{t('table.problems', { count: problems.length })}</h3>
          <ul className={classes.problems}>
            {problems.slice(0, shownTasks).map((p) => (
              <li key={`${p.row} ${p.column} ${p.value}`}>
                {t(`table.problem.${p.code}`, { row: p.row + 2, value: p.value })}
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}

/** Each kind of column stands once: the one that had it before gives it up. */
function withColumn(
  columns: readonly (TaskColumn | null)[],
  at: number,
  column: TaskColumn | null,
): (TaskColumn | null)[] {
  return columns.map((c, i) => (i === at ? column : c === column ? null : c));
}

/** "Water leak (2026)" → water-leak-2026 */
function codeFrom(title: string): string {
  const plain = title.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  return (
    plain
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-|-$/g, '')
      .slice(0, 36) || 'checklist'
  );
}
