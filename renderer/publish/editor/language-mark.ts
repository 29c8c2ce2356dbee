import { Mark, mergeAttributes } from '@tiptap/core';

declare module '@tiptap/core' {
  interface Commands<ReturnType> {
    language: {
      /** Says that the words chosen are in the other language, or no longer. */
      toggleLanguage: (lang: 'en' | 'fr') => ReturnType;
    };
  }
}

/** Words of the other official language: read out and spelled as such. */
export const LanguageMark = Mark.create({
  name: 'language',
  inclusive: false,

  addAttributes() {
    return {
      lang: {
        default: 'en',
        parseHTML: (element) => (element.getAttribute('lang')?.startsWith('fr') ? 'fr' : 'en'),
        renderHTML: ({ lang }) => ({ lang }),
      },
    };
  },

  /** Our own only: Word puts a language on every second word that it copies. */
  parseHTML() {
    return [{ tag: 'span[data-language]' }];
  },

  renderHTML({ HTMLAttributes }) {
    return ['span', mergeAttributes({ 'data-language': '' }, HTMLAttributes), 0];
  },

  addCommands() {
    return {
      toggleLanguage:
        (lang) =>
        ({ commands }) =>
          commands.toggleMark(this.name, { lang }),
    };
  },
});
