import { createContext, useContext } from 'react';
import type { DocumentLang } from '../../../domain/documents/model.ts';
import type { DeskOutput } from '../../desk.ts';

export type Facts = DeskOutput<'documents.facts'>;
export type FactOption = Facts['options'][number];
type FactTexts = Facts['texts']['en'];

interface LiveFacts {
  lang: DocumentLang;
  options: ReadonlyMap<string, FactOption>;
  texts: FactTexts;
}

const none: LiveFacts = { lang: 'en', options: new Map(), texts: { inline: {}, blocks: {} } };

/** The live facts of the document in the language of the editor around. */
export const LiveFactsContext = createContext<LiveFacts>(none);

export function useLiveFacts(): LiveFacts {
  return useContext(LiveFactsContext);
}

export function optionsByKey(facts: Facts | undefined): ReadonlyMap<string, FactOption> {
  return new Map((facts?.options ?? []).map((option) => [option.key, option]));
}
