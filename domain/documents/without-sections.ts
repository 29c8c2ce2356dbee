import { factKeys, type RichTextBlock, type RichTextDoc } from './rich-text.ts';

/**
 * A text without the sections that cite any of these facts: from a heading of the first level to the next. What stands
 * before the first heading stays.
 */
export function withoutSections(doc: RichTextDoc, keys: ReadonlySet<string>): RichTextDoc {
  const sections: RichTextBlock[][] = [[]];
  for (const block of doc.content ?? []) {
    if (block.type === 'heading' && block.attrs.level === 1) sections.push([block]);
    else sections.at(-1)?.push(block);
  }
  const kept = sections.filter((content, at) => {
    const { inline, blocks } = factKeys({ type: 'doc', content });
    return at === 0 || ![...inline, ...blocks].some((key) => keys.has(key));
  });
  return { ...doc, content: kept.flat() };
}
