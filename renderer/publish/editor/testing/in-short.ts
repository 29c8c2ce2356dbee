interface AnyNode {
  type: string;
  text?: string;
  attrs?: object | undefined;
  marks?: { type: string }[] | undefined;
  content?: AnyNode[] | undefined;
}

const marks: Record<string, string> = { bold: '*', italic: '/', link: '_' };

/** "h1(Closure)", "ul(li(Finance ul(li(Pay))))": the form of a block and what it says. */
export function inShort(node: AnyNode): string {
  if (node.type === 'text') {
    const around = (node.marks ?? []).map(({ type }) => marks[type] ?? '').join('');
    return around + node.text + [...around].reverse().join('');
  }
  const names: Record<string, string> = {
    ...{ paragraph: 'p', bulletList: 'ul', orderedList: 'ol', listItem: 'li', hardBreak: 'br' },
    ...{ tableRow: 'tr', tableHeader: 'th', tableCell: 'td' },
  };
  const attrs = new Map<string, unknown>(Object.entries(node.attrs ?? {}));
  const inner = (node.content ?? [])
    .map(inShort)
    .join(node.type === 'paragraph' || node.type === 'heading' ? '' : ' ');
  if (node.type === 'heading') return `h${attrs.get('level')}(${inner})`;
  if (node.type === 'table') return `table[${attrs.get('caption')}](${inner})`;
  if (node.type === 'taskItem') return `${attrs.get('checked') ? 'done' : 'open'}(${inner})`;
  return `${names[node.type] ?? node.type}(${inner})`;
}
