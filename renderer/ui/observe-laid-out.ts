import { observeElementRect, type Virtualizer } from '@tanstack/react-virtual';

/**
 * For a list that draws only what is in sight: while its pane is not laid out (it is hidden, or was put in just now), its
 * rows are those of a pane as large as the first guess, and not none.
 */
export function observeLaidOut<S extends Element, I extends Element>(
  virtual: Virtualizer<S, I>,
  tell: (rect: { width: number; height: number }) => void,
) {
  return observeElementRect(virtual, (rect) => tell(rect.height === 0 ? virtual.options.initialRect : rect));
}
