import type { RichTextDoc, RichTextInline, RichTextNode } from './rich-text.ts';

/** A paragraph, a heading, a list item or a cell of a text, as one line. */
export interface ProseLine {
  text: string;
  /** Read as sentences: no heading, no cell, no task. */
  running: boolean;
  /** Under a heading such as "Never" or "Do not say": what it says is not to be said. */
  unsaid: boolean;
}

type Written = Exclude<RichTextNode, RichTextInline>;

const unsaidHeading = /^(?:never|do not|don['’]t|jamais|à ne pas|ne pas|ne dites)(?!\p{L})/iu;

/** What a writer wrote, line by line. @param tell what a fact says in its place. */
export function proseLines(doc: RichTextDoc, tell: (key: string) => string): ProseLine[] {
  const lines: ProseLine[] = [];
  let unsaidAt: number | undefined;
  for (const block of doc.content ?? []) {
    if (block.type === 'heading') {
      const text = inlineText(block.content, tell);
      if (unsaidAt === undefined || block.attrs.level <= unsaidAt)
        unsaidAt = unsaidHeading.test(text) ? block.attrs.level : undefined;
      lines.push({ text, running: false, unsaid: unsaidAt !== undefined });
      continue;
    }
    const running = block.type !== 'table' && block.type !== 'taskList';
    const unsaid = unsaidAt !== undefined;
    lines.push(...textsOf(block, tell).map((text) => ({ text, running, unsaid })));
  }
  return lines;
}

function textsOf(node: Written, tell: (key: string) => string): string[] {
  switch (node.type) {
    case 'heading':
    case 'paragraph':
      return [inlineText(node.content, tell)];
    case 'factBlock':
    case 'picture':
      return [];
    default:
      return node.content.flatMap((child) => textsOf(child, tell));
  }
}

function inlineText(content: readonly RichTextInline[] | undefined, tell: (key: string) => string): string {
  return (content ?? [])
    .map((node) => (node.type === 'text' ? node.text : node.type === 'fact' ? tell(node.attrs.key) : ' '))
    .join('');
}
