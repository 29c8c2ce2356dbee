import { create } from 'zustand';

export interface ListState {
  filter: string;
  sortBy: string | null;
  descending: boolean;
  archived: boolean;
}

const fresh: ListState = { filter: '', sortBy: null, descending: false, archived: false };

interface Store {
  lists: Record<string, ListState>;
  change(name: string, patch: Partial<ListState>): void;
}

const useStore = create<Store>((set) => ({
  lists: {},
  change: (name, patch) =>
    set(({ lists }) => ({ lists: { ...lists, [name]: { ...(lists[name] ?? fresh), ...patch } } })),
}));

/** How a list was last looked at: it is found the same way when it is come back to. */
export function useListState(name: string): [ListState, (patch: Partial<ListState>) => void] {
  const state = useStore(({ lists }) => lists[name] ?? fresh);
  const change = useStore((s) => s.change);
  return [state, (patch) => change(name, patch)];
}

/** Every list as on the first day: for another workspace, and for tests. */
export function forgetListStates(): void {
  useStore.setState({ lists: {} });
}
