import { Extension } from '@tiptap/core';
import { Plugin, type Transaction } from '@tiptap/pm/state';

const named = ['paragraph', 'heading', 'bulletList', 'orderedList', 'notice'];
const namedToo = ['taskList', 'table', 'picture', 'factBlock'];

/**
 * Every block of the text has a name that it keeps, by which it is known as the counterpart of a block of the other language.
 * What is split off, or stands there twice, is given a new one.
 */
export const BlockNames = Extension.create({
  name: 'blockNames',

  addGlobalAttributes() {
    return [
      {
        types: [...named, ...namedToo],
        attributes: {
          id: {
            default: null,
            keepOnSplit: false,
            parseHTML: (element) => element.getAttribute('data-block'),
            renderHTML: ({ id }) => (typeof id === 'string' ? { 'data-block': id } : {}),
          },
        },
      },
    ];
  },

  addProseMirrorPlugins() {
    return [
      new Plugin({
        appendTransaction: (changes, _, state) =>
          changes.some(({ docChanged }) => docChanged) ? withNames(state.tr) : null,
      }),
    ];
  },
});

/** Null when every block has a name of its own. */
function withNames(change: Transaction): Transaction | null {
  const seen = new Set<string>();
  change.doc.forEach((block, position) => {
    const { id } = block.attrs;
    if (typeof id === 'string' && !seen.has(id)) seen.add(id);
    else if ('id' in block.attrs) change.setNodeAttribute(position, 'id', newName());
  });
  return change.docChanged ? change : null;
}

function newName(): string {
  return crypto.randomUUID().slice(0, 8);
}
