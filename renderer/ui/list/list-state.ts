import { create } from 'zustand';
import { persist } from 'zustand/middleware';

export interface ListState {
  filter: string;
  sortBy: string | null;
  descending: boolean;
  archived: boolean;
  /** Columns that are not shown. */
  hidden: readonly string[];
}

const fresh: ListState = { filter: '', sortBy: null, descending: false, archived: false, hidden: [] };

interface Store {
  lists: Record<string, ListState>;
  change(name: string, patch: Partial<ListState>): void;
}

/** Which columns are shown outlives the window; what was looked for does not. */
const useStore = create<Store>()(
  persist(
    (set) => ({
      lists: {},
      change: (name, patch) =>
        set(({ lists }) => ({ lists: { ...lists, [name]: { ...(lists[name] ?? fresh), ...patch } } })),
    }),
    {
      name: 'lists',
      partialize: ({ lists }) => ({
        lists: Object.fromEntries(
          Object.entries(lists).map(([name, { hidden }]) => [name, { ...fresh, hidden }]),
        ),
      }),
    },
  ),
);

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
