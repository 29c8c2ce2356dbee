import { getDocument } from '../../../db/queries/documents.ts';
import type { Db } from '../../../db/writer.ts';
import type { DocumentLang } from '../../../domain/documents/model.ts';
import { currentModel } from './compose.ts';
import { fileNameOf } from './read.ts';
import { wordFile } from './word-file.ts';
import type { NamedBytes } from './write-whole.ts';

export interface WantedDocument {
  id: string;
  languages: DocumentLang[];
}

/**
 * The Word files of documents, one after the other: an issued one as it was issued, a draft as it stands at `now` and
 * marked as one. A language in which a document was not issued is passed over.
 * @throws ExpectedError `not_found`, `document_problems`.
 */
export async function* wordFiles(
  db: Db,
  documents: readonly WantedDocument[],
  now: string,
): AsyncGenerator<NamedBytes> {
  for (const { id, languages } of documents) {
    const document = await getDocument(db, id);
    for (const language of languages) {
      const model = await currentModel(db, document, language, now);
      if (!model) continue;
      const isOfExercise = (model.running.marks ?? []).some(({ tone }) => tone === 'exercise');
      yield { name: fileNameOf(document, language, isOfExercise), bytes: await wordFile(db, model) };
    }
  }
}
