import { Fragment, type ReactNode } from 'react';

interface RichTextProps {
  /** What the editor made, as it was kept: read with care, since it comes from a file. */
  doc: unknown;
  /** What a live fact says. */
  factOf: (key: string) => string;
  /** What a live fact on lines of its own shows; null where only `factOf` knows it. */
  blockOf: (key: string) => ReactNode;
}

type Facts = Omit<RichTextProps, 'doc'>;

interface Node {
  type: string;
  text: string;
  attrs: Record<string, unknown>;
  marks: Node[];
  content: Node[];
}

/** A text of the editor to be read: headings, paragraphs, lists, notices. Addresses are shown and lead nowhere. */
export function RichText({ doc, ...facts }: RichTextProps) {
  return (
    <>
      {nodeOf(doc)?.content.map((node, i) => (
        <Fragment key={keyOf(node, i)}>{drawn(node, facts)}</Fragment>
      ))}
    </>
  );
}

function nodeOf(value: unknown): Node | undefined {
  if (!isRecord(value) || typeof value.type !== 'string') return undefined;
  return {
    type: value.type,
    text: typeof value.text === 'string' ? value.text : '',
    attrs: isRecord(value.attrs) ? value.attrs : {},
    marks: nodesOf(value.marks),
    content: nodesOf(value.content),
  };
}

function nodesOf(value: unknown): Node[] {
  return Array.isArray(value) ? value.flatMap((each) => nodeOf(each) ?? []) : [];
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

/** A text that is only read keeps its order: the place is the identity. */
function keyOf({ type }: Node, place: number): string {
  return `${type} ${place}`;
}

function drawn(node: Node, facts: Facts): ReactNode {
  const within = node.content.map((child, i) => (
    <Fragment key={keyOf(child, i)}>{drawn(child, facts)}</Fragment>
  ));
  switch (node.type) {
    case 'text':
      return marked(node.text, node.marks);
    case 'fact':
      return marked(facts.factOf(String(node.attrs.key)), node.marks);
    case 'hardBreak':
      return <br />;
    case 'heading':
      return <h4>{within}</h4>;
    case 'paragraph':
      return <p>{within}</p>;
    case 'bulletList':
      return <ul>{within}</ul>;
    case 'orderedList':
      return <ol start={typeof node.attrs.start === 'number' ? node.attrs.start : 1}>{within}</ol>;
    case 'listItem':
      return <li>{within}</li>;
    case 'notice':
      return <blockquote>{within}</blockquote>;
    case 'factBlock':
      return facts.blockOf(String(node.attrs.key)) ?? <p>{facts.factOf(String(node.attrs.key))}</p>;
    default:
      return null;
  }
}

function marked(text: string, marks: readonly Node[]): ReactNode {
  return marks.reduce<ReactNode>((inner, { type, attrs }) => {
    if (type === 'bold') return <strong>{inner}</strong>;
    if (type === 'italic') return <em>{inner}</em>;
    if (type === 'language' && (attrs.lang === 'en' || attrs.lang === 'fr'))
      return <span lang={attrs.lang}>{inner}</span>;
    if (type === 'link' && typeof attrs.href === 'string' && attrs.href !== text) {
      return (
        <>
          {inner} ({attrs.href.replace(/^mailto:/, '')})
        </>
      );
    }
    return inner;
  }, text);
}
