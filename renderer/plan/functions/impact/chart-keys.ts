/** A cell of the chart. */
export interface Place {
  column: number;
  /** 0–4 */
  severity: number;
}

type ChartAct =
  | { do: 'go'; to: Place }
  /** Sets the severity at the column, and goes on. */
  | { do: 'rate'; severity: number; to: Place }
  | { do: 'toggle' }
  | { do: 'clear' };

interface Key {
  key: string;
  altKey: boolean;
  ctrlKey: boolean;
  metaKey: boolean;
}

/** What a key means at a cell of the chart; undefined: nothing, it is the window's. */
export function chartKey(
  { key, altKey, ctrlKey, metaKey }: Key,
  at: Place,
  columns: number,
): ChartAct | undefined {
  if (altKey || ctrlKey || metaKey) return undefined;
  const last = columns - 1;
  const go = (column: number, severity: number): ChartAct => ({
    do: 'go',
    to: { column: within(column, last), severity: within(severity, 4) },
  });
  switch (key) {
    case 'ArrowLeft':
      return go(at.column - 1, at.severity);
    case 'ArrowRight':
      return go(at.column + 1, at.severity);
    case 'ArrowUp':
      return go(at.column, at.severity + 1);
    case 'ArrowDown':
      return go(at.column, at.severity - 1);
    case 'Home':
      return go(0, at.severity);
    case 'End':
      return go(last, at.severity);
    case 'Enter':
    case ' ':
      return { do: 'toggle' };
    case 'Delete':
    case 'Backspace':
      return { do: 'clear' };
  }
  if (!/^[0-4]$/.test(key)) return undefined;
  const severity = Number(key);
  return { do: 'rate', severity, to: { column: within(at.column + 1, last), severity } };
}

function within(value: number, most: number): number {
  return Math.min(Math.max(value, 0), most);
}
