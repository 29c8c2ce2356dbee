import { spans, text } from '../blocks.ts';
import type { Span, TableBlock } from '../model.ts';
import type { BookTeller } from './book-teller.ts';

/** What ISO 22301:2019, 8.4.4, asks of every plan, and the headings under which this book says it. */
const clauses = [
  { key: 'purpose', at: ['purpose'] },
  { key: 'scopeOf', at: ['scopeOf'] },
  { key: 'objectives', at: ['objectives'] },
  { key: 'criteria', at: ['criteria', 'procedure'] },
  { key: 'implementation', at: ['phases', 'checklists', 'functions'] },
  { key: 'rolesOf', at: ['succession', 'responsibilities'] },
  { key: 'authorities', at: ['delegations'] },
  { key: 'communication', at: ['communication', 'contacts'] },
  { key: 'interactions', at: ['interactions'] },
  { key: 'resources', at: ['resources'] },
  { key: 'information', at: ['information'] },
  { key: 'standDown', at: ['standDown'] },
  { key: 'control', at: ['history'] },
] as const;

/** Where an auditor finds each of them, as links. */
export function clauseTable({ translate, columns }: BookTeller): TableBlock {
  const place = (to: string): Span => ({
    type: 'reference',
    to,
    spans: [text(translate(`planBook:place.${to}`))],
  });
  return {
    type: 'table',
    caption: translate('planBook:caption.clauses'),
    columns: columns({ asked: 55, found: 45 }),
    rowHeaders: true,
    rows: clauses.map(({ key, at }) => [
      spans(translate(`planBook:clause.${key}`)),
      at.flatMap((to, index) => (index === 0 ? [place(to)] : [text(', '), place(to)])),
    ]),
  };
}
