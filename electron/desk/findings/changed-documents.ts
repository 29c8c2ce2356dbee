import { activationState } from '../../../db/queries/activations.ts';
import { gatherFacts } from '../../../db/queries/document-facts.ts';
import { type IssuedDocument, type IssuedFacts, issuedFacts } from '../../../db/queries/issued-facts.ts';
import type { Db } from '../../../db/writer.ts';
import type { FactData } from '../../../domain/documents/fact-data.ts';
import type { FactTeller } from '../../../domain/documents/fact-words.ts';
import { factBlocks, factOptions, factText } from '../../../domain/documents/facts.ts';
import type { DocumentLang } from '../../../domain/documents/model.ts';
import { ExpectedError } from '../../../domain/errors.ts';
import type { ExtraFacts } from '../../../domain/findings/plan-facts.ts';
import { documentTranslator } from '../../documents/document-translator.ts';

type ChangedDocument = ExtraFacts['changedDocument'];

/** Facts that stay true until somebody changes the plan; those of an activation change by themselves as time goes on. */
const lasting = /^(organisation|role|checklist|functions)\./;

/**
 * Issued documents of which a fact of the plan now says something else, with the names of those facts. Documents of an
 * activation that is over tell what was, and are not wrong.
 * @param now the instant by the clock on the wall
 */
export async function changedDocuments(
  db: Db,
  documents: readonly IssuedDocument[],
  now: string,
): Promise<ChangedDocument[]> {
  const known = new Map<string, FactData | null>();
  const found: ChangedDocument[] = [];
  for (const document of documents) {
    const scope = `${document.activationId} ${document.checklistId}`;
    if (!known.has(scope)) known.set(scope, await factsOf(db, document, now));
    const data = known.get(scope);
    if (!data) continue;
    const changed = new Set<string>();
    for (const issue of await issuedFacts(db, document.id))
      for (const key of changedKeys(issue, data)) changed.add(key);
    if (changed.size > 0) found.push(asFact(document, [...changed].sort(), data));
  }
  return found;
}

/** Null when there is nothing to hold a document against: its activation is over, or what it tells of is gone. */
async function factsOf(
  db: Db,
  { activationId, checklistId }: IssuedDocument,
  now: string,
): Promise<FactData | null> {
  try {
    if (activationId !== null && (await activationState(db, activationId)).status !== 'active') return null;
    const scope = {
      activationId,
      checklistId,
      nextUpdateAt: null,
      asOf: null,
      number: null,
      verified: false,
    };
    return await gatherFacts(db, scope, now);
  } catch (error) {
    if (error instanceof ExpectedError) return null;
    throw error;
  }
}

function changedKeys({ language, inline, blocks }: IssuedFacts, data: FactData): string[] {
  const teller = tellerOf(language, data);
  const told = Object.entries(inline).filter(
    ([key, text]) => lasting.test(key) && plain(text) !== plain(factText(key, data, teller)),
  );
  const made = Object.entries(blocks).filter(
    ([key, block]) =>
      lasting.test(key) &&
      plain(JSON.stringify(block)) !== plain(JSON.stringify(factBlocks(key, data, teller))),
  );
  return [...told, ...made].map(([key]) => key);
}

function tellerOf(lang: DocumentLang, { timeZone }: FactData): FactTeller {
  return { lang, timeZone, translate: documentTranslator(lang) };
}

/** A hyphen or space that does not break is set by the hand that writes, and is no other fact. */
function plain(text: string): string {
  return text.replace(/[\u2010\u2011]/g, '-').replace(/[\u00a0\u202f]/g, ' ');
}

function asFact(document: IssuedDocument, keys: readonly string[], data: FactData): ChangedDocument {
  const labels = (lang: DocumentLang) => {
    const options = factOptions(data.roles, tellerOf(lang, data));
    return new Map(options.map(({ key, label }) => [key, label]));
  };
  const [en, fr] = [labels('en'), labels('fr')];
  const { id, number, titleEn, titleFr } = document;
  const changes = keys.map((key) => ({ labelEn: en.get(key) ?? key, labelFr: fr.get(key) ?? key }));
  return { id, archivedAt: null, number, titleEn, titleFr, changes };
}
