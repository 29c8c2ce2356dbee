import type { KeyboardEvent } from 'react';

const outcomeKeys = new Map([
  ['r', 'reached'],
  ['l', 'message'],
  ['n', 'noAnswer'],
]);
const steps = new Map([
  ['ArrowDown', 1],
  ['ArrowUp', -1],
]);

/**
 * The keys of a list of calls: arrows from person to person, one letter for what came of the call. They are the list's own
 * while the focus is in it.
 */
export function onCallKey(event: KeyboardEvent<HTMLElement>): void {
  if (event.ctrlKey || event.metaKey || event.altKey || !(event.target instanceof Element)) return;
  const rows = [...event.currentTarget.querySelectorAll('[data-call]')];
  const at = rows.findIndex((row) => event.target instanceof Element && row.contains(event.target));
  const outcome = outcomeKeys.get(event.key.toLowerCase());
  const step = steps.get(event.key);
  if (at < 0 || (outcome === undefined && step === undefined)) return;
  event.preventDefault();
  event.stopPropagation();
  if (outcome !== undefined) buttonOf(rows[at], outcome)?.click();
  const next = rows[at + (step ?? 1)];
  buttonOf(next, 'reached')?.focus();
}

function buttonOf(row: Element | undefined, outcome: string): HTMLElement | null {
  return row?.querySelector<HTMLElement>(`[data-outcome="${outcome}"]`) ?? null;
}
