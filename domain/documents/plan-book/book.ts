import type { RecoveryMeasurement } from '../../learning/schema.ts';
import type { PlanContent } from '../../plans/content-schema.ts';
import { heading, keyFact, paragraph } from '../blocks.ts';
import { type FactTeller, inLanguage } from '../fact-words.ts';
import type { Block, DocumentModel, KeyFact, Paper } from '../model.ts';
import { documentWords } from '../words.ts';
import { activationBlocks } from './book-activation.ts';
import { checklistBlocks } from './book-checklists.ts';
import { clauseTable } from './book-clauses.ts';
import { functionBlocks } from './book-functions.ts';
import { gapBlocks, type KnownGaps } from './book-gaps.ts';
import { historyBlocks, type Since } from './book-history.ts';
import { interactionBlocks, resourceBlocks } from './book-resources.ts';
import { communicationBlocks, contactBlocks, roleBlocks } from './book-roles.ts';
import { scopeBlocks } from './book-scope.ts';
import { type BookTeller, bookTeller, orElse } from './book-teller.ts';

/** What a book is written from: a version as it was approved, or the plan as it is now. */
export interface BookSource {
  content: PlanContent;
  /** Null for the plan as it is now: every page is marked as a draft. */
  approval: { version: number; approvedAt: string; approvedBy: string } | null;
  /** What is different from the version before; null where there is none. */
  since: Since | null;
  /** SHA-256 of what the plan says, kept in the file. */
  hash: string;
  /** The moment of a draft; an approved version has that of its approval. */
  asOf: string;
  /** Recovery times that activations measured, up to the moment that the book is of. */
  measured: readonly RecoveryMeasurement[];
  /** What was known to be wrong on the day on which the book is written; null for a book without that chapter. */
  gaps: KnownGaps | null;
  paper: Paper;
}

/**
 * A whole plan as one document. Each field that ISO 22301:2019 asks of a plan (clause 8.4.4) has its heading, and a table
 * at the end says where. A draft is marked as one on every page; the same facts give the same document.
 */
export function buildPlanBook(source: BookSource, facts: Omit<FactTeller, 'timeZone'>): DocumentModel {
  const { content, approval, hash, asOf, paper } = source;
  const { plan, organisation } = content;
  const teller = bookTeller({ ...facts, timeZone: organisation.timeZone });
  const { lang, translate } = teller;
  const owner = inLanguage(organisation.name, lang);
  const kind = translate(`plan:choice.planKind.${plan.kind}`);
  const reference =
    approval === null
      ? translate('planBook:draftReference', { kind, code: plan.code })
      : translate('planBook:reference', { kind, code: plan.code, version: approval.version });
  return {
    lang,
    title: inLanguage(plan.name, lang),
    subject: translate('planBook:subject', { kind }),
    creator: owner,
    created: approval?.approvedAt ?? asOf,
    paper,
    identity: {
      id: plan.id,
      kind: 'plan',
      number: plan.code,
      version: approval === null ? undefined : String(approval.version),
      fingerprint: hash,
    },
    running: {
      owner,
      reference,
      marks: approval === null ? [{ tone: 'draft', text: translate('planBook:draftMark') }] : [],
    },
    words: documentWords((key, values) => translate(key, values)),
    sections: [
      {
        blocks: [
          { type: 'title', kicker: reference, spans: teller.words(plan.name) },
          { type: 'keyFacts', caption: translate('planBook:cover.caption'), facts: cover(source, teller) },
          { type: 'contents' },
          ...chapters(source, teller),
        ],
      },
    ],
  };
}

function cover({ content, approval, asOf }: BookSource, teller: BookTeller): KeyFact[] {
  const { plan, functions, organisation } = content;
  const { translate } = teller;
  const approved = content.history.findLast(
    (step) => step.kind === 'approved' && step.version === approval?.version,
  );
  const said = (key: string) => translate(`planBook:cover.${key}`);
  return [
    keyFact(said('organisation'), orElse(teller.words(organisation.name), teller.nothing)),
    keyFact(said('owner'), plan.owner ? teller.named(plan.owner) : teller.nothing),
    keyFact(
      said('version'),
      approval === null
        ? translate('planBook:cover.draftOf', { time: teller.time(asOf) })
        : translate('planBook:cover.approvedVersion', {
            version: approval.version,
            time: teller.time(approval.approvedAt),
          }),
    ),
    ...(approved
      ? [keyFact(said('approvedBy'), [approved.by, approved.roleName].filter(Boolean).join(', '))]
      : []),
    keyFact(said('functions'), String(functions.length)),
    keyFact(said('nextReview'), teller.date(plan.reviewOn)),
  ];
}

/** Every chapter has its anchor: the table of clauses leads there. */
function chapters({ content, approval, since, measured, gaps }: BookSource, teller: BookTeller): Block[] {
  const chapter = (key: string, blocks: Block[]): Block[] => [
    heading(1, teller.translate(`planBook:chapter.${key}`), key),
    ...(blocks.length > 0 ? blocks : [paragraph(teller.translate('planBook:none'), 'note')]),
  ];
  return [
    ...chapter('scope', scopeBlocks(content, teller)),
    ...chapter('activation', activationBlocks(content, teller)),
    ...chapter('roles', roleBlocks(content, teller)),
    ...chapter('communication', communicationBlocks(content, teller)),
    ...chapter('functions', functionBlocks(content, measured, teller)),
    ...chapter('interactions', interactionBlocks(content, teller)),
    ...chapter('resources', resourceBlocks(content, teller)),
    ...chapter('checklists', checklistBlocks(content, teller)),
    ...chapter('contacts', contactBlocks(content, teller)),
    ...(gaps === null ? [] : chapter('gaps', gapBlocks(gaps, approval !== null, teller))),
    ...chapter('history', historyBlocks(content, since, teller)),
    ...chapter('clauses', [clauseTable(content, teller)]),
  ];
}
