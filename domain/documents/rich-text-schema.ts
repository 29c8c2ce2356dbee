/** The zod schema of what the editor makes; `rich-text.ts` has the types, for those who must not import zod. */
import * as z from 'zod';
import { safeAddress } from './address.ts';
import type {
  RichTextBlock,
  RichTextCell,
  RichTextChecklist,
  RichTextDoc,
  RichTextInline,
  RichTextList,
  RichTextListItem,
  RichTextMark,
  RichTextParagraph,
  RichTextPicture,
  RichTextRow,
  RichTextTable,
} from './rich-text.ts';
import { tableLimits } from './table-limits.ts';

/** A list in a list in a list is six nodes deep; deeper nesting than this is an attack or a defect. */
const deepest = 24;

const factKey = z.string().min(1).max(120);
/** Tiptap says null of what has no name. */
const id = z.string().min(1).max(40).optional().catch(undefined);
const named = z.object({ id });
const words = z.string().max(2000);

const mark: z.ZodType<RichTextMark> = z.discriminatedUnion('type', [
  z.object({ type: z.literal('bold') }),
  z.object({ type: z.literal('italic') }),
  z.object({
    type: z.literal('link'),
    attrs: z.object({
      href: z
        .string()
        .max(2000)
        .refine((href) => safeAddress(href) !== undefined, { params: { code: 'link_target' } }),
    }),
  }),
  z.object({ type: z.literal('language'), attrs: z.object({ lang: z.enum(['en', 'fr']) }) }),
]);

const marks = z.array(mark).max(4).optional();

const inline: z.ZodType<RichTextInline> = z.discriminatedUnion('type', [
  z.object({ type: z.literal('text'), text: z.string().min(1).max(20_000), marks }),
  z.object({ type: z.literal('hardBreak') }),
  z.object({ type: z.literal('fact'), attrs: z.object({ key: factKey }), marks }),
]);

const inlines = z.array(inline).max(5000).optional();

const paragraph: z.ZodType<RichTextParagraph> = z.object({
  type: z.literal('paragraph'),
  attrs: z
    .object({ id: z.string().min(1).max(40) })
    .optional()
    .catch(undefined),
  content: inlines,
});

const listItem: z.ZodType<RichTextListItem> = z.object({
  type: z.literal('listItem'),
  get content() {
    return z
      .array(z.union([paragraph, list]))
      .min(1)
      .max(200);
  },
});

const list: z.ZodType<RichTextList> = z.object({
  type: z.enum(['bulletList', 'orderedList']),
  attrs: named.extend({ start: z.int().min(0).max(32_000).nullish() }).optional(),
  content: z.array(listItem).min(1).max(1000),
});

const checklist: z.ZodType<RichTextChecklist> = z.object({
  type: z.literal('taskList'),
  attrs: named.extend({ caption: words.default('') }).optional(),
  content: z
    .array(
      z.object({
        type: z.literal('taskItem'),
        attrs: z.object({ checked: z.boolean().nullish() }).optional(),
        content: z.array(paragraph).min(1).max(50),
      }),
    )
    .min(1)
    .max(500),
});

const cell: z.ZodType<RichTextCell> = z.object({
  type: z.enum(['tableHeader', 'tableCell']),
  content: z.array(paragraph).min(1).max(50),
});

const row: z.ZodType<RichTextRow> = z.object({
  type: z.literal('tableRow'),
  content: z.array(cell).min(1).max(tableLimits.columns),
});

const table: z.ZodType<RichTextTable> = z
  .object({
    type: z.literal('table'),
    attrs: named.extend({ caption: words.default(''), rowHeaders: z.boolean().default(false) }).optional(),
    content: z.array(row).min(1).max(tableLimits.rows),
  })
  .refine((made) => isHeadedGrid(made), { params: { code: 'table_ragged' } });

/** A head, rows of data below it, and as many cells in each: no merged cell, no second head. */
function isHeadedGrid({ content: [head, ...others] }: RichTextTable): boolean {
  const isOf = (type: RichTextCell['type']) => (each: RichTextRow) =>
    each.content.every((c) => c.type === type) && each.content.length === head?.content.length;
  return head !== undefined && isOf('tableHeader')(head) && others.every(isOf('tableCell'));
}

/** Wider than any page is no picture of a document; nor is one that is a line. */
const picture: z.ZodType<RichTextPicture> = z.object({
  type: z.literal('picture'),
  attrs: named.extend({
    sha256: z.string().regex(/^[0-9a-f]{64}$/),
    format: z.enum(['png', 'jpeg']),
    ratio: z.number().min(0.01).max(100),
    widthMillimetres: z.number().min(5).max(400),
    alt: words,
    decorative: z.boolean(),
    caption: words,
  }),
});

const block: z.ZodType<RichTextBlock> = z.union([
  z.object({
    type: z.literal('heading'),
    attrs: named.extend({ level: z.union([z.literal(1), z.literal(2), z.literal(3)]) }),
    content: inlines,
  }),
  paragraph,
  list,
  z.object({
    type: z.literal('notice'),
    attrs: named.extend({ tone: z.enum(['info', 'warning']) }),
    content: z.array(paragraph).min(1).max(200),
  }),
  z.object({ type: z.literal('factBlock'), attrs: named.extend({ key: factKey }) }),
  checklist,
  table,
  picture,
]);

/**
 * What the editor made. Nodes, marks, levels and addresses that a document cannot say are refused; attributes that
 * Tiptap adds by itself (`textAlign`, `target`, `rel`) are dropped.
 */
export const richTextSchema: z.ZodType<RichTextDoc> = z
  .unknown()
  .refine((value) => isShallow(value, deepest), { params: { code: 'too_deep' }, abort: true })
  .pipe(z.object({ type: z.literal('doc'), content: z.array(block).max(5000).optional() }));

function isShallow(value: unknown, depth: number): boolean {
  if (typeof value !== 'object' || value === null) return true;
  if (depth === 0) return false;
  return Object.values(value).every((child) => isShallow(child, depth - 1));
}
