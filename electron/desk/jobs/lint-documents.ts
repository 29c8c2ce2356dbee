import type { IssueProblem } from '../../../domain/documents/issue-problems.ts';
import type { DocumentModel } from '../../../domain/documents/model.ts';
import { lintDocx } from '../../documents/lint/lint-docx.ts';
import { renderDocx } from '../../documents/render-docx.ts';
import { houseOf } from '../documents/house.ts';
import type { JobContext } from './job.ts';

/**
 * Looks at the Word files that documents would become, before they are issued.
 * @param job in whose workspace the organisation's look is; undefined: in the plain one.
 */
export async function lintDocuments(
  { models }: { models: DocumentModel[] },
  job?: Pick<JobContext, 'open'>,
): Promise<IssueProblem[]> {
  const found: IssueProblem[] = [];
  const writer = await job?.open();
  for (const model of models) {
    const house = writer && (await houseOf(writer.db, model));
    for (const { rule, message } of lintDocx(await renderDocx(model, house))) {
      found.push({ lang: model.lang, code: 'lint', weight: 'stops', said: `${rule}: ${message}` });
    }
  }
  return found;
}
