import { Tooltip } from '@mantine/core';
import {
  mergeAttributes,
  Node,
  type NodeViewProps,
  NodeViewWrapper,
  ReactNodeViewRenderer,
} from '@tiptap/react';
import { useTranslation } from 'react-i18next';
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
  const { i18n } = useTranslation();
  const { labels, texts, lang } = useLiveFacts();
  // It stands in the text: its words are of the language of the text, and not of the window.
  const t = i18n.getFixedT(lang, 'publish');
  const key = String(node.attrs.key);
  const label = labels.get(key);
  const name = label?.[lang] || label?.en || key;
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
          lang={lang}
        >
          {value ?? t('fact.missing', { name })}
        </span>
      </Tooltip>
    </NodeViewWrapper>
  );
}
