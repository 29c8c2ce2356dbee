/** The zod schema of what the editor makes; `rich-text.ts` has the types, for those who must not import zod. */
import * as z from 'zod';
import { safeAddress } from './address.ts';
import type {
  RichTextBlock,
  RichTextDoc,
  RichTextInline,
  RichTextList,
  RichTextListItem,
  RichTextMark,
  RichTextParagraph,
} from './rich-text.ts';

/** A list in a list in a list is six nodes deep; deeper nesting than this is an attack or a defect. */
const deepest = 24;

const factKey = z.string().min(1).max(120);

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

const paragraph: z.ZodType<RichTextParagraph> = z.object({ type: z.literal('paragraph'), content: inlines });

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
  attrs: z.object({ start: z.int().min(0).max(32_000).nullish() }).optional(),
  content: z.array(listItem).min(1).max(1000),
});

const block: z.ZodType<RichTextBlock> = z.union([
  z.object({
    type: z.literal('heading'),
    attrs: z.object({ level: z.union([z.literal(1), z.literal(2), z.literal(3)]) }),
    content: inlines,
  }),
  paragraph,
  list,
  z.object({
    type: z.literal('notice'),
    attrs: z.object({ tone: z.enum(['info', 'warning']) }),
    content: z.array(paragraph).min(1).max(200),
  }),
  z.object({ type: z.literal('factBlock'), attrs: z.object({ key: factKey }) }),
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
