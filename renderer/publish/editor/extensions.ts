import type { Extensions } from '@tiptap/core';
import { ListItem } from '@tiptap/extension-list';
import StarterKit from '@tiptap/starter-kit';
import { safeAddress } from '../../../domain/documents/address.ts';
import { BlockNames } from './block-names.ts';
import { checklistNodes } from './checklists/checklist-nodes.tsx';
import { FactBlockNode } from './fact-block-node.tsx';
import { FactNode } from './fact-node.tsx';
import { InstructionMarks } from './instruction-marks.ts';
import { LanguageMark } from './language-mark.ts';
import { NoticeNode } from './notice-node.ts';
import { PictureNode } from './pictures/picture-node.ts';
import { RowMarks } from './row-marks.ts';
import { tableNodes } from './tables/table-nodes.ts';

/** A document has lists in lists in lists, and no deeper. */
const deepestList = 3;

const ShallowListItem = ListItem.extend({
  content: 'paragraph (paragraph | bulletList | orderedList)*',
  addKeyboardShortcuts() {
    return {
      ...this.parent?.(),
      Tab: ({ editor }) => {
        const { $from } = editor.state.selection;
        const depth = Array.from({ length: $from.depth + 1 }, (_, at) => $from.node(at)).filter(
          (node) => node.type.name === 'listItem',
        ).length;
        if (depth >= deepestList) return true;
        return editor.commands.sinkListItem(this.name);
      },
    };
  },
});

/** Only what domain/documents/rich-text.ts can say: what is pasted and does not fit loses its form and keeps its words. */
export const editorExtensions: Extensions = [
  StarterKit.configure({
    heading: { levels: [1, 2, 3] },
    listItem: false,
    blockquote: false,
    code: false,
    codeBlock: false,
    horizontalRule: false,
    strike: false,
    underline: false,
    link: {
      openOnClick: false,
      autolink: true,
      defaultProtocol: 'https',
      isAllowedUri: (address) => safeAddress(address) !== undefined,
      shouldAutoLink: (address) => safeAddress(address) !== undefined,
      HTMLAttributes: { target: null, rel: null },
    },
  }),
  ShallowListItem,
  NoticeNode,
  ...checklistNodes,
  ...tableNodes,
  PictureNode,
  FactNode,
  FactBlockNode,
  LanguageMark,
  InstructionMarks,
  BlockNames,
  RowMarks,
];
