import { inLanguage } from '../documents/fact-words.ts';
import type { DocumentModel } from '../documents/model.ts';
import { checklistBody } from '../documents/plan-book/book-checklists.ts';
import type { BookTeller } from '../documents/plan-book/book-teller.ts';
import type { PlanChecklist } from '../plans/content-schema.ts';
import { packDocument, titled } from './pack-document.ts';
import type { PackFacts } from './pack-facts.ts';

/** A checklist to work from on paper: its tasks by phase, each with a box, when it is due and whose it is. */
export function checklistSheet(
  list: PlanChecklist,
  facts: PackFacts,
  madeAt: string,
  teller: BookTeller,
): DocumentModel {
  const { lang, translate } = teller;
  const title = inLanguage(list.name, lang);
  const reference = translate('pack:checklist.kicker');
  const subject = translate('pack:checklist.subject');
  const section = titled(title, reference, checklistBody(list, teller, { legend: true }));
  return packDocument({ kind: 'checklist', id: list.id, title, subject, reference }, facts, madeAt, teller, [
    section,
  ]);
}
