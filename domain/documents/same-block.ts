import type { RichTextBlock } from './rich-text.ts';

/**
 * Whether two blocks say the same. What the editor writes of a text that was not touched differs from what it was given: in the
 * order of fields, in attributes that say what goes without saying, in texts that it joins.
 */
export function isSameBlock(one: RichTextBlock | null | undefined, other: RichTextBlock | null): boolean {
  return JSON.stringify(plain(one ?? null)) === JSON.stringify(plain(other));
}

/** Fields in order, without those that say nothing. */
function plain(value: unknown): unknown {
  if (Array.isArray(value)) return joined(value.map(plain));
  if (typeof value !== 'object' || value === null) return value;
  const said = Object.entries(value)
    .map(([name, field]): [string, unknown] => [name, plain(field)])
    .filter(([name, field]) => !saysNothing(name, field))
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(said);
}

function saysNothing(name: string, field: unknown): boolean {
  if (field === null || field === undefined || field === '' || field === false) return true;
  if (name === 'start' && field === 1) return true;
  return typeof field === 'object' && Object.keys(field).length === 0;
}

/** Texts in a row with the same marks are one. */
function joined(nodes: readonly unknown[]): unknown[] {
  const made: unknown[] = [];
  for (const node of nodes) {
    const last = made.at(-1);
    if (isText(last) && isText(node) && JSON.stringify(last.marks) === JSON.stringify(node.marks))
      made.splice(-1, 1, { ...last, text: last.text + node.text });
    else made.push(node);
  }
  return made;
}

function isText(node: unknown): node is { text: string; marks?: unknown } {
  return typeof node === 'object' && node !== null && 'text' in node && typeof node.text === 'string';
}
