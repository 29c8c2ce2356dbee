/** For tests: the properties, head and foot of a sample document. */
import type { Block, DocumentLang, DocumentModel, PageMark } from '../../domain/documents/model.ts';
import { sampleWords } from '../../domain/documents/sample-model.ts';

interface Cover {
  lang: DocumentLang;
  kind: string;
  number: string;
  title: string;
  subject: string;
  owner: string;
  reference: string;
  marks?: PageMark[];
}

export function documentFrom(cover: Cover, blocks: Block[]): DocumentModel {
  const { lang, kind, number, title, subject, owner, reference, marks } = cover;
  return {
    lang,
    title,
    subject,
    creator: owner,
    created: '2026-11-22T19:30:00.000Z',
    paper: 'letter',
    identity: {
      id: '0199f3c2-7d1e-7c8a-9b55-3a1f0e6d2c11',
      kind,
      number,
      version: '1',
      fingerprint: '9f2c41d8',
    },
    running: { owner, reference, marks: marks ?? [] },
    words: sampleWords[lang],
    sections: [{ blocks }],
  };
}
