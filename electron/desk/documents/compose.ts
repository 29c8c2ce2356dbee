import { attachmentBytesOf } from '../../../db/queries/attachments.ts';
import { gatherFacts } from '../../../db/queries/document-facts.ts';
import { documentIssues, type StoredDocument } from '../../../db/queries/documents.ts';
import { getOrganisation } from '../../../db/queries/organisation.ts';
import { sha256 } from '../../../db/sha256.ts';
import type { Db } from '../../../db/writer.ts';
import {
  buildDocument,
  type DocumentFrame,
  type DocumentSource,
  fingerprintText,
} from '../../../domain/documents/build-document.ts';
import type { Bilingual, FactData } from '../../../domain/documents/fact-data.ts';
import { type FactTeller, inLanguage } from '../../../domain/documents/fact-words.ts';
import { citedFacts } from '../../../domain/documents/facts.ts';
import { type IssueProblem, issueProblems } from '../../../domain/documents/issue-problems.ts';
import { wasIssued } from '../../../domain/documents/life.ts';
import { type MissingFact, missingFact } from '../../../domain/documents/missing-fact.ts';
import type { DocumentLang, DocumentModel } from '../../../domain/documents/model.ts';
import { pictureKeys, type RichTextDoc, type RichTextFacts } from '../../../domain/documents/rich-text.ts';
import type { Pictures } from '../../../domain/documents/rich-text-blocks.ts';
import { writingAdvice } from '../../../domain/documents/writing-advice.ts';
import { documentTranslator } from '../../documents/document-translator.ts';
import { libraryRoleNames } from '../../documents/library-roles.ts';
import { documentTemplate } from '../../documents/templates.ts';
import { markedAsNow } from './lost-force.ts';

/** One language of a draft, made from the facts of a moment. */
export interface Composed {
  language: DocumentLang;
  model: DocumentModel;
  facts: RichTextFacts;
  fingerprint: string;
  problems: ExplainedProblem[];
}

/** A fact that is missing is told with the reason, and where to set it. */
export interface ExplainedProblem extends IssueProblem {
  fact: MissingFact | null;
}

interface Wording {
  title: string;
  content: RichTextDoc;
}

/** What all languages of a document are made from, read once. */
export interface Composition {
  document: StoredDocument;
  data: FactData;
  /** What its text shows, in either language. */
  pictures: Pictures;
  organisation: Awaited<ReturnType<typeof getOrganisation>>;
  /** Null while it is a draft. */
  issue: { number: string; version: number; at: string } | null;
  /** To whom a copy is addressed, where that is not whom the kind is for. */
  audience?: Bilingual;
}

/** Reads what a draft says and cites. @param as what it is to be issued under; null to see the draft. */
export async function readComposition(
  db: Db,
  document: StoredDocument,
  wallNow: string,
  as: { number: string; version: number } | null = null,
): Promise<Composition> {
  const { activationId, checklistId, nextUpdateAt, asOf } = document;
  const verified = document.kind === 'after-action-report';
  const [pictures, data, organisation] = await Promise.all([
    shownPictures(db, document),
    gatherFacts(
      db,
      {
        ...{ documentId: document.id, activationId, checklistId, nextUpdateAt, asOf, verified },
        number: as?.number ?? null,
      },
      wallNow,
    ),
    getOrganisation(db),
  ]);
  // An exercise has its own clock, and its documents tell time by it.
  return { document, data, pictures, organisation, issue: as && { ...as, at: data.now } };
}

async function shownPictures(db: Db, { contentEn, contentFr }: StoredDocument): Promise<Pictures> {
  const pictures = new Map<string, Uint8Array>();
  for (const sha256 of [contentEn, contentFr].flatMap(pictureKeys)) {
    const bytes = await attachmentBytesOf(db, sha256);
    if (bytes) pictures.set(sha256, bytes);
  }
  return pictures;
}

/** The words and the clock in which a document's facts are told. */
export function tellerOf({ data }: Composition, lang: DocumentLang): FactTeller {
  return { lang, timeZone: data.timeZone, translate: documentTranslator(lang) };
}

/**
 * One language of a draft as a model, or of a copy of what was issued.
 * @param wording what is being written, when it is not yet what is kept. @param issued the facts that it was issued with.
 */
export function compose(
  composition: Composition,
  language: DocumentLang,
  wording?: Partial<Wording>,
  issued?: RichTextFacts,
): Composed {
  const { document, data, issue } = composition;
  const teller = tellerOf(composition, language);
  const source: DocumentSource = {
    id: document.id,
    kind: document.kind,
    ...storedWording(document, language),
    ...wording,
    pictures: composition.pictures,
    nextUpdateAt: document.nextUpdateAt,
    issue,
    changedAt: document.updatedAt,
  };
  const told = citedFacts(source.content, data, teller, libraryRoleNames);
  const facts = issued ? addressedFacts(issued, told) : told;
  const fingerprint = sha256(fingerprintText(language, facts));
  const model = buildDocument(source, frameOf(composition, language), facts, fingerprint, teller);
  const problems = [
    ...issueProblems(source, model),
    ...sameTitle(document, language),
    ...adviceOn(source, model, facts, data),
  ].map((problem) => ({
    ...problem,
    fact: problem.code === 'fact_missing' ? missingFact(problem.said, data, libraryRoleNames) : null,
  }));
  return { language, model, facts, fingerprint, problems: onceEach(problems) };
}

/** How it is written; of a document of a strike, whether it takes no side. */
function adviceOn(
  { kind, content }: DocumentSource,
  { lang, sections }: DocumentModel,
  facts: RichTextFacts,
  { activation }: FactData,
): IssueProblem[] {
  const { length, tone } = documentTemplate(kind);
  const neutral = tone === 'neutral' || (activation !== null && activation.strikeStartsAt !== null);
  const blocks = sections.flatMap((section) => section.blocks).filter(({ type }) => !isHead(type));
  const advice = writingAdvice({ lang, doc: content, facts, blocks, aim: length, neutral });
  return advice.map((each) => ({ ...each, lang, weight: 'advice' }));
}

function isHead(type: string): boolean {
  return type === 'title' || type === 'keyFacts';
}

/** The model to write or to show: as it was issued, or as the draft stands. Undefined in a language it was not issued in. */
export async function currentModel(
  db: Db,
  document: StoredDocument,
  language: DocumentLang,
  wallNow: string,
): Promise<DocumentModel | undefined> {
  if (wasIssued(document.status)) {
    const issues = await documentIssues(db, document.id);
    const model = issues.find((issue) => issue.language === language)?.model;
    return model && (await markedAsNow(db, document, model));
  }
  return compose(await readComposition(db, document, wallNow), language).model;
}

/** The facts that a document was issued with, and those of the one to whom a copy is addressed. */
function addressedFacts(issued: RichTextFacts, told: RichTextFacts): RichTextFacts {
  const ofRecipient = (facts: Readonly<Record<string, string>> = {}) =>
    Object.entries(facts).filter(([key]) => key.startsWith('recipient.'));
  const others = Object.entries(issued.inline).filter(([key]) => !key.startsWith('recipient.'));
  return {
    inline: Object.fromEntries([...others, ...ofRecipient(told.inline)]),
    blocks: issued.blocks,
    names: Object.fromEntries(ofRecipient(told.names)),
  };
}

/** Nobody in a role lacks a name and a telephone: one thing to mend. */
function onceEach(problems: readonly ExplainedProblem[]): ExplainedProblem[] {
  const told = new Set<string>();
  return problems.filter(({ fact }) => {
    if (fact === null || fact.code === '') return true;
    const key = `${fact.reason} ${fact.code}`;
    return !told.has(key) && told.add(key) !== undefined;
  });
}

/** Words that stand in both languages are mostly words that nobody has translated: advice, since some are alike. */
function sameTitle({ titleEn, titleFr }: StoredDocument, lang: DocumentLang): IssueProblem[] {
  const isSame = lang === 'fr' && titleFr.trim() !== '' && titleFr.trim() === titleEn.trim();
  return isSame ? [{ lang, code: 'same_title', weight: 'advice', said: titleFr }] : [];
}

function storedWording(document: StoredDocument, language: DocumentLang): Wording {
  return language === 'en'
    ? { title: document.titleEn, content: document.contentEn }
    : { title: document.titleFr, content: document.contentFr };
}

function frameOf(composition: Composition, language: DocumentLang): DocumentFrame {
  const { document, data, organisation } = composition;
  const template = documentTemplate(document.kind);
  return {
    kindName: language === 'en' ? template.nameEn : template.nameFr,
    audience: composition.audience ? inLanguage(composition.audience, language) : template.audience[language],
    organisation: inLanguage(data.organisation.name, language),
    paper: organisation.paper,
    exercise: data.activation?.exercise ?? false,
    confidential: template.confidential || data.issue?.class === 'confidential',
    look: organisation.look,
  };
}
