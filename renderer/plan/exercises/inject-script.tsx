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
import { IconSortAscending } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { call, useChange } from '../../desk.ts';
import { announce } from '../../ui/announce.tsx';
import { useErrorWords } from '../../ui/error-words.ts';
import { showNotice } from '../../ui/notice.tsx';
import { Section } from '../../ui/section.tsx';
import { useFormat } from '../../ui/use-format.ts';
import { useDragWords } from '../drag-words.ts';
import parts from '../parts.module.css';
import { AddWords } from '../plans/add-words.tsx';
import { useOrder } from '../use-order.ts';
import type { PlannedInject } from './exercise.ts';
import classes from './exercises.module.css';
import { InjectRow } from './inject-row.tsx';
import { inOrderOfTime } from './script-order.ts';

interface InjectScriptProps {
  exerciseId: string;
  injects: PlannedInject[];
  readOnly: boolean;
}

/** What happens in the exercise, in its order: each line edited in place, dragged, or moved with Alt and the arrows. */
export function InjectScript({ exerciseId, injects, readOnly }: InjectScriptProps) {
  const { t } = useTranslation(['exercise', 'plan']);
  const format = useFormat();
  const { sentence } = useErrorWords();
  const orderInjects = useChange('exercises.orderInjects');
  const [order, setOrder] = useOrder(injects.map(({ id }) => id));
  const injectOf = (id: string) => injects.find((inject) => inject.id === id);
  const textOf = (id: string) => format.text(injectOf(id)?.textEn ?? '', injectOf(id)?.textFr ?? '');
  const accessibility = useDragWords(order, textOf);
  const sensors = useSensors(
    useSensor(PointerSensor, { activationConstraint: { distance: 4 } }),
    useSensor(KeyboardSensor, { coordinateGetter: sortableKeyboardCoordinates }),
  );

  async function store(next: string[], words: string): Promise<void> {
    setOrder(next);
    try {
      await orderInjects.mutateAsync({ exerciseId, injectIds: next });
      announce(words);
    } catch (error) {
      setOrder(null);
      showNotice({ tone: 'bad', text: sentence(error) });
    }
  }

  function move(id: string, to: number): void {
    const from = order.indexOf(id);
    if (from < 0 || to < 0 || to >= order.length || to === from) return;
    const moved = { label: textOf(id), position: to + 1, count: order.length };
    void store(arrayMove(order, from, to), t('plan:order.moved', moved));
  }

  const byTime = inOrderOfTime(order.flatMap((id) => injectOf(id) ?? []));
  const isByTime = byTime.every((id, index) => id === order[index]);
  const add = (said: string) =>
    call('records.create', {
      kind: 'exerciseInject',
      values: {
        exerciseId,
        position: injects.length + 1,
        textEn: said,
        textFr: format.language === 'fr' ? said : '',
      },
    }).then(() => undefined);

  return (
    <Section
      title={t('script.title')}
      count={order.length}
      actions={
        !readOnly &&
        !isByTime && (
          <Button
            variant="subtle"
            size="compact-sm"
            leftSection={<IconSortAscending size={15} aria-hidden />}
            onClick={() => void store(byTime, t('script.sorted'))}
          >
            {t('script.sort')}
          </Button>
        )
      }
    >
      {order.length === 0 && <p className={parts.none}>{t('script.none')}</p>}
      <DndContext
        sensors={sensors}
        collisionDetection={closestCenter}
        accessibility={accessibility}
        onDragEnd={({ active, over }) => {
          if (over) move(String(active.id), order.indexOf(String(over.id)));
        }}
      >
        <SortableContext items={order} strategy={verticalListSortingStrategy}>
          <ol className={classes.script}>
            {order.map((id, index) => {
              const inject = injectOf(id);
              return (
                inject && (
                  <InjectRow
                    key={id}
                    inject={inject}
                    before={injectOf(order[index - 1] ?? '')}
                    index={index}
                    readOnly={readOnly}
                    onMove={(to) => move(id, to)}
                  />
                )
              );
            })}
          </ol>
        </SortableContext>
      </DndContext>
      {!readOnly && (
        <AddWords
          label={t('script.new')}
          add={t('script.add')}
          placeholder={t('script.example')}
          maxLength={2000}
          onAdd={add}
        />
      )}
    </Section>
  );
}
