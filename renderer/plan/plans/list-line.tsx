import { ActionIcon } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconX } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useErrorWords } from '../../ui/error-words.ts';
import { showNotice } from '../../ui/notice.tsx';
import classes from './plans.module.css';

interface ListLineProps<T> {
  list: readonly T[];
  index: number;
  label: string;
  readOnly: boolean;
  onSave: (list: T[]) => Promise<void>;
  children: ReactNode;
}

/** One line of a list in order: its number, its fields, and the buttons that move it or take it out. */
export function ListLine<T>({ list, index, label, readOnly, onSave, children }: ListLineProps<T>) {
  const { t } = useTranslation(['plans', 'plan']);
  const { sentence } = useErrorWords();

  function store(next: T[]): void {
    onSave(next).catch((error) => showNotice({ tone: 'bad', text: sentence(error) }));
  }

  function move(by: number): void {
    const item = list[index];
    if (item === undefined) return;
    store(list.toSpliced(index, 1).toSpliced(index + by, 0, item));
  }

  return (
    <li className={classes.line}>
      <span className={classes.number} aria-hidden>
        {index + 1}
      </span>
      <div className={classes.lineFields}>{children}</div>
      {!readOnly && (
        <div className={classes.lineActs}>
          <ActionIcon
            {...quiet}
            disabled={index === 0}
            aria-label={t('moveUp', { label })}
            onClick={() => move(-1)}
          >
            <IconArrowUp size={15} />
          </ActionIcon>
          <ActionIcon
            {...quiet}
            disabled={index === list.length - 1}
            aria-label={t('moveDown', { label })}
            onClick={() => move(1)}
          >
            <IconArrowDown size={15} />
          </ActionIcon>
          <ActionIcon
            {...quiet}
            aria-label={t('plan:parts.removeLabel', { label })}
            onClick={() => store(list.toSpliced(index, 1))}
          >
            <IconX size={15} />
          </ActionIcon>
        </div>
      )}
    </li>
  );
}

const quiet = { variant: 'subtle', color: 'gray', size: 28 } as const;
