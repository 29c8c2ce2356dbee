import { getOrganisation } from '../../../db/queries/organisation.ts';
import type { Db } from '../../../db/writer.ts';
import { inLanguage } from '../../../domain/documents/fact-words.ts';
import type { LetterheadProblem } from '../../../domain/documents/letterhead-report.ts';
import { lookSample } from '../../../domain/documents/look-sample.ts';
import { documentTranslator } from '../../documents/document-translator.ts';
import { houseStyleOf } from '../../documents/house-style.ts';
import { readLetterhead } from '../../documents/letterhead/read-letterhead.ts';
import { lintDocx } from '../../documents/lint/lint-docx.ts';
import { renderDocx } from '../../documents/render-docx.ts';

/**
 * Writes a bulletin on a template in both languages and looks at it as at any document that is issued: a template that
 * would keep a bulletin from going out is not taken. @returns why not, or null.
 */
export async function tryLetterhead(db: Db, bytes: Uint8Array): Promise<LetterheadProblem | null> {
  const letterhead = readLetterhead(bytes);
  if ('code' in letterhead) return letterhead;
  const { nameEn, nameFr, paper, look } = await getOrganisation(db);
  for (const lang of ['en', 'fr'] as const) {
    const name = inLanguage({ en: nameEn, fr: nameFr }, lang);
    const sample = lookSample({ lang, translate: documentTranslator(lang) }, name, paper);
    const written = await renderDocx(sample, houseStyleOf(look, lang, undefined, letterhead));
    const [problem] = lintDocx(written);
    if (problem) return { code: 'other', said: problem.message };
  }
  return null;
}
