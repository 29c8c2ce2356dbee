import { type DocumentSitting, documentSitting } from '../../../db/queries/document-trail.ts';
import { getDocument } from '../../../db/queries/documents.ts';
import type { Db } from '../../../db/writer.ts';
import { factName } from '../../../domain/documents/facts.ts';
import type { DocumentLang } from '../../../domain/documents/model.ts';
import type { RichTextDoc } from '../../../domain/documents/rich-text.ts';
import { richTextSchema } from '../../../domain/documents/rich-text-schema.ts';
import { modelLines, writtenLines } from '../../../domain/documents/said-lines.ts';
import { ExpectedError } from '../../../domain/errors.ts';
import { libraryRoleNames } from '../../documents/library-roles.ts';
import { currentModel, readComposition, tellerOf } from './compose.ts';
import { type TextDifference, textDifference } from './text-differences.ts';

const languages: readonly DocumentLang[] = ['en', 'fr'];
const fields = {
  en: { title: 'titleEn', content: 'contentEn' },
  fr: { title: 'titleFr', content: 'contentFr' },
} as const;

/** What a sitting of writing changed, facts by their names. @throws ExpectedError `not_found`. */
export async function sittingDifferences(db: Db, id: string, wallNow: string): Promise<TextDifference[]> {
  const sitting = await documentSitting(db, id);
  if (!sitting) throw new ExpectedError('not_found', `sitting ${id}`, { kind: 'document' });
  const document = await getDocument(db, sitting.documentId);
  const composition = await readComposition(db, document, wallNow);
  return languages.flatMap((lang) => {
    const teller = tellerOf(composition, lang);
    const nameOf = (key: string) => factName(key, composition.data, teller, libraryRoleNames);
    const { title, content } = fields[lang];
    const titles = ofField(sitting, title, (value) => [typeof value === 'string' ? value : '']);
    const texts = ofField(sitting, content, (value) => writtenLines(asText(value), nameOf));
    return [
      titles && textDifference(lang, 'title', ...titles),
      texts && textDifference(lang, 'text', ...texts),
    ].filter((found) => found !== undefined);
  });
}

function ofField(
  { before, after }: DocumentSitting,
  field: string,
  lines: (value: unknown) => string[],
): [string[], string[]] | undefined {
  return Object.hasOwn(after, field) ? [lines(before[field]), lines(after[field])] : undefined;
}

/** What was kept is read as it stands; what cannot be read any more says nothing. */
function asText(value: unknown): RichTextDoc {
  const read = richTextSchema.safeParse(value);
  return read.success ? read.data : { type: 'doc' };
}

/** What is different between two documents as they are read, in each language that both have. */
export async function documentDifferences(
  db: Db,
  beforeId: string,
  afterId: string,
  wallNow: string,
): Promise<TextDifference[]> {
  const [before, after] = [await getDocument(db, beforeId), await getDocument(db, afterId)];
  const found: TextDifference[] = [];
  for (const lang of languages) {
    const old = await currentModel(db, before, lang, wallNow);
    const now = await currentModel(db, after, lang, wallNow);
    if (!old || !now) continue;
    const title = textDifference(lang, 'title', [old.title], [now.title]);
    const text = textDifference(lang, 'text', modelLines(old), modelLines(now));
    found.push(...[title, text].filter((each) => each !== undefined));
  }
  return found;
}
