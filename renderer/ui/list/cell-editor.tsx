import { Tooltip } from '@mantine/core';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { announce } from '../announce.tsx';
import { useSaving } from '../fields/use-saving.ts';
import type { CellMove } from './cell-editing.ts';
import type { CellInput } from './list-props.ts';
import classes from './record-list.module.css';

interface CellEditorProps {
  input: CellInput;
  atEnd: boolean;
  onDone: (move: CellMove, shown?: string) => void;
}

/** A cell being edited. What does not fit stays as it was typed, with the reason at the cell. */
export function CellEditor({ input, atEnd, onDone }: CellEditorProps) {
  const [typed, setTyped] = useState(input.text);
  const { state, error, setError, store } = useSaving(input.save, input.label);
  const control = useRef<HTMLInputElement & HTMLSelectElement>(null);
  const busy = useRef(false);
  useEffect(() => {
    control.current?.focus();
    if (control.current instanceof HTMLInputElement) control.current.select();
  }, []);

  async function leave(move: CellMove): Promise<void> {
    if (busy.current) return;
    if (typed === input.text) return onDone(move);
    const parsed = input.parse(typed);
    if ('problem' in parsed) {
      setError(parsed.problem);
      announce(parsed.problem);
      return;
    }
    busy.current = true;
    const isStored = await store(parsed.value);
    busy.current = false;
    if (isStored) onDone(move, input.show(parsed.value));
  }

  function onKeyDown(event: KeyboardEvent): void {
    const isComposing = event.nativeEvent.isComposing;
    const moves: Record<string, CellMove> = { Enter: 'down', Tab: event.shiftKey ? 'left' : 'right' };
    const move = moves[event.key];
    if (event.key === 'Escape') {
      busy.current = true;
      onDone('leave');
    } else if (move && !isComposing) void leave(move);
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  const shared = {
    ref: control,
    className: classes.editor,
    'aria-label': input.label,
    'aria-invalid': error !== null,
    'data-editing': typed !== input.text,
    'data-end': atEnd || undefined,
    value: typed,
    onKeyDown,
    onBlur: () => void leave('stay'),
  };
  const change = (next: string) => {
    setTyped(next);
    setError(null);
  };
  return (
    <Tooltip
      label={error}
      opened={error !== null && state !== 'saving'}
      color="red"
      position="bottom-start"
      multiline
      maw={320}
    >
      {input.choices ? (
        <select {...shared} onChange={(event) => change(event.currentTarget.value)}>
          {input.choices.map(({ value, label }) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </select>
      ) : (
        <input
          type="text"
          {...shared}
          lang={input.lang}
          dir="auto"
          autoComplete="off"
          spellCheck={false}
          placeholder={input.example}
          onChange={(event) => change(event.currentTarget.value)}
        />
      )}
    </Tooltip>
  );
}
