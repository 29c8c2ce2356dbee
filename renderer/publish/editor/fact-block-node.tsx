import {
  mergeAttributes,
  Node,
  type NodeViewProps,
  NodeViewWrapper,
  ReactNodeViewRenderer,
} from '@tiptap/react';
import { useTranslation } from 'react-i18next';
import classes from './editor.module.css';
import { FactBlocks } from './fact-blocks.tsx';
import { useLiveFacts } from './fact-texts.ts';

declare module '@tiptap/core' {
  interface Commands<ReturnType> {
    factBlock: {
      /** Puts a live table or checklist below the cursor. */
      insertFactBlock: (key: string) => ReturnType;
    };
  }
}

/** A live fact that is a block of its own: a table of tasks, a checklist. */
export const FactBlockNode = Node.create({
  name: 'factBlock',
  group: 'block',
  atom: true,
  draggable: true,

  addAttributes() {
    return {
      key: {
        default: '',
        parseHTML: (element) => element.getAttribute('data-fact-block'),
        renderHTML: ({ key }) => ({ 'data-fact-block': key }),
      },
    };
  },

  parseHTML() {
    return [{ tag: 'div[data-fact-block]' }];
  },

  renderHTML({ HTMLAttributes }) {
    return ['div', mergeAttributes(HTMLAttributes)];
  },

  renderText({ node }) {
    return `{${node.attrs.key}}`;
  },

  addCommands() {
    return {
      insertFactBlock:
        (key) =>
        ({ commands }) =>
          commands.insertContent({ type: this.name, attrs: { key } }),
    };
  },

  addNodeView() {
    return ReactNodeViewRenderer(FactTable);
  },
});

function FactTable({ node, selected }: NodeViewProps) {
  const { i18n } = useTranslation();
  const { labels, texts, lang } = useLiveFacts();
  // It stands in the text: its words are of the language of the text, and not of the window.
  const t = i18n.getFixedT(lang, 'publish');
  const key = String(node.attrs.key);
  const label = labels.get(key);
  const name = label?.[lang] || label?.en || key;
  const blocks = texts.blocks[key];
  return (
    <NodeViewWrapper
      className={classes.factBlock}
      data-missing={blocks === undefined || undefined}
      data-selected={selected || undefined}
      data-fact-key={key}
      lang={lang}
    >
      <span className={classes.factBlockName} contentEditable={false}>
        {name}
      </span>
      {blocks === undefined ? <p>{t('fact.missingBlock')}</p> : <FactBlocks blocks={blocks} />}
    </NodeViewWrapper>
  );
}
