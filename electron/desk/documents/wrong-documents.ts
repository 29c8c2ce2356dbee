import { activationState } from '../../../db/queries/activations.ts';
import { gatherFacts } from '../../../db/queries/document-facts.ts';
import { type FactVerdict, factVerdicts } from '../../../db/queries/fact-verdicts.ts';
import { type IssuedDocument, issuedFacts } from '../../../db/queries/issued-facts.ts';
import type { Db } from '../../../db/writer.ts';
import type { Bilingual, FactData } from '../../../domain/documents/fact-data.ts';
import type { FactTeller } from '../../../domain/documents/fact-words.ts';
import { factName } from '../../../domain/documents/facts.ts';
import type { DocumentKind } from '../../../domain/documents/kinds.ts';
import type { DocumentLang } from '../../../domain/documents/model.ts';
import { valueNow, type WrongFact, wrongFacts } from '../../../domain/documents/wrong-facts.ts';
import { ExpectedError } from '../../../domain/errors.ts';
import { documentTranslator } from '../../documents/document-translator.ts';
import { libraryRoleNames } from '../../documents/library-roles.ts';

export interface LabelledFact extends WrongFact {
  label: Bilingual;
  /** `valueNow`. */
  value: string;
  /** Null while nobody has said that it is right all the same. */
  stillRight: FactVerdict | null;
}

/** An issued document of which facts say something else now. */
export interface WrongDocument {
  document: IssuedDocument;
  data: FactData;
  /** What harms first at the head. */
  facts: LabelledFact[];
}

/**
 * Issued documents whose facts have changed, those that somebody has said to be right all the same among them. Documents
 * of an activation that is over tell what was, and so does a situation report once a later one is issued: they are not wrong.
 * @param now the instant by the clock on the wall
 */
export async function wrongDocuments(
  db: Db,
  documents: readonly IssuedDocument[],
  now: string,
): Promise<WrongDocument[]> {
  const known = new Map<string, FactData | null>();
  const verdicts = Map.groupBy(await factVerdicts(db), ({ documentId }) => documentId);
  const found: WrongDocument[] = [];
  for (const document of withoutEarlierReports(documents)) {
    const cited = await issuedFacts(db, document.id);
    const scope = `${document.activationId} ${document.checklistId}`;
    if (!known.has(scope)) known.set(scope, await factsOf(db, document, now));
    const data = known.get(scope);
    if (!data) continue;
    const wrong = wrongFacts(cited, data, (lang) => tellerOf(lang, data));
    if (wrong.length === 0) continue;
    found.push({ document, data, facts: labelled(wrong, data, verdicts.get(document.id) ?? []) });
  }
  return found;
}

/** Of each activation the situation report that was issued last. */
function withoutEarlierReports(documents: readonly IssuedDocument[]): IssuedDocument[] {
  const report: DocumentKind = 'situation-report';
  const last = new Map<string | null, IssuedDocument>();
  for (const each of documents) {
    const before = last.get(each.activationId);
    if (each.kind === report && (before?.issuedAt ?? '') < each.issuedAt) last.set(each.activationId, each);
  }
  return documents.filter((each) => each.kind !== report || last.get(each.activationId) === each);
}

/** Null when there is nothing to hold a document against: its activation is over, or what it tells of is gone. */
async function factsOf(
  db: Db,
  { id: documentId, activationId, checklistId }: IssuedDocument,
  now: string,
): Promise<FactData | null> {
  const bound = { documentId, activationId, checklistId };
  const scope = { ...bound, nextUpdateAt: null, asOf: null, number: null, verified: false };
  try {
    if (activationId !== null && (await activationState(db, activationId)).status !== 'active') return null;
    return await gatherFacts(db, scope, now);
  } catch (error) {
    if (error instanceof ExpectedError) return null;
    throw error;
  }
}

function tellerOf(lang: DocumentLang, { timeZone }: FactData): FactTeller {
  return { lang, timeZone, translate: documentTranslator(lang) };
}

function labelled(
  facts: readonly WrongFact[],
  data: FactData,
  verdicts: readonly FactVerdict[],
): LabelledFact[] {
  return facts.map((fact) => {
    const { key } = fact;
    const value = valueNow(fact);
    const stillRight = verdicts.find((verdict) => verdict.key === key && verdict.value === value) ?? null;
    const name = (lang: DocumentLang) =>
      asHeading(factName(key, data, tellerOf(lang, data), libraryRoleNames));
    const label = { en: name('en'), fr: name('fr') };
    return { ...fact, label, value, stillRight };
  });
}

function asHeading(name: string): string {
  return name.slice(0, 1).toUpperCase() + name.slice(1);
}
