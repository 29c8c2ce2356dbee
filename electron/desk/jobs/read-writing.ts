import { openWritingFile, type TextRefusal } from '../documents/text-file.ts';
import { type LeftOfWord, readWordText } from '../documents/word-text.ts';
import { breathe, type JobTools } from './job-tools.ts';

export interface ReadWritingInput {
  path: string;
}

/** Of a file that is refused there is neither text nor HTML. */
export interface ReadWriting {
  text: string | null;
  /** Of a Word file. */
  html: string | null;
  left: LeftOfWord[];
  refused: TextRefusal | null;
}

const nothing: ReadWriting = { text: null, html: null, left: [], refused: null };

/** The words of a text file or a Word file. @throws ExpectedError `file_unreadable`. */
export async function readWriting(
  { path }: ReadWritingInput,
  tools: Omit<JobTools, 'open'>,
): Promise<ReadWriting> {
  await breathe(tools, null, 'reading');
  const file = await openWritingFile(path);
  if ('word' in file) return { ...nothing, ...(await readWordText(file.word)) };
  return { ...nothing, ...file };
}
