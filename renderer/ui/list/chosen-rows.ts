import { useEffect, useMemo, useState } from 'react';

export interface ChosenRows {
  ids: string[];
  has(id: string): boolean;
  /** Chooses a row or leaves it; with `through`, every row between it and the last one that was touched. */
  toggle(id: string, through: boolean): void;
  all(): void;
  none(): void;
}

/** Rows that were chosen to do something with all of them; those that are no longer shown are left. */
export function useChosenRows(shown: readonly { id: string }[]): ChosenRows {
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [touched, setTouched] = useState<string | null>(null);
  const ids = useMemo(
    () => (chosen.size === 0 ? [] : shown.filter((row) => chosen.has(row.id)).map((row) => row.id)),
    [shown, chosen],
  );
  useEffect(() => {
    if (chosen.size > ids.length) setChosen(new Set(ids));
  }, [chosen, ids]);

  function toggle(id: string, through: boolean): void {
    const next = new Set(chosen);
    const at = shown.findIndex((row) => row.id === id);
    const from = through ? shown.findIndex((row) => row.id === touched) : -1;
    if (from >= 0)
      for (const row of shown.slice(Math.min(from, at), Math.max(from, at) + 1)) next.add(row.id);
    else if (!next.delete(id)) next.add(id);
    setChosen(next);
    setTouched(id);
  }

  return {
    ids,
    has: (id) => chosen.has(id),
    toggle,
    all: () => setChosen(new Set(shown.map((row) => row.id))),
    none: () => setChosen(new Set()),
  };
}
