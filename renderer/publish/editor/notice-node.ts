import { mergeAttributes, Node } from '@tiptap/core';

export type NoticeTone = 'info' | 'warning';

declare module '@tiptap/core' {
  interface Commands<ReturnType> {
    notice: {
      /** Makes the paragraphs a notice of that tone, changes its tone, or makes it paragraphs again. */
      toggleNotice: (tone: NoticeTone) => ReturnType;
    };
  }
}

/** Words that stand out in a box; what kind they are is said in words too when the document is made. */
export const NoticeNode = Node.create({
  name: 'notice',
  group: 'block',
  content: 'paragraph+',
  defining: true,

  addAttributes() {
    return {
      tone: {
        default: 'info',
        parseHTML: (element) => (element.getAttribute('data-notice') === 'warning' ? 'warning' : 'info'),
        renderHTML: ({ tone }) => ({ 'data-notice': tone }),
      },
    };
  },

  parseHTML() {
    return [{ tag: 'aside[data-notice]' }];
  },

  renderHTML({ HTMLAttributes }) {
    return ['aside', mergeAttributes(HTMLAttributes), 0];
  },

  addCommands() {
    return {
      toggleNotice:
        (tone) =>
        ({ commands, editor }) => {
          if (editor.isActive(this.name, { tone })) return commands.lift(this.name);
          if (editor.isActive(this.name)) return commands.updateAttributes(this.name, { tone });
          return commands.wrapIn(this.name, { tone });
        },
    };
  },
});
