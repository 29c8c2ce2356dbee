import { heading, paragraph, table, text } from './blocks.ts';
import type { Translate } from './fact-words.ts';
import { inLanguage } from './fact-words.ts';
import type { DocumentLang, DocumentModel, Paper } from './model.ts';
import { documentWords } from './words.ts';

export interface ReviewFormFacts {
  /** Name of the unit, in the language of the form. */
  unit: string;
  /** What is known of it, with the headings by which it is read back. */
  lists: { name: string; headings: string[]; rows: string[][] }[];
  organisation: { nameEn: string; nameFr: string; paper: Paper };
  /** The moment at which the facts were read. */
  asOf: string;
  /** Lines by which the form is known when it comes back (domain/import/form-mark.ts). */
  mark: string[];
}

/** A form on which a unit corrects what is known of it. It is read back as a list, by the headings of its tables. */
export function reviewForm(
  { unit, lists, organisation, asOf, mark }: ReviewFormFacts,
  lang: DocumentLang,
  translate: Translate,
): DocumentModel {
  const title = translate('document:reviewForm.title', { unit });
  const owner = inLanguage({ en: organisation.nameEn, fr: organisation.nameFr }, lang);
  return {
    lang,
    title,
    subject: translate('document:reviewForm.subject'),
    creator: owner,
    created: asOf,
    paper: organisation.paper,
    identity: { id: 'review-form', kind: 'review-form' },
    running: { owner, reference: title },
    words: documentWords((key, values) => translate(key, values)),
    sections: [
      {
        landscape: true,
        blocks: [
          { type: 'title', kicker: translate('document:reviewForm.kicker'), spans: [text(unit)] },
          paragraph(translate('document:reviewForm.text')),
          paragraph(translate('document:reviewForm.checked')),
          ...lists.flatMap(({ name, headings, rows }) => [
            heading(1, name),
            table(
              name,
              headings.map((header, i) => ({
                header,
                width: widthOf([header, ...rows.map((row) => row[i] ?? '')]),
              })),
              rows.map((row) => row.map((cell) => [text(cell)])),
            ),
          ]),
          heading(1, translate('document:reviewForm.keep')),
          ...mark.map((line) => paragraph(line, 'note')),
        ],
      },
    ],
  };
}

/** A share of the page by the longest word, so that a number or an address stays on its line; within reason. */
function widthOf(cells: readonly string[]): number {
  const words = cells.flatMap((cell) => cell.split(/\s+/));
  return words.reduce((most, word) => Math.min(34, Math.max(most, word.length + 4)), 11);
}
