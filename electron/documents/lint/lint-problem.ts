/** What can be wrong with a Word file. */
export const lintRules = [
  'package_unreadable',
  'package_damaged',
  'part_missing',
  'xml_malformed',
  'content_type_missing',
  'content_type_wrong',
  'part_foreign',
  'part_outside',
  'field_foreign',
  'relationship_duplicate',
  'relationship_target_missing',
  'relationship_unresolved',
  'link_target',
  'style_unresolved',
  'style_duplicate',
  'style_circular',
  'numbering_unresolved',
  'anchor_unresolved',
  'bookmark_duplicate',
  'bookmark_unbalanced',
  'bookmark_name',
  'id_duplicate',
  'field_unbalanced',
  'property_missing',
  'language_missing',
  'language_unknown',
  'french_spaces',
  'heading_order',
  'heading_outline',
  'paragraph_blank',
  'spaces_run',
  'bullet_typed',
  'text_unseen',
  'text_hidden',
  'text_boxed',
  'text_clipped',
  'breaks_run',
  'revision_left',
  'heading_faked',
  'link_text',
  'contents_missing',
  'table_header',
  'table_caption',
  'table_merged',
  'table_ragged',
  'table_nested',
  'table_wide',
  'image_alt',
  'image_corrupt',
  'image_floating',
  'image_size',
  'page_shape',
  'text_small',
  'font_serif',
  'alignment',
  'contrast',
] as const;

export type LintRule = (typeof lintRules)[number];

export interface LintProblem {
  rule: LintRule;
  /** Path in the package: `word/document.xml`. */
  part: string;
  /** In English, with the first words of the place. */
  message: string;
}

export function lintProblem(rule: LintRule, part: string, message: string, said = ''): LintProblem {
  const characters = [...said.replace(/[\s\ufffc]+/g, ' ').trim()];
  const quote = characters.length > 60 ? `${characters.slice(0, 59).join('')}…` : characters.join('');
  return { rule, part, message: quote === '' ? message : `${message}: “${quote}”` };
}
