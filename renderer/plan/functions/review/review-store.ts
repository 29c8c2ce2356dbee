import { create } from 'zustand';
import type { FunctionSection } from '../function-sections.ts';

interface ReviewStore {
  /** By function: the parts that were found to be right. Kept while the window is open, so that one may look elsewhere. */
  right: Record<string, readonly FunctionSection[]>;
  confirm(functionId: string, section: FunctionSection): void;
  reopen(functionId: string, section: FunctionSection): void;
  forget(functionId: string): void;
}

export const useReviewStore = create<ReviewStore>((set) => ({
  right: {},
  confirm: (id, section) =>
    set(({ right }) => ({ right: { ...right, [id]: [...without(right[id], section), section] } })),
  reopen: (id, section) => set(({ right }) => ({ right: { ...right, [id]: without(right[id], section) } })),
  forget: (id) => set(({ right: { [id]: _, ...right } }) => ({ right })),
}));

function without(sections: readonly FunctionSection[] = [], section: FunctionSection): FunctionSection[] {
  return sections.filter((s) => s !== section);
}
