/** What can be wrong with a document before it is written. The screen has words for each: translations `document:problems.CODE`. */
export const problemCodes = [
  'title_missing',
  'subject_missing',
  'creator_missing',
  'created_invalid',
  'words_incomplete',
  'running_missing',
  'mark_blank',
  'nothing_said',
  'title_repeated',
  'heading_blank',
  'heading_order',
  'list_too_deep',
  'list_number',
  'notice_blank',
  'facts_missing',
  'fact_blank',
  'fact_missing',
  'caption_missing',
  'table_without_columns',
  'table_without_rows',
  'table_header_blank',
  'table_ragged',
  'table_width',
  'table_row_unnamed',
  'checklist_empty',
  'checklist_task_blank',
  'image_alt_missing',
  'image_size',
  'image_unreadable',
  'link_target',
  'link_text',
  'anchor_blank',
  'anchor_duplicate',
  'reference_unresolved',
  'contents_without_headings',
  'card_overflow',
] as const;

export type ProblemCode = (typeof problemCodes)[number];

/** An error refuses the document; a warning is shown, and may refuse its issue. */
type ProblemSeverity = 'error' | 'warning';

export interface DocumentProblem {
  code: ProblemCode;
  severity: ProblemSeverity;
  /** Place in the model: `sections.0.blocks.3.rows.2.1`. */
  where: string;
  /** The first words found there, or the missing key; empty when there is nothing. */
  said: string;
}

const warnings: ReadonlySet<ProblemCode> = new Set<ProblemCode>([
  'running_missing',
  'fact_blank',
  'fact_missing',
  'table_without_rows',
  'table_row_unnamed',
  'checklist_empty',
  'link_text',
  'contents_without_headings',
  'card_overflow',
]);

export function problem(code: ProblemCode, where: string, said = ''): DocumentProblem {
  const characters = [...said];
  return {
    code,
    severity: warnings.has(code) ? 'warning' : 'error',
    where,
    said: characters.length <= 60 ? said : `${characters.slice(0, 59).join('')}…`,
  };
}
