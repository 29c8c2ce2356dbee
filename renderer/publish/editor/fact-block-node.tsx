import {
  mergeAttributes,
  Node,
  type NodeViewProps,
  NodeViewWrapper,
  ReactNodeViewRenderer,
} from '@tiptap/react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../ui/use-format.ts';
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
  const { t } = useTranslation('publish');
  const { text } = useFormat();
  const { labels, texts, lang } = useLiveFacts();
  const key = String(node.attrs.key);
  const label = labels.get(key);
  const name = label ? text(label.en, label.fr) : key;
  const blocks = texts.blocks[key];
  return (
    <NodeViewWrapper
      className={classes.factBlock}
      data-missing={blocks === undefined || undefined}
      data-selected={selected || undefined}
      data-fact-key={key}
    >
      <span className={classes.factBlockName} contentEditable={false}>
        {name}
      </span>
      {blocks === undefined ? (
        <p>{t('fact.missingBlock')}</p>
      ) : (
        <div lang={lang}>
          <FactBlocks blocks={blocks} />
        </div>
      )}
    </NodeViewWrapper>
  );
}
