import type { IssueProblem } from '../../../domain/documents/issue-problems.ts';
import type { DocumentModel } from '../../../domain/documents/model.ts';
import { lintDocx } from '../../documents/lint/lint-docx.ts';
import { renderDocx } from '../../documents/render-docx.ts';

/** Looks at the Word files that documents would become, before they are issued. */
export async function lintDocuments({ models }: { models: DocumentModel[] }): Promise<IssueProblem[]> {
  const found: IssueProblem[] = [];
  for (const model of models) {
    for (const { rule, message } of lintDocx(await renderDocx(model))) {
      found.push({ lang: model.lang, code: 'lint', weight: 'stops', said: `${rule}: ${message}` });
    }
  }
  return found;
}
