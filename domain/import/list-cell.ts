import { unprintable } from './fold.ts';

/**
 * Lists in one cell: parts with separators between them. A backslash before a separator that belongs to a part, or before a
 * hyphen or bullet that a part begins with, says so: `Payroll\; SAP; Backup` is two parts.
 */

const escaped = /\\+[•*·-]\s/y;
const bullet = /^[•*·-]\s+/;

/** One cell for the parts. @param separators the characters that `splitList` will be given; `between` starts with one or a space. */
export function joinList(parts: readonly string[], between: string, separators: string): string {
  const inside = new RegExp(`(\\\\*)([${separators}])`, 'g');
  return parts
    .map((part, i) => {
      const clean = part.replace(unprintable, '').trim();
      const text = clean.replace(inside, '$1$1\\$2').replace(/^(?=\\*[•*·-]\s)/, '\\');
      const touches = i < parts.length - 1 && !between.startsWith(' ');
      return touches ? text.replace(/\\+$/, '$&$&') : text;
    })
    .join(between);
}

/** The parts of a cell, trimmed, without the bullets that people put before them; empty ones are left out. */
export function splitList(text: string, separators: string): string[] {
  const parts: string[] = [''];
  for (const [piece, slashes = '', separator] of text.matchAll(
    new RegExp(`(\\\\*)([${separators}])|\\\\+|[^\\\\${separators}]+`, 'g'),
  )) {
    const last = parts.length - 1;
    if (separator === undefined) parts[last] += piece;
    else {
      parts[last] += '\\'.repeat(Math.floor(slashes.length / 2));
      if (slashes.length % 2 === 1) parts[last] += separator;
      else parts.push('');
    }
  }
  return parts.map(plainPart).filter((p) => p !== '');
}

function plainPart(part: string): string {
  const text = part.trim().replace(/\s+/g, ' ');
  escaped.lastIndex = 0;
  return escaped.test(text) ? text.slice(1) : text.replace(bullet, '');
}
