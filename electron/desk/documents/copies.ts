import { copiesOf, type WantedCopies } from '../../../db/queries/copies.ts';
import { documentIssues, getDocument, type StoredDocument } from '../../../db/queries/documents.ts';
import { issuedFacts } from '../../../db/queries/issued-facts.ts';
import { getOrganisation } from '../../../db/queries/organisation.ts';
import type { Db } from '../../../db/writer.ts';
import { inLanguage } from '../../../domain/documents/fact-words.ts';
import { fileNamePart } from '../../../domain/documents/file-name.ts';
import { wasIssued } from '../../../domain/documents/life.ts';
import type { DocumentLang } from '../../../domain/documents/model.ts';
import type { Copy } from '../../../domain/publishing/copies.ts';
import { dateIn } from '../../../domain/time/local-date.ts';
import { type Composed, type Composition, compose, readComposition } from './compose.ts';
import { fileNameOf } from './read.ts';

export interface CopiesOfDocument {
  document: StoredDocument;
  copies: Copy[];
  /** One language of one copy. */
  write: (copy: Copy, language: DocumentLang) => Composed;
}

/**
 * The copies of a document: of a draft as it stands at `now`, of one that was issued with the facts that it was issued
 * with, whatever they say today; only the person or place that it is addressed to is told anew.
 * @throws ExpectedError `not_found`.
 */
export async function copiesOfDocument(
  db: Db,
  id: string,
  wanted: WantedCopies,
  now: string,
): Promise<CopiesOfDocument> {
  const document = await getDocument(db, id);
  const isIssued = wasIssued(document.status);
  const issues = isIssued ? await documentIssues(db, id) : [];
  const available = isIssued ? issues.map(({ language }) => language) : (['en', 'fr'] as const);
  const { timeZone } = await getOrganisation(db);
  const copies = await copiesOf(db, wanted, dateIn(timeZone, now), available);
  const read = await readComposition(db, document, now, asIssued(document));
  const at = issues[0]?.model.created;
  const composition = read.issue && at ? { ...read, issue: { ...read.issue, at } } : read;
  const frozen = new Map((isIssued ? await issuedFacts(db, id) : []).map((facts) => [facts.language, facts]));
  return {
    document,
    copies,
    write: (copy, language) =>
      compose(addressed(composition, copy, wanted), language, {}, frozen.get(language)),
  };
}

function asIssued({ number, version }: StoredDocument): { number: string; version: number } | null {
  return number === null ? null : { number, version };
}

/** A place is told in the head of its copy; a person by the facts of the text. */
function addressed(composition: Composition, copy: Copy, { per }: WantedCopies): Composition {
  const data = { ...composition.data, recipient: copy.recipient };
  return { ...composition, data, ...(per !== 'person' && { audience: copy.addressee }) };
}

/** `007 Roy Ann – SB-2026-001 Staff bulletin (EN).docx`: files sort as the names do, whatever their language. */
export function copyFileName(
  document: StoredDocument,
  { copy, language, position, of }: { copy: Copy; language: DocumentLang; position: number; of: number },
  isOfExercise: boolean,
): string {
  const digits = Math.max(3, `${of}`.length);
  const name = copy.recipient.givenName === '' ? inLanguage(copy.addressee, language) : copy.sortName;
  const whole = fileNameOf(document, language, isOfExercise);
  return `${`${position}`.padStart(digits, '0')} ${fileNamePart(name)} – ${whole}`;
}
