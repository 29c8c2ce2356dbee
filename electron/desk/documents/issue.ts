import { issueDocument } from '../../../db/actions/document-issue.ts';
import { getDocument, givenNumbers, type StoredDocument } from '../../../db/queries/documents.ts';
import { getOrganisation } from '../../../db/queries/organisation.ts';
import { storedRecord } from '../../../db/queries/stored.ts';
import type { Db, Writer } from '../../../db/writer.ts';
import type { EmergencyApproval } from '../../../domain/documents/document-review.ts';
import type { IssueProblem } from '../../../domain/documents/issue-problems.ts';
import type { DocumentKind } from '../../../domain/documents/kinds.ts';
import type { DocumentLang, DocumentModel } from '../../../domain/documents/model.ts';
import { nextNumber, numberSeries } from '../../../domain/documents/number.ts';
import { ExpectedError } from '../../../domain/errors.ts';
import { dateIn } from '../../../domain/time/local-date.ts';
import { documentTemplate } from '../../documents/templates.ts';
import { approvalChain } from './approval-chain.ts';
import { compose, readComposition } from './compose.ts';

const mostAttempts = 3;

/** Renders models and looks at the files with the lint, off the desk's thread. */
export type Lint = (models: DocumentModel[]) => Promise<IssueProblem[]>;

/**
 * Issues what has been approved, in the languages given: checked as a model and as a Word file, numbered, frozen and logged.
 * @param emergency the one person who approves it alone, and why.
 * @returns its number. @throws ExpectedError `document_problems` with `problems`, and those of `issueDocument`.
 */
export async function issueDraft(
  writer: Writer,
  id: string,
  languages: DocumentLang[],
  lint: Lint,
  emergency: EmergencyApproval | null = null,
): Promise<string> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await issueOnce(writer, id, languages, lint, emergency);
    } catch (error) {
      const isTaken = error instanceof ExpectedError && error.code === 'duplicate';
      if (!isTaken || attempt === mostAttempts) throw error;
    }
  }
}

async function issueOnce(
  writer: Writer,
  id: string,
  languages: DocumentLang[],
  lint: Lint,
  emergency: EmergencyApproval | null,
): Promise<string> {
  const { db, clock } = writer;
  const document = await getDocument(db, id);
  const wanted = requiredLanguages(document.kind, languages);
  const issuedAt = clock.now();
  const draft = await readComposition(db, document, issuedAt);
  const exercise = draft.data.activation?.exercise ?? false;
  const { number, version } = await numberFor(db, document, exercise, issuedAt);
  const composition = await readComposition(db, document, issuedAt, { number, version });
  const composed = wanted.map((language) => compose(composition, language));
  refuse(composed.flatMap(({ problems }) => problems));
  refuse(await lint(composed.map(({ model }) => model)));
  const checkedAt = document.updatedAt;
  const chain = await approvalChain(db, document.kind);
  await issueDocument(writer, {
    ...{ id, checkedAt, number, version, issuedAt, languages: composed, chain, emergency },
  });
  return number;
}

/**
 * The number and version that a draft would be issued under at an instant: a version or a correction keeps the number of
 * the document whose place it takes.
 */
export async function numberFor(
  db: Db,
  draft: StoredDocument,
  exercise: boolean,
  at: string,
): Promise<{ number: string; version: number }> {
  if (draft.relation !== 'copy' && draft.basedOnId !== null) {
    const { number, version } = await getDocument(db, draft.basedOnId);
    if (number !== null) return { number, version: version + 1 };
  }
  const [{ timeZone }, given] = await Promise.all([getOrganisation(db), givenNumbers(db)]);
  const audience = draft.audienceId === null ? null : await storedRecord(db, 'audience', draft.audienceId);
  const year = Number(dateIn(timeZone, at).slice(0, 4));
  const apart = audience?.numberedApart ? audience.code : undefined;
  return { number: nextNumber(numberSeries(draft.kind, year, exercise, apart), given), version: 1 };
}

/** A pair is issued in both languages, whatever was asked for. */
function requiredLanguages(kind: DocumentKind, languages: DocumentLang[]): DocumentLang[] {
  if (documentTemplate(kind).pair) return ['en', 'fr'];
  return (['en', 'fr'] as const).filter((language) => languages.includes(language));
}

function refuse(problems: IssueProblem[]): void {
  const stopping = problems.filter(({ weight }) => weight === 'stops');
  if (stopping.length === 0) return;
  throw new ExpectedError('document_problems', `${stopping.length} problems`, { problems: stopping });
}
