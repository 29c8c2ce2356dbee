import { factKeys, type RichTextBlock, type RichTextDoc } from './rich-text.ts';

/**
 * A text without the paragraphs, lists and tables that cite any of these facts, and without headings that would stand
 * over nothing then.
 */
export function withoutFacts(doc: RichTextDoc, keys: ReadonlySet<string>): RichTextDoc {
  const kept: RichTextBlock[] = [];
  let hasCut = false;
  for (const block of doc.content ?? []) {
    if (cites(block, keys)) {
      hasCut = true;
      continue;
    }
    if (hasCut && block.type === 'heading') dropIdleHeadings(kept, block.attrs.level);
    if (block.type === 'heading') hasCut = false;
    kept.push(block);
  }
  if (hasCut) dropIdleHeadings(kept, 1);
  return { ...doc, content: kept };
}

function cites(block: RichTextBlock, keys: ReadonlySet<string>): boolean {
  const { inline, blocks } = factKeys({ type: 'doc', content: [block] });
  return [...inline, ...blocks].some((key) => keys.has(key));
}

/** Takes out headings at the end that nothing follows before one of this level. */
function dropIdleHeadings(kept: RichTextBlock[], level: number): void {
  for (let last = kept.at(-1); last?.type === 'heading' && last.attrs.level >= level; last = kept.at(-1))
    kept.pop();
}
