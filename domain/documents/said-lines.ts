import { plainText } from './blocks.ts';
import type { DocumentModel } from './model.ts';
import { allSpans } from './validate-spans.ts';

/** A node of what the editor makes, whatever it is: an older version may have kept what this one no longer writes. */
interface AnyNode {
  type: string;
  text?: string | undefined;
  attrs?: object | undefined;
  content?: readonly AnyNode[] | undefined;
}

/**
 * What was written in the editor, a line for each paragraph, heading, cell or point, with nothing of how it looks.
 * @param factName what a live fact is called: it stands in brackets where the fact is cited.
 */
export function writtenLines(node: AnyNode, factName: (key: string) => string): string[] {
  const own = attribute(node, 'key') ?? attribute(node, 'alt');
  if (node.type === 'factBlock') return [`[${factName(own ?? '')}]`];
  const children = node.content ?? [];
  if (children.length === 0) return own ? [`[${own}]`] : [];
  if (!children.every(isInline)) return children.flatMap((child) => writtenLines(child, factName));
  return [children.map((child) => inlineWords(child, factName)).join('')];
}

function isInline({ type }: AnyNode): boolean {
  return type === 'text' || type === 'hardBreak' || type === 'fact';
}

function inlineWords(node: AnyNode, factName: (key: string) => string): string {
  if (node.type === 'fact') return `[${factName(attribute(node, 'key') ?? '')}]`;
  return node.text ?? ' ';
}

function attribute({ attrs }: AnyNode, name: string): string | undefined {
  const value: unknown = Object.entries(attrs ?? {}).find(([key]) => key === name)?.[1];
  return typeof value === 'string' && value !== '' ? value : undefined;
}

/** What a document says, as it is read, a line for each paragraph, heading, cell or point. */
export function modelLines(model: DocumentModel): string[] {
  return model.sections.flatMap(({ blocks }) =>
    blocks
      .filter(({ type }) => type !== 'title')
      .flatMap((block) => allSpans(block, '').map(({ spans }) => plainText(spans))),
  );
}
