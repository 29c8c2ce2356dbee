import { type FileChild, type IPropertiesOptions, Paragraph, TableOfContents, TextRun } from 'docx';
import { estimatePageNumbersWith } from 'docx/layout';
import { plainText } from '../../domain/documents/blocks.ts';
import type { Block, DocumentModel } from '../../domain/documents/model.ts';
import { allSpans } from '../../domain/documents/validate-spans.ts';
import type { WordContext } from './word-context.ts';

/**
 * docx lays the document out to find the page of each heading, at some 25 ms for 1,000 characters, and far slower
 * where a word does not fit on a line. Past these bounds Word finds them: it asks, when the file is first opened.
 */
const laidOut = { characters: 250_000, longestWord: 50 };

/** The headings of levels 1 to 3, each a link; nothing when there is no such heading. */
export function wordContents(context: WordContext): FileChild[] {
  const { words, sections } = context.model;
  const isListed = (block: Block) => block.type === 'heading' && block.level <= 3;
  if (!sections.some((section) => section.blocks.some(isListed))) return [];
  return [
    new Paragraph({ style: 'TOCHeading', children: [new TextRun(words.contents)] }),
    new TableOfContents(words.contents, { hyperlink: true, headingStyleRange: '1-3' }),
  ];
}

/** What docx needs to know to put page numbers into a table of contents: the styles, and that it should. */
export function contentsOptions(
  model: DocumentModel,
  styleXml: string,
): Pick<IPropertiesOptions, 'externalStyles' | 'pageNumbers'> {
  const blocks = model.sections.flatMap((section) => section.blocks);
  if (!blocks.some((block) => block.type === 'contents')) return {};
  const styles = { externalStyles: styleXml };
  return isQuick(blocks) ? { ...styles, pageNumbers: estimatePageNumbersWith({ guess: true }) } : styles;
}

function isQuick(blocks: readonly Block[]): boolean {
  let characters = 0;
  const longWord = new RegExp(`\\S{${laidOut.longestWord + 1}}`);
  for (const said of blocks.flatMap(texts)) {
    characters += said.length;
    if (characters > laidOut.characters || longWord.test(said)) return false;
  }
  return true;
}

function texts(block: Block): string[] {
  const said = allSpans(block, '').map((part) => plainText(part.spans));
  switch (block.type) {
    case 'title':
      return [...said, block.kicker ?? ''];
    case 'table':
      return [...said, block.caption, ...block.columns.map((column) => column.header)];
    case 'checklist':
      return [...said, block.caption, ...block.items.flatMap((item) => [item.due ?? '', item.role ?? ''])];
    case 'keyFacts':
      return [...said, ...block.facts.map((fact) => fact.label)];
    case 'notice':
      return [...said, block.title ?? ''];
    case 'image':
      return [block.caption ?? ''];
    default:
      return said;
  }
}
