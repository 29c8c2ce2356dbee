import { create } from 'zustand';
import type { DocumentLang } from '../../../domain/documents/model.ts';

/** Both languages beside each other, or one beside its preview. */
export type ShownLanguages = DocumentLang | 'both';
export type View = 'write' | 'preview';

interface ViewStore {
  languages: ShownLanguages;
  view: View;
  show(next: Partial<Pick<ViewStore, 'languages' | 'view'>>): void;
}

/** How documents are looked at; the next one is opened the same way. */
export const useView = create<ViewStore>((set) => ({
  languages: 'both',
  view: 'write',
  show: (next) => set(next),
}));
