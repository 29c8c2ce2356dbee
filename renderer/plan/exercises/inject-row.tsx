import { useSortable } from '@dnd-kit/sortable';
import { CSS } from '@dnd-kit/utilities';
import { IconGripVertical } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../ui/use-format.ts';
import { RecordField } from '../record-field.tsx';
import { RemovePart } from '../remove-part.tsx';
import type { PlannedInject } from './exercise.ts';
import classes from './exercises.module.css';

interface InjectRowProps {
  inject: PlannedInject;
  before: PlannedInject | undefined;
  index: number;
  readOnly: boolean;
  onMove: (to: number) => void;
}

/** One inject: when, to whom, what is told, and below it what should follow. */
export function InjectRow({ inject, before, index, readOnly, onMove }: InjectRowProps) {
  const { t } = useTranslation(['exercise', 'plan']);
  const format = useFormat();
  const { attributes, listeners, setNodeRef, setActivatorNodeRef, transform, transition, isDragging } =
    useSortable({ id: inject.id, disabled: readOnly });
  const text = format.text(inject.textEn, inject.textFr);
  const shared = { kind: 'exerciseInject', record: inject, hideLabel: true } as const;
  const label = (field: string) =>
    t('script.field', { field: t(`plan:field.exerciseInject.${field}`), number: index + 1 });
  const isBefore =
    inject.atMinutes !== null && typeof before?.atMinutes === 'number' && inject.atMinutes < before.atMinutes;
  return (
    <li
      ref={setNodeRef}
      className={classes.inject}
      data-moving={isDragging || undefined}
      style={{ transform: CSS.Translate.toString(transform), transition }}
      onKeyDown={(event) => {
        if (!event.altKey || readOnly || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return;
        event.preventDefault();
        onMove(event.key === 'ArrowUp' ? index - 1 : index + 1);
      }}
    >
      {!readOnly && (
        <button
          type="button"
          ref={setActivatorNodeRef}
          className={classes.grip}
          {...attributes}
          {...listeners}
          aria-label={t('plan:order.moveLabel', { label: text })}
        >
          <IconGripVertical size={15} aria-hidden />
        </button>
      )}
      <span className={classes.number} aria-hidden>
        {index + 1}
      </span>
      <div className={classes.when}>
        <RecordField
          {...shared}
          field="atMinutes"
          label={label('atMinutes')}
          placeholder={t('script.byHand')}
          hint={isBefore && t('script.tooEarly')}
        />
        <RecordField
          {...shared}
          field="roleId"
          label={label('roleId')}
          chosen={inject.role}
          placeholder={t('script.toAll')}
        />
      </div>
      <div className={classes.told}>
        <RecordField {...shared} field="textEn" label={label('textEn')} placeholder={t('english')} />
        <RecordField {...shared} field="textFr" label={label('textFr')} placeholder={t('french')} />
        <div className={classes.expected}>
          <RecordField
            {...shared}
            field="expectedEn"
            label={label('expectedEn')}
            placeholder={t('script.expectedEn')}
          />
        </div>
        <div className={classes.expected}>
          <RecordField
            {...shared}
            field="expectedFr"
            label={label('expectedFr')}
            placeholder={t('script.expectedFr')}
          />
        </div>
      </div>
      {!readOnly && <RemovePart kind="exerciseInject" id={inject.id} label={text} />}
    </li>
  );
}
