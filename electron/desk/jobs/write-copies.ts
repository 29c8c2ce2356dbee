import type { WantedCopies } from '../../../db/queries/copies.ts';
import { fileNamePart } from '../../../domain/documents/file-name.ts';
import type { Copy } from '../../../domain/publishing/copies.ts';
import type { Composed } from '../documents/compose.ts';
import { type CopiesOfDocument, copiesOfDocument, copyFileName } from '../documents/copies.ts';
import { fileNameOf } from '../documents/read.ts';
import { wordFile } from '../documents/word-file.ts';
import { writeFolder } from '../documents/write-folder.ts';
import type { NamedBytes } from '../documents/write-whole.ts';
import { breathe, type JobTools } from './job-tools.ts';

export interface CopiesToWrite extends WantedCopies {
  id: string;
  /** The folder that the user chose. */
  into: string;
  now: string;
}

export interface WrittenCopies {
  folder: string | null;
  files: number;
  skipped: { name: string; reason: 'language' | 'fact'; said: string }[];
}

/**
 * Writes the copies of a document into a folder of their own: it is there when all of them are, and not at all after a
 * cancel. Whoever lacks what the copy cites is passed over and named.
 * @throws ExpectedError `not_found`, `file_not_written`.
 */
export async function writeCopies(input: CopiesToWrite, tools: JobTools): Promise<WrittenCopies> {
  await breathe(tools, 0, 'reading');
  const { db } = await tools.open();
  const all = await copiesOfDocument(db, input.id, input, input.now);
  const skipped: WrittenCopies['skipped'] = [];
  const ready = all.copies.flatMap((copy) => {
    if (copy.languages.length > 0) return [copy];
    skipped.push({ name: copy.recipient.name, reason: 'language', said: '' });
    return [];
  });
  let files = 0;
  async function* written(): AsyncGenerator<NamedBytes> {
    for (const [index, copy] of ready.entries()) {
      await breathe(tools, index / ready.length, 'writing');
      const composed = copy.languages.map((language) => all.write(copy, language));
      const lacking = lacks(composed);
      if (lacking.length > 0) {
        skipped.push({ name: copy.recipient.name, reason: 'fact', said: lacking.join(', ') });
        continue;
      }
      for (const each of composed) {
        files += 1;
        yield {
          name: nameOf(all, each, copy, index + 1, ready.length),
          bytes: await wordFile(db, each.model),
        };
      }
    }
    if (files === 0) throw new NothingWritten();
  }
  try {
    const folder = await writeFolder(input.into, folderOf(all), written());
    return { folder, files, skipped };
  } catch (error) {
    if (error instanceof NothingWritten) return { folder: null, files: 0, skipped };
    throw error;
  }
}

/** No folder is made for nothing. */
class NothingWritten extends Error {}

/** What is not known of the one who is written to; what the document lacks for everybody stands in it as it does in the draft. */
function lacks(composed: readonly Composed[]): string[] {
  const said = composed.flatMap(({ problems, facts }) =>
    problems
      .filter(({ code, said: key }) => code === 'fact_missing' && key.startsWith('recipient.'))
      .map(({ said: key }) => facts.names?.[key] ?? key),
  );
  return [...new Set(said)];
}

function nameOf(
  all: CopiesOfDocument,
  { model, language }: Composed,
  copy: Copy,
  position: number,
  of: number,
) {
  return copyFileName(all.document, { copy, language, position, of }, isOfExercise(model));
}

function isOfExercise({ running }: Composed['model']): boolean {
  return (running.marks ?? []).some(({ tone }) => tone === 'exercise');
}

function folderOf({ document, copies, write }: CopiesOfDocument): string {
  const first = copies.find(({ languages }) => languages.length > 0);
  const [language = 'en'] = first?.languages ?? [];
  const exercise = first !== undefined && isOfExercise(write(first, language).model);
  return fileNamePart(fileNameOf(document, language, exercise).replace(/ \((?:EN|FR)\)\.docx$/, ''));
}
