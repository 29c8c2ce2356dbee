import {
  closestCenter,
  DndContext,
  KeyboardSensor,
  PointerSensor,
  useSensor,
  useSensors,
} from '@dnd-kit/core';
import {
  arrayMove,
  SortableContext,
  sortableKeyboardCoordinates,
  verticalListSortingStrategy,
} from '@dnd-kit/sortable';
import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useChange } from '../../desk.ts';
import { announce } from '../../ui/announce.tsx';
import { useErrorWords } from '../../ui/error-words.ts';
import { showNotice } from '../../ui/notice.tsx';
import { Section } from '../../ui/section.tsx';
import { useFormat } from '../../ui/use-format.ts';
import { useDragWords } from '../drag-words.ts';
import parts from '../parts.module.css';
import { useOrder } from '../use-order.ts';
import type { Task } from './task.ts';
import { TaskRow } from './task-row.tsx';
import classes from './tasks.module.css';

interface TaskListProps {
  checklistId: string;
  tasks: Task[];
  readOnly: boolean;
}

/** The tasks in order; each opens in place. Dragged, or moved with Alt and the arrows. */
export function TaskList({ checklistId, tasks, readOnly }: TaskListProps) {
  const { t } = useTranslation('plan');
  const format = useFormat();
  const { sentence } = useErrorWords();
  const orderTasks = useChange('checklists.orderTasks');
  const create = useChange('records.create');
  const [openId, setOpenId] = useState<string | null>(null);
  const [order, setOrder] = useOrder(tasks.map((task) => task.id));
  const taskOf = (id: string) => tasks.find((task) => task.id === id);
  const textOf = (id: string) => format.text(taskOf(id)?.textEn ?? '', taskOf(id)?.textFr ?? '');
  const accessibility = useDragWords(order, textOf);
  const sensors = useSensors(
    useSensor(PointerSensor, { activationConstraint: { distance: 4 } }),
    useSensor(KeyboardSensor, { coordinateGetter: sortableKeyboardCoordinates }),
  );

  async function move(id: string, to: number): Promise<void> {
    const from = order.indexOf(id);
    if (from < 0 || to < 0 || to >= order.length || to === from) return;
    const next = arrayMove(order, from, to);
    setOrder(next);
    try {
      await orderTasks.mutateAsync({ checklistId, taskIds: next });
      announce(t('order.moved', { label: textOf(id), position: to + 1, count: order.length }));
    } catch (error) {
      setOrder(null);
      showNotice({ tone: 'bad', text: sentence(error) });
    }
  }

  async function add(): Promise<void> {
    const last = tasks.at(-1);
    try {
      const { id } = await create.mutateAsync({
        kind: 'checklistTask',
        values: {
          checklistId,
          position: (last?.position ?? 0) + 1,
          // In one language: what nobody has translated must not look as if somebody had.
          textEn: t('task.newText'),
          phase: last?.phase,
          anchor: last?.anchor,
          offsetMinutes: last?.offsetMinutes,
        },
      });
      setOpenId(id);
    } catch (error) {
      showNotice({ tone: 'bad', text: sentence(error) });
    }
  }

  return (
    <Section
      title={t('checklist.tasks')}
      count={order.length}
      actions={
        !readOnly && (
          <Button
            variant="subtle"
            size="compact-sm"
            leftSection={<IconPlus size={15} aria-hidden />}
            onClick={() => void add()}
          >
            {t('task.add')}
          </Button>
        )
      }
    >
      {order.length === 0 && <p className={parts.none}>{t('checklist.noTasks')}</p>}
      <DndContext
        sensors={sensors}
        collisionDetection={closestCenter}
        accessibility={accessibility}
        onDragEnd={({ active, over }) => {
          if (over) void move(String(active.id), order.indexOf(String(over.id)));
        }}
      >
        <SortableContext items={order} strategy={verticalListSortingStrategy}>
          <ol className={classes.tasks}>
            {order.map((id, index) => {
              const task = taskOf(id);
              return (
                task && (
                  <TaskRow
                    key={id}
                    task={task}
                    index={index}
                    tasks={tasks}
                    isOpen={openId === id}
                    readOnly={readOnly}
                    onToggle={() => setOpenId(openId === id ? null : id)}
                    onMove={(to) => void move(id, to)}
                  />
                )
              );
            })}
          </ol>
        </SortableContext>
      </DndContext>
    </Section>
  );
}
