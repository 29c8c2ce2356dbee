import type { PlanContent } from '../../plans/content-schema.ts';
import { spans, text } from '../blocks.ts';
import type { Span, TableBlock } from '../model.ts';
import { externalNeeds } from './book-resources.ts';
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

type Place = (typeof clauses)[number]['at'][number];

/** The parts in which a plan says nothing yet: their headings are there, which is not to pass for what they ask. */
function emptyParts(content: PlanContent): ReadonlySet<Place> {
  const { plan, organisation, functions, roles, resources, checklists, documents } = content;
  const held = roles.some(({ succession }) => succession.length > 0);
  const duties = roles.some(
    ({ purpose, responsibilities: r }) => purpose.en || purpose.fr || r.en.length + r.fr.length > 0,
  );
  const says: Partial<Record<Place, boolean>> = {
    purpose: plan.purpose.en !== '' || plan.purpose.fr !== '',
    scopeOf: functions.length > 0,
    objectives: functions.some((f) => f.rtoMinutes !== null || f.mtpdMinutes !== null),
    criteria: plan.criteria.length > 0,
    procedure: plan.owner !== null,
    phases: plan.phases.length > 0,
    checklists: checklists.some(({ tasks }) => tasks.length > 0),
    functions: functions.length > 0,
    succession: held,
    responsibilities: duties,
    delegations: content.delegations.length > 0,
    communication: [organisation.hotline, organisation.bridge].some(Boolean) || documents.length > 0,
    contacts: held || resources.some(({ contacts }) => contacts.length > 0),
    interactions:
      externalNeeds(content).length > 0 ||
      functions.some(({ dependencies }) => dependencies.some(({ kind }) => kind === 'function')),
    resources: resources.length > 0,
    history: content.history.length > 0,
  };
  const parts = clauses.flatMap(({ at }): readonly Place[] => at);
  return new Set(parts.filter((part) => says[part] === false));
}

/** Where an auditor finds each of them, as links; where there is nothing yet, that is said. */
export function clauseTable(content: PlanContent, { translate, columns }: BookTeller): TableBlock {
  const empty = emptyParts(content);
  const place = (to: Place): Span[] => [
    { type: 'reference', to, spans: [text(translate(`planBook:place.${to}`))] },
    ...(empty.has(to) ? [text(` ${translate('planBook:emptyPart')}`)] : []),
  ];
  return {
    type: 'table',
    caption: translate('planBook:caption.clauses'),
    columns: columns({ asked: 55, found: 45 }),
    rowHeaders: true,
    rows: clauses.map(({ key, at }) => [
      spans(translate(`planBook:clause.${key}`)),
      at.flatMap((to, index) => (index === 0 ? place(to) : [text(', '), ...place(to)])),
    ]),
  };
}
