import { text } from '../documents/blocks.ts';
import { inLanguage } from '../documents/fact-words.ts';
import type { Block, DocumentModel, PageMark, Section } from '../documents/model.ts';
import type { BookTeller } from '../documents/plan-book/book-teller.ts';
import { documentWords } from '../documents/words.ts';
import type { PackFacts } from './pack-facts.ts';

interface PackDocument {
  kind: 'call-sheet' | 'checklist' | 'wallet-card';
  id: string;
  title: string;
  subject: string;
  /** What kind of document it is, above the title and at the head of each page. */
  reference: string;
  marks?: PageMark[];
}

/** What stands around each document of a pack. @param madeAt the moment of the pack, the only date in the file. */
export function packDocument(
  { kind, id, title, subject, reference, marks = [] }: PackDocument,
  { organisation }: PackFacts,
  madeAt: string,
  { lang, translate }: BookTeller,
  sections: Section[],
): DocumentModel {
  const owner = inLanguage(organisation.name, lang);
  return {
    ...{ lang, title, subject, creator: owner, created: madeAt, paper: organisation.paper },
    identity: { id, kind },
    running: { owner, reference, marks },
    words: documentWords((key, values) => translate(key, values)),
    sections,
  };
}

export function titled(title: string, kicker: string, blocks: readonly Block[]): Section {
  return { blocks: [{ type: 'title', kicker, spans: [text(title)] }, ...blocks] };
}
