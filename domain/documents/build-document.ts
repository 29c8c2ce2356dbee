import { canonicalJson } from '../activation/canonical-json.ts';
import { keyFact, text } from './blocks.ts';
import { type FactTeller, wholeTime } from './fact-words.ts';
import type { DocumentKind } from './kinds.ts';
import type { DocumentLook } from './look-schema.ts';
import type { DocumentLang, DocumentModel, KeyFact, PageMark, Paper } from './model.ts';
import { pagePlan } from './page-plan.ts';
import type { RichTextDoc, RichTextFacts } from './rich-text.ts';
import { type Pictures, richTextToBlocks } from './rich-text-blocks.ts';
import { documentWords } from './words.ts';

/** One language of a document, as it is kept. */
export interface DocumentSource {
  id: string;
  kind: DocumentKind;
  /** Empty while nobody has given it one: the kind's name then stands in its place. */
  title: string;
  content: RichTextDoc;
  /** The pictures that it shows. */
  pictures?: Pictures | undefined;
  nextUpdateAt: string | null;
  /** Null for a draft. */
  issue: { number: string; version: number; at: string } | null;
  /** When either language was last changed: the date of a draft's file. */
  changedAt: string;
}

/** What stands around the text: the same for every document of a kind and an organisation. */
export interface DocumentFrame {
  kindName: string;
  audience: string;
  organisation: string;
  paper: Paper;
  exercise: boolean;
  /** Marked as confidential on every page. */
  confidential?: boolean | undefined;
  /** Kept with what is issued: it looks the same for good. A draft follows the organisation's. */
  look?: DocumentLook | undefined;
}

/**
 * A document in one language from its text and its facts. A draft is marked as one on every page, a document of an
 * exercise as that; the date in the file is that of the issue or of the last change, so that the same facts give the
 * same bytes.
 * @param fingerprint SHA-256 of `fingerprintText(facts)`, kept in the file.
 */
export function buildDocument(
  source: DocumentSource,
  frame: DocumentFrame,
  facts: RichTextFacts,
  fingerprint: string,
  teller: FactTeller,
): DocumentModel {
  const { lang, translate } = teller;
  const title = source.title.trim() || frame.kindName;
  const reference = referenceOf(source, frame, teller);
  return {
    lang,
    title,
    subject: translate('facts:subject', { kind: frame.kindName, audience: frame.audience }),
    creator: frame.organisation,
    created: source.issue?.at ?? source.changedAt,
    paper: frame.paper,
    ...(source.issue && frame.look ? { look: frame.look } : {}),
    identity: {
      ...{ id: source.id, kind: source.kind, fingerprint },
      number: source.issue?.number,
      version: source.issue ? `${source.issue.version}` : undefined,
    },
    running: { owner: frame.organisation, reference, marks: marks(source, frame, teller) },
    words: documentWords((key, values) => translate(key, values)),
    sections: pagePlan(
      source.kind,
      [
        { type: 'title', kicker: kickerOf(reference, frame, teller), spans: [text(title)] },
        { type: 'keyFacts', caption: translate('facts:head.caption'), facts: head(source, frame, teller) },
      ],
      richTextToBlocks(source.content, facts, lang, source.pictures),
      {
        cutOut: translate('facts:card.cutOut'),
        sheet: translate('facts:card.sheet', { title }),
        mark: frame.exercise ? translate('facts:mark.both') : '',
        foot: reference,
      },
    ),
  };
}

/** The one text of the facts that a document cites: two documents that say the same of them have the same hash of it. */
export function fingerprintText(lang: DocumentLang, facts: RichTextFacts): string {
  return canonicalJson({ lang, inline: facts.inline, blocks: facts.blocks });
}

function head(source: DocumentSource, frame: DocumentFrame, teller: FactTeller): KeyFact[] {
  const { translate } = teller;
  const { issue, nextUpdateAt } = source;
  const issued = issue === null ? translate('facts:head.notIssued') : wholeTime(issue.at, teller);
  return [
    keyFact(translate('facts:head.issued'), issued),
    keyFact(translate('facts:head.audience'), frame.audience),
    ...(nextUpdateAt === null
      ? []
      : [keyFact(translate('facts:head.nextUpdate'), wholeTime(nextUpdateAt, teller))]),
  ];
}

/** "Staff bulletin SB-2026-001, version 2", "Staff bulletin, draft": above the title and at the head of each page. */
function referenceOf(
  { issue }: DocumentSource,
  { kindName: kind }: DocumentFrame,
  { translate }: FactTeller,
): string {
  if (issue === null) return translate('facts:draftReference', { kind });
  const { number, version } = issue;
  if (version === 1) return translate('facts:reference', { kind, number });
  return translate('facts:referenceVersion', { kind, number, version: `${version}` });
}

/** What stands over the title: of an exercise that it is one, in both languages. */
function kickerOf(reference: string, { exercise }: DocumentFrame, { translate }: FactTeller): string {
  return exercise ? `${translate('facts:mark.both')} · ${reference}` : reference;
}

function marks(
  { issue }: DocumentSource,
  { exercise, confidential }: DocumentFrame,
  { translate }: FactTeller,
): PageMark[] {
  return [
    ...(exercise ? [{ tone: 'exercise', text: translate('facts:mark.exercise') } as const] : []),
    ...(confidential ? [{ tone: 'confidential', text: translate('facts:mark.confidential') } as const] : []),
    ...(issue === null ? [{ tone: 'draft', text: translate('facts:mark.draft') } as const] : []),
  ];
}
