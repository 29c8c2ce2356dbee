import { Tooltip } from '@mantine/core';
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
import { useLiveFacts } from './fact-texts.ts';

declare module '@tiptap/core' {
  interface Commands<ReturnType> {
    fact: {
      /** Puts a live fact at the cursor. */
      insertFact: (key: string) => ReturnType;
    };
  }
}

/** A fact as short as a telephone number or a name stays on one line. */
const shortCharacters = 28;

/** A live fact within a sentence: one piece, shown with what it says now. */
export const FactNode = Node.create({
  name: 'fact',
  group: 'inline',
  inline: true,
  atom: true,
  draggable: true,

  addAttributes() {
    return {
      key: {
        default: '',
        parseHTML: (element) => element.getAttribute('data-fact'),
        renderHTML: ({ key }) => ({ 'data-fact': key }),
      },
    };
  },

  parseHTML() {
    return [{ tag: 'span[data-fact]' }];
  },

  renderHTML({ HTMLAttributes }) {
    return ['span', mergeAttributes(HTMLAttributes)];
  },

  /** What is copied to a text editor. */
  renderText({ node }) {
    return `{${node.attrs.key}}`;
  },

  addCommands() {
    return {
      insertFact:
        (key) =>
        ({ commands }) =>
          commands.insertContent({ type: this.name, attrs: { key } }),
    };
  },

  addNodeView() {
    return ReactNodeViewRenderer(FactChip, { as: 'span' });
  },
});

function FactChip({ node, selected }: NodeViewProps) {
  const { t } = useTranslation('publish');
  const { text } = useFormat();
  const { labels, texts, lang } = useLiveFacts();
  const key = String(node.attrs.key);
  const label = labels.get(key);
  const name = label ? text(label.en, label.fr) : key;
  const value = texts.inline[key];
  const isKnown = value !== undefined;
  return (
    <NodeViewWrapper as="span" className={classes.factHolder}>
      <Tooltip label={isKnown ? name : t('fact.missingHint', { name })} withinPortal>
        <span
          className={classes.fact}
          data-short={(value?.length ?? 0) <= shortCharacters || undefined}
          data-missing={!isKnown || undefined}
          data-selected={selected || undefined}
          data-fact-key={key}
          lang={isKnown ? lang : undefined}
        >
          {value ?? t('fact.missing', { name })}
        </span>
      </Tooltip>
    </NodeViewWrapper>
  );
}
