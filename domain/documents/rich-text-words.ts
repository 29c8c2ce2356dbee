import type { RichTextDoc, RichTextInline, RichTextNode } from './rich-text.ts';

/**
 * What a template left for the writer to fill in: the texts in square brackets, in order. "[Say what changed]" must
 * never reach a reader. A bracket of one word or number with nothing to write (a note mark, "[sic]") is not one.
 */
export function leftInstructions(doc: RichTextDoc): string[] {
  return lines(doc)
    .flatMap((line) => line.match(/\[[^[\]]*\p{L}[^[\]]*\]/gu) ?? [])
    .filter((found) => found !== '[sic]');
}

/** Words of the text, facts counted as one each: what the meter under the editor shows. */
export function wordCount(doc: RichTextDoc): number {
  return lines(doc).reduce(
    (sum, line) => sum + (line.match(/[\p{L}\p{N}][\p{L}\p{N}'’.:-]*/gu)?.length ?? 0),
    0,
  );
}

function lines(doc: RichTextDoc): string[] {
  return (doc.content ?? []).flatMap(linesOf);
}

function linesOf(node: Exclude<RichTextNode, RichTextInline>): string[] {
  switch (node.type) {
    case 'heading':
    case 'paragraph':
      return [(node.content ?? []).map(inlineText).join('')];
    case 'factBlock':
      return [];
    case 'picture':
      return [node.attrs.caption];
    case 'table':
    case 'taskList':
      return [node.attrs?.caption ?? '', ...node.content.flatMap(linesOf)];
    default:
      return node.content.flatMap(linesOf);
  }
}

function inlineText(node: RichTextInline): string {
  if (node.type === 'text') return node.text;
  return node.type === 'fact' ? 'x' : ' ';
}
