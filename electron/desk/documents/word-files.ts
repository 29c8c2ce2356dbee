import { getDocument } from '../../../db/queries/documents.ts';
import type { Db } from '../../../db/writer.ts';
import type { DocumentLang, DocumentModel } from '../../../domain/documents/model.ts';
import { currentModel } from './compose.ts';
import { fileNameOf } from './read.ts';
import { wordFile } from './word-file.ts';
import type { NamedBytes } from './write-whole.ts';

export interface WantedDocument {
  id: string;
  languages: DocumentLang[];
}

/** Writes a model as a file of some kind. */
export type WriteModel = (model: DocumentModel) => Promise<Uint8Array>;

/**
 * The files of documents, one after the other: an issued one as it was issued, a draft as it stands at `now` and
 * marked as one. A language in which a document was not issued is passed over.
 * @throws ExpectedError `not_found`, `document_problems`.
 */
export async function* documentFiles(
  db: Db,
  documents: readonly WantedDocument[],
  now: string,
  { ending, write }: { ending: 'docx' | 'pdf' | 'html'; write: WriteModel },
): AsyncGenerator<NamedBytes> {
  for (const { id, languages } of documents) {
    const document = await getDocument(db, id);
    for (const language of languages) {
      const model = await currentModel(db, document, language, now);
      if (!model) continue;
      const isOfExercise = (model.running.marks ?? []).some(({ tone }) => tone === 'exercise');
      const name = fileNameOf(document, language, isOfExercise).replace(/docx$/, ending);
      yield { name, bytes: await write(model) };
    }
  }
}

/** `documentFiles` as Word files. */
export function wordFiles(
  db: Db,
  documents: readonly WantedDocument[],
  now: string,
): AsyncGenerator<NamedBytes> {
  return documentFiles(db, documents, now, { ending: 'docx', write: (model) => wordFile(db, model) });
}
