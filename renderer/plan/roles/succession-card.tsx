import { useSortable } from '@dnd-kit/sortable';
import { CSS } from '@dnd-kit/utilities';
import { ActionIcon } from '@mantine/core';
import { IconGripVertical, IconPhone, IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { StatusMark } from '../../ui/status-mark.tsx';
import { useFormat } from '../../ui/use-format.ts';
import { Verified } from '../verified.tsx';
import type { Member } from './member.ts';
import classes from './succession.module.css';
import { useWeaknessWords, type Weakness, weaknessTone } from './weakness-words.ts';

interface SuccessionCardProps {
  member: Member;
  index: number;
  weaknesses: readonly Weakness[];
  readOnly: boolean;
  onMove: (to: number) => void;
  onRemove: () => void;
}

/** One holder: rank, name, unit, telephone, and whether they are away now. */
export function SuccessionCard({
  member,
  index,
  weaknesses,
  readOnly,
  onMove,
  onRemove,
}: SuccessionCardProps) {
  const { t } = useTranslation('plan');
  const format = useFormat();
  const { person, unit, telephone, onLeave } = member;
  const { attributes, listeners, setNodeRef, setActivatorNodeRef, transform, transition, isDragging } =
    useSortable({
      id: person.id,
      disabled: readOnly,
    });
  const words = useWeaknessWords();
  // That the person is no longer in the directory stands on the card already.
  const said = weaknesses.filter((weakness) => weakness.kind !== 'gone');
  const rank = index === 0 ? t('succession.primary') : t('succession.alternate', { number: index });
  return (
    <li
      ref={setNodeRef}
      className={classes.card}
      data-first={index === 0 || undefined}
      data-moving={isDragging || undefined}
      style={{ transform: CSS.Transform.toString(transform), transition }}
      onKeyDown={(event) => {
        if (!event.altKey || readOnly || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return;
        event.preventDefault();
        onMove(event.key === 'ArrowUp' ? index - 1 : index + 1);
      }}
    >
      <div className={classes.cardHead}>
        <span className={classes.rank}>{rank}</span>
        {!readOnly && (
          <>
            <button
              type="button"
              ref={setActivatorNodeRef}
              className={classes.grip}
              {...attributes}
              {...listeners}
              aria-label={t('order.moveLabel', { label: person.name })}
            >
              <IconGripVertical size={15} aria-hidden />
            </button>
            <ActionIcon
              variant="subtle"
              color="gray"
              size={24}
              aria-label={t('succession.remove', { name: person.name })}
              onClick={onRemove}
            >
              <IconX size={14} />
            </ActionIcon>
          </>
        )}
      </div>
      <Link to={`/plan/people/${person.id}`} className={classes.name}>
        {person.name}
      </Link>
      {unit && <div className={classes.unit}>{format.name(unit)}</div>}
      {telephone && (
        <div className={classes.telephone}>
          <IconPhone size={13} aria-hidden />
          {telephone}
        </div>
      )}
      <div className={classes.marks}>
        {onLeave && <StatusMark tone="warn">{t('person.onLeave')}</StatusMark>}
        {person.archived && <StatusMark tone="bad">{t('succession.archivedPerson')}</StatusMark>}
      </div>
      {said.length > 0 && (
        <ul className={classes.cardWeaknesses}>
          {said.map((weakness) => (
            <li key={words(weakness)} data-tone={weaknessTone(weakness)}>
              {words(weakness)}
            </li>
          ))}
        </ul>
      )}
      <div className={classes.verified}>
        <Verified short kind="roleAssignment" record={member} label={person.name} />
      </div>
    </li>
  );
}
