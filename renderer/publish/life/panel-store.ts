import { create } from 'zustand';

export type Panel = 'comments' | 'history' | 'sent';

interface PanelStore {
  /** What stands beside the document; null: nothing. */
  panel: Panel | null;
  toggle(panel: Panel): void;
}

/** What is shown beside documents; the next one is opened the same way. */
export const usePanel = create<PanelStore>((set) => ({
  panel: null,
  toggle: (panel) => set((now) => ({ panel: now.panel === panel ? null : panel })),
}));
