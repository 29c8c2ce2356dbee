import { plainText } from './blocks.ts';
import type { Block, ChecklistItem, DocumentLang, ImageBlock } from './model.ts';
import type {
  RichTextChecklist,
  RichTextFacts,
  RichTextPicture,
  RichTextRow,
  RichTextTable,
  RichTextTask,
} from './rich-text.ts';
import { joinedSpans, toSpans } from './rich-text-spans.ts';

/** A table of the text: its first row heads the columns. A row that says nothing is left out, as a blank line is. */
export function tableBlocks(node: RichTextTable, facts: RichTextFacts, lang: DocumentLang): Block[] {
  const [head, ...others] = node.content.map((row) => cellsOf(row, facts, lang));
  const rows = others.filter((row) => row.some((cell) => cell.length > 0));
  if (head === undefined || (rows.length === 0 && head.every((cell) => cell.length === 0))) return [];
  return [
    {
      type: 'table',
      caption: node.attrs?.caption ?? '',
      columns: head.map((cell) => ({ header: plainText(cell), width: 1 })),
      rows,
      ...(node.attrs?.rowHeaders ? { rowHeaders: true } : {}),
    },
  ];
}

function cellsOf(row: RichTextRow, facts: RichTextFacts, lang: DocumentLang) {
  return row.content.map((cell) => joinedSpans(cell.content, facts, lang));
}

/** A checklist of the text. A task that says nothing is left out. */
export function checklistBlocks(node: RichTextChecklist, facts: RichTextFacts, lang: DocumentLang): Block[] {
  const items = node.content
    .map((task) => toTask(task, facts, lang))
    .filter((item) => item.text.length > 0 || item.details !== undefined);
  return items.length === 0 ? [] : [{ type: 'checklist', caption: node.attrs?.caption ?? '', items }];
}

function toTask({ attrs, content }: RichTextTask, facts: RichTextFacts, lang: DocumentLang): ChecklistItem {
  const [first, ...others] = content;
  const details = joinedSpans(others, facts, lang);
  return {
    text: toSpans(first?.content, facts, lang),
    ...(details.length > 0 && { details }),
    ...(attrs?.checked && { ticked: true }),
  };
}

/** A picture of the text. @param bytes undefined where they are not kept: the document then says that it has a picture that cannot be read. */
export function pictureBlock({ attrs }: RichTextPicture, bytes: Uint8Array | undefined): ImageBlock {
  return {
    type: 'image',
    format: attrs.format,
    sha256: attrs.sha256,
    bytes: bytes ?? new Uint8Array(),
    widthMillimetres: attrs.widthMillimetres,
    heightMillimetres: attrs.widthMillimetres * attrs.ratio,
    alt: attrs.decorative ? { decorative: true } : attrs.alt,
    ...(attrs.caption !== '' && { caption: attrs.caption }),
  };
}
