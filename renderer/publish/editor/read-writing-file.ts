import { Editor } from '@tiptap/core';
import type { PictureRefusal } from '../../../domain/documents/picture-source.ts';
import type { RichTextBlock, RichTextDoc } from '../../../domain/documents/rich-text.ts';
import { richTextOfText } from '../../../domain/documents/rich-text-of-text.ts';
import { call, type DeskOutput } from '../../desk.ts';
import { editorExtensions } from './extensions.ts';
import { withKeptPictures } from './paste/kept-pictures.ts';
import { mostBlocks } from './paste/paste-rules.ts';
import { cleanedWordHtml } from './paste/word-html.ts';

type Read = DeskOutput<'writing.textFile'>;

/** What of a file is not in the text: translations `writing:textFile.left.WHAT`. */
export type LeftOfFile = Read['left'][number] | 'tables';

/** The words of a file as a document has them. */
export interface Writing {
  blocks: RichTextBlock[];
  /** The title that a Word file has; it is a heading among the blocks too. */
  title: string;
  left: LeftOfFile[];
  refusedPictures: PictureRefusal[];
}

/** Reads a text file or a Word file that the user chose. @returns why it was refused, where it was. */
export async function readWritingFile(token: string): Promise<Writing | NonNullable<Read['refused']>> {
  const { text, html, left, refused } = await call('writing.textFile', { jobId: crypto.randomUUID(), token });
  if (refused) return refused;
  const writing =
    html === null
      ? { blocks: richTextOfText(text ?? ''), title: '', left, refusedPictures: [] }
      : await ofWord(html, left);
  return writing.blocks.length > mostBlocks ? 'tooLarge' : writing;
}

async function ofWord(given: string, told: readonly LeftOfFile[]): Promise<Writing> {
  const { html, title, pictures, left } = cleanedWordHtml(given);
  const kept = await withKeptPictures(html, pictures);
  const all = new Set(told);
  if (left.pictures > 0) all.add('pictures');
  if (left.tables > 0) all.add('tables');
  return { blocks: blocksOf(kept.html), title, left: [...all], refusedPictures: kept.refused };
}

function blocksOf(html: string): RichTextBlock[] {
  const editor = new Editor({ element: null, extensions: editorExtensions, content: html });
  // The schema of the editor is that of a document: what it gives is one.
  const { content = [] } = editor.getJSON() as RichTextDoc;
  editor.destroy();
  return content.filter((block) => block.type !== 'paragraph' || (block.content?.length ?? 0) > 0);
}

/** The text without the heading that is its title: a document shows that by itself. */
export function withoutTitle({ blocks, title }: Writing): RichTextBlock[] {
  const [first] = blocks;
  if (title === '' || first?.type !== 'heading') return blocks;
  const said = (first.content ?? []).map((each) => (each.type === 'text' ? each.text : ' ')).join('');
  return said.replace(/\s+/g, ' ').trim() === title ? blocks.slice(1) : blocks;
}
