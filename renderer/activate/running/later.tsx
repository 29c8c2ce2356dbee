import { type ReactNode, useDeferredValue } from 'react';
import { ActivationContext, useActivationView } from './activation-context.ts';

/**
 * What is drawn a moment after the tasks: a tick is seen as done at once, and the log, the bar and the rest follow.
 * What stands in it is of `memo`, else it is drawn with the tasks nevertheless.
 */
export function Later({ children }: { children: ReactNode }) {
  const later = useDeferredValue(useActivationView());
  return <ActivationContext value={later}>{children}</ActivationContext>;
}
