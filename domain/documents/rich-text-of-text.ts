import { cleanText } from './clean-text.ts';
import type { RichTextBlock, RichTextInline, RichTextList, RichTextParagraph } from './rich-text.ts';

/** A line that begins with a sign, as people and Markdown write it. */
const headingLine = /^(#{1,3})[ \t]+(\S.*)$/;
const bulletLine = /^[ \t]*[-*•·▪–—][ \t\u00a0]+(\S.*)$/;
const numberLine = /^[ \t]*(\d{1,3})[.)][ \t\u00a0]+(\S.*)$/;
const boxLine = /^[ \t]*(?:[-*][ \t]+)?(☐|☑|☒|\[[ xX]?\])[ \t\u00a0]+(\S.*)$/;

/**
 * Plain text as the text of a document: a paragraph for each run of lines between blank ones, lists, checklists and headings
 * where lines begin with their sign. What no reader could see is left out (`cleanText`).
 */
export function richTextOfText(text: string): RichTextBlock[] {
  const made: RichTextBlock[] = [];
  let isOpen = false;
  for (const given of cleanText(text).split('\n')) {
    const line = given.trim();
    if (line === '') {
      isOpen = false;
      continue;
    }
    const last = isOpen ? made.at(-1) : undefined;
    const next = blockOf(line);
    if (last === undefined || !join(last, next)) made.push(next);
    isOpen = next.type !== 'heading';
  }
  return made;
}

function blockOf(line: string): RichTextBlock {
  const [, signs, title] = headingLine.exec(line) ?? [];
  if (signs !== undefined) {
    const level = signs.length === 1 ? 1 : signs.length === 2 ? 2 : 3;
    return { type: 'heading', attrs: { level }, content: words(title ?? '') };
  }
  const [, box, task] = boxLine.exec(line) ?? [];
  if (box !== undefined) {
    const checked = box !== '☐' && !/^\[ ?\]$/.test(box);
    return {
      type: 'taskList',
      content: [{ type: 'taskItem', attrs: { checked }, content: [paragraph(task ?? '')] }],
    };
  }
  const [, number, step] = numberLine.exec(line) ?? [];
  if (number !== undefined) return list('orderedList', step ?? '', Number(number));
  const bullet = bulletLine.exec(line)?.[1];
  return bullet === undefined ? paragraph(line) : list('bulletList', bullet, 1);
}

/** A line that goes on with what is open: another item of the list, another line of the paragraph. */
function join(last: RichTextBlock, next: RichTextBlock): boolean {
  if (last.type === 'paragraph' && next.type === 'paragraph') {
    last.content = [...(last.content ?? []), { type: 'hardBreak' }, ...(next.content ?? [])];
    return true;
  }
  if (last.type === 'taskList' && next.type === 'taskList') {
    last.content.push(...next.content);
    return true;
  }
  const isList = (block: RichTextBlock): block is RichTextList =>
    block.type === 'bulletList' || block.type === 'orderedList';
  if (!isList(last) || !isList(next) || last.type !== next.type) return false;
  last.content.push(...next.content);
  return true;
}

function list(type: RichTextList['type'], said: string, start: number): RichTextList {
  const content: RichTextList['content'] = [{ type: 'listItem', content: [paragraph(said)] }];
  return { type, ...(start !== 1 && { attrs: { start } }), content };
}

function paragraph(said: string): RichTextParagraph {
  return { type: 'paragraph', content: words(said) };
}

function words(said: string): RichTextInline[] {
  return [{ type: 'text', text: said }];
}
