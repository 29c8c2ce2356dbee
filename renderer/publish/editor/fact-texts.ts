import { createContext, useContext } from 'react';
import type { DocumentLang } from '../../../domain/documents/model.ts';
import type { DeskOutput } from '../../desk.ts';

export type Facts = DeskOutput<'documents.facts'>;
export type FactOption = Facts['options'][number];
type FactTexts = Facts['texts']['en'];

interface LiveFacts {
  lang: DocumentLang;
  labels: ReadonlyMap<string, FactOption['label']>;
  texts: FactTexts;
}

const none: LiveFacts = { lang: 'en', labels: new Map(), texts: { inline: {}, blocks: {} } };

/** The live facts of the document in the language of the editor around. */
export const LiveFactsContext = createContext<LiveFacts>(none);

export function useLiveFacts(): LiveFacts {
  return useContext(LiveFactsContext);
}

/** What each fact is called, in both languages. */
export function factLabels(facts: Facts | undefined): ReadonlyMap<string, FactOption['label']> {
  const listed = (facts?.options ?? []).map(({ key, label }) => [key, label] as const);
  return new Map([...Object.entries(facts?.names ?? {}), ...listed]);
}
