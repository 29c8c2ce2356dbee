import type { Block, DocumentLang, HeadingLevel, ListBlock, ListItem, Span } from './model.ts';
import type {
  RichTextBlock,
  RichTextDoc,
  RichTextFacts,
  RichTextList,
  RichTextListItem,
} from './rich-text.ts';
import { missing, toSpans } from './rich-text-spans.ts';
import { checklistBlocks, pictureBlock, tableBlocks } from './rich-text-tables.ts';
import { splitTypedBullets } from './typed-bullets.ts';

/** The bytes of pictures, by their SHA-256. */
export type Pictures = ReadonlyMap<string, Uint8Array>;

const noPictures: Pictures = new Map();

/**
 * What was written in the editor, as blocks, with its facts filled in. A fact that is unknown or blank, and a fact
 * block that is unknown or has no blocks, become a span of type `missing`: it shows in both renderers, and
 * `validateDocument` reports it as `fact_missing`. Blank paragraphs are left out; a typed bullet becomes a list; a
 * picture whose bytes are not there is one that cannot be read (`image_unreadable`).
 * @param lang the document's language; text marked with it needs no mark.
 */
export function richTextToBlocks(
  doc: RichTextDoc,
  facts: RichTextFacts,
  lang: DocumentLang,
  pictures: Pictures = noPictures,
): Block[] {
  return (doc.content ?? []).flatMap((node) => toBlocks(node, facts, lang, pictures));
}

function toBlocks(
  node: RichTextBlock,
  facts: RichTextFacts,
  lang: DocumentLang,
  pictures: Pictures,
): Block[] {
  switch (node.type) {
    case 'heading':
      return headingBlocks(node, facts, lang);
    case 'paragraph':
      return splitTypedBullets(toSpans(node.content, facts, lang));
    case 'bulletList':
    case 'orderedList':
      return [toList(node, facts, lang)];
    case 'notice': {
      const paragraphs = node.content.map((each) => toSpans(each.content, facts, lang));
      return [{ type: 'notice', tone: node.attrs.tone, paragraphs }];
    }
    case 'taskList':
      return checklistBlocks(node, facts, lang);
    case 'table':
      return tableBlocks(node, facts, lang);
    case 'picture':
      return [pictureBlock(node, pictures.get(node.attrs.sha256))];
    case 'factBlock': {
      const blocks = Object.hasOwn(facts.blocks, node.attrs.key) ? facts.blocks[node.attrs.key] : undefined;
      if (blocks !== undefined && blocks.length > 0) return [...blocks];
      return [{ type: 'paragraph', spans: [missing(node.attrs.key, facts)] }];
    }
  }
}

/** A heading left blank in the editor is a blank line, and those are not kept. */
function headingBlocks(
  node: RichTextBlock & { type: 'heading' },
  facts: RichTextFacts,
  lang: DocumentLang,
): Block[] {
  const spans = toSpans(node.content, facts, lang);
  const level: HeadingLevel = node.attrs.level;
  return spans.length === 0 ? [] : [{ type: 'heading', level, spans }];
}

function toList(node: RichTextList, facts: RichTextFacts, lang: DocumentLang): ListBlock {
  const ordered = node.type === 'orderedList';
  const items = node.content.map((item) => toItem(item, facts, lang));
  const start = node.attrs?.start ?? 1;
  return { type: 'list', ordered, items, ...(ordered && start !== 1 ? { start } : {}) };
}

function toItem(item: RichTextListItem, facts: RichTextFacts, lang: DocumentLang): ListItem {
  const paragraphs: Span[][] = [];
  const lists: ListBlock[] = [];
  for (const child of item.content) {
    if (child.type === 'paragraph') paragraphs.push(toSpans(child.content, facts, lang));
    else lists.push(toList(child, facts, lang));
  }
  return { paragraphs, lists };
}
