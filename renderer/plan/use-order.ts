import { useState } from 'react';

/**
 * An order that is shown as it was just made, until what is stored has been read again.
 * @returns the order to show, and how to show another (null: what is stored).
 */
export function useOrder(stored: string[]): [string[], (order: string[] | null) => void] {
  const key = stored.join(' ');
  const [made, setMade] = useState<{ order: string[]; over: string } | null>(null);
  const shown = made !== null && made.over === key ? made.order : stored;
  return [shown, (order) => setMade(order && { order, over: key })];
}
