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
  rectSortingStrategy,
  SortableContext,
  sortableKeyboardCoordinates,
} from '@dnd-kit/sortable';
import { useTranslation } from 'react-i18next';
import { type DeskOutput, useChange } from '../../desk.ts';
import { announce } from '../../ui/announce.tsx';
import { useErrorWords } from '../../ui/error-words.ts';
import { showNotice } from '../../ui/notice.tsx';
import { Section } from '../../ui/section.tsx';
import { useDragWords } from '../drag-words.ts';
import parts from '../parts.module.css';
import { useOrder } from '../use-order.ts';
import { AddToSuccession } from './add-to-succession.tsx';
import type { Member } from './member.ts';
import { StandIns } from './stand-ins.tsx';
import classes from './succession.module.css';
import { SuccessionCard } from './succession-card.tsx';
import { SuccessionWeaknesses } from './succession-weaknesses.tsx';

interface SuccessionProps {
  roleId: string;
  members: Member[];
  /** Left out while they are being read. */
  weaknesses?: Pick<DeskOutput<'succession.get'>, 'weaknesses' | 'members'> | undefined;
  readOnly: boolean;
}

/** The holders of a role in order, as a row of cards: dragged, or moved with Alt and the arrows. */
export function Succession({ roleId, members, weaknesses, readOnly }: SuccessionProps) {
  const { t } = useTranslation('plan');
  const { sentence } = useErrorWords();
  const change = useChange('roles.setSuccession');
  const personIds = members.map((m) => m.person.id);
  const [order, setOrder] = useOrder(personIds);
  const nameOf = (id: string) => members.find((m) => m.person.id === id)?.person.name ?? '';
  const accessibility = useDragWords(order, nameOf);
  const sensors = useSensors(
    useSensor(PointerSensor, { activationConstraint: { distance: 4 } }),
    useSensor(KeyboardSensor, { coordinateGetter: sortableKeyboardCoordinates }),
  );

  async function store(next: string[]): Promise<boolean> {
    setOrder(next);
    try {
      await change.mutateAsync({ roleId, personIds: next });
      return true;
    } catch (error) {
      setOrder(null);
      showNotice({ tone: 'bad', text: sentence(error) });
      return false;
    }
  }

  async function move(id: string, to: number): Promise<void> {
    const from = order.indexOf(id);
    if (from < 0 || to < 0 || to >= order.length || to === from) return;
    if (await store(arrayMove(order, from, to))) {
      announce(t('order.moved', { label: nameOf(id), position: to + 1, count: order.length }));
    }
  }

  return (
    <Section title={t('succession.title')} count={order.length}>
      {order.length === 0 && <p className={parts.none}>{t('succession.none')}</p>}
      {order.length > 0 && <SuccessionWeaknesses weaknesses={weaknesses?.weaknesses ?? []} />}
      <DndContext
        sensors={sensors}
        collisionDetection={closestCenter}
        accessibility={accessibility}
        onDragEnd={({ active, over }) => {
          if (over) void move(String(active.id), order.indexOf(String(over.id)));
        }}
      >
        <SortableContext items={order} strategy={rectSortingStrategy}>
          <ol className={classes.row}>
            {order.map((id, index) => {
              const member = members.find((m) => m.person.id === id);
              return (
                member && (
                  <SuccessionCard
                    key={id}
                    member={member}
                    index={index}
                    weaknesses={weaknesses?.members.find((m) => m.personId === id)?.weaknesses ?? []}
                    readOnly={readOnly}
                    onMove={(to) => void move(id, to)}
                    onRemove={() => void store(order.filter((other) => other !== id))}
                  />
                )
              );
            })}
          </ol>
        </SortableContext>
      </DndContext>
      {!readOnly && (
        <div className={classes.addRow}>
          <AddToSuccession taken={order} onAdd={(id) => void store([...order, id])} />
          <StandIns roleId={roleId} onAdd={(id) => void store([...order, id])} />
        </div>
      )}
      {!readOnly && order.length > 1 && <p className={classes.hint}>{t('succession.hint')}</p>}
    </Section>
  );
}
