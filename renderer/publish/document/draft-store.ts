import { useEffect, useState, useSyncExternalStore } from 'react';
import { createStore, type StoreApi, useStore } from 'zustand';
import type { DocumentLang } from '../../../domain/documents/model.ts';
import type { RichTextDoc } from '../../../domain/documents/rich-text.ts';
import { call, type DeskOutput, useShellEvent } from '../../desk.ts';
import { keepWindowFor } from '../../ui/pending-work.ts';
import { type DraftPatch, DraftSaver, type SavingState } from './draft-saver.ts';

export type OpenDocument = DeskOutput<'documents.get'>;

export interface Wording {
  title: string;
  content: RichTextDoc;
}

type Wordings = Record<DocumentLang, Wording>;

export interface Draft {
  id: string;
  /** What is written now, whether it is saved or not. */
  wordings: StoreApi<Wordings>;
  saver: DraftSaver;
  write(lang: DocumentLang, wording: Partial<Wording>): void;
}

const fields = {
  en: { title: 'titleEn', content: 'contentEn' },
  fr: { title: 'titleFr', content: 'contentFr' },
} as const satisfies Record<DocumentLang, Record<keyof Wording, keyof DraftPatch>>;

function newDraft({ id, titleEn, titleFr, contentEn, contentFr }: OpenDocument): Draft {
  const wordings = createStore<Wordings>(() => ({
    en: { title: titleEn, content: contentEn },
    fr: { title: titleFr, content: contentFr },
  }));
  const saver = new DraftSaver((patch) => call('documents.save', { id, patch }));
  return {
    id,
    wordings,
    saver,
    write: (lang, wording) => {
      wordings.setState((all) => ({ [lang]: { ...all[lang], ...wording } }));
      if (wording.title !== undefined) saver.change({ [fields[lang].title]: wording.title.trim() });
      if (wording.content !== undefined) saver.change({ [fields[lang].content]: wording.content });
    },
  };
}

/** The draft on screen. What is not saved yet is saved when the page is left or the window closes. */
export function useDraft(document: OpenDocument): Draft {
  const [draft] = useState(() => newDraft(document));
  useEffect(() => () => void draft.saver.flush(), [draft]);
  useShellEvent('storeNow', () => void keepWindowFor(draft.saver.flush()));
  return draft;
}

export function useWording(draft: Draft, lang: DocumentLang): Wording {
  return useStore(draft.wordings, (all) => all[lang]);
}

export function useSavingState({ saver }: Draft): { state: SavingState; failure: Error | undefined } {
  const state = useSyncExternalStore(saver.subscribe, () => saver.state);
  return { state, failure: saver.failure };
}
