import type { Draft } from './draft.ts';
import { foldKey } from './fold.ts';
import { joinList, splitList } from './list-cell.ts';
import { type FieldValue, isEmpty, supplierWays } from './subject.ts';

export interface SupplierWay {
  kind: (typeof supplierWays)[number];
  value: string;
  name: string;
}

const between = '/';
const mostWays = 20;

/** A way to reach a supplier as one text: `afterHours: 416-555-0100 / Ana Roy`. */
export function contactText({ kind, value, name }: SupplierWay): string {
  const parts = [value, name].filter((p) => p.trim() !== '');
  return `${kind}: ${joinList(parts, ` ${between} `, between)}`;
}

export function contactParts(text: string): SupplierWay {
  const colon = text.indexOf(': ');
  const kind = supplierWays.find((way) => way === text.slice(0, colon)) ?? 'phone';
  const [value = '', ...name] = splitList(text.slice(colon + 2), between);
  return { kind, value, name: name.join(', ') };
}

/**
 * Columns of a telephone, an after-hours number, an address and a name become contacts: the first of each kind is the list's,
 * others that somebody added are kept.
 */
export function settleContacts(draft: Draft, existing: FieldValue | undefined): void {
  const { values } = draft;
  const given = supplierWays.filter((way) => typeof values[way] === 'string');
  const name = typeof values.contactName === 'string' ? values.contactName : '';
  if (isEmpty(values.contacts) && (given.length > 0 || name !== '')) {
    const ways = (Array.isArray(existing) ? existing : []).map((text: string) => contactParts(text));
    for (const kind of given) {
      const value = String(values[kind]);
      const at = ways.findIndex((way) => way.kind === kind);
      const known = ways[at];
      if (known) ways[at] = { kind, value, name: name || (sameWords(known.value, value) ? known.name : '') };
      else if (ways.length < mostWays) ways.push({ kind, value, name });
    }
    if (given.length === 0 && ways[0]) ways[0] = { ...ways[0], name };
    values.contacts = ways.map(contactText);
  }
  for (const column of [...supplierWays, 'contactName']) delete values[column];
}

function sameWords(a: string, b: string): boolean {
  return foldKey(a) === foldKey(b);
}
