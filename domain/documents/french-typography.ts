/**
 * Spaces of French text, as the Office québécois de la langue française and the Translation Bureau of Canada set
 * them, with the narrow no-break space of careful typography where they ask for a thin one.
 */

const narrow = '\u202f';
const noBreak = '\u00a0';

const rules: readonly { find: RegExp; put: string; inserts?: true }[] = [
  // A space that is there is made the right one.
  { find: /(?<=[^\s«])[ \u00a0\u202f](?=[;!?»])/g, put: narrow },
  { find: /(?<=«)[ \u00a0\u202f](?=\S)/g, put: narrow },
  { find: /(?<=[^\s«])[ \u202f](?=:(?!\/))/g, put: noBreak },
  { find: /(?<=\d) (?=[%$€])/g, put: noBreak },
  { find: /(?<=\d) (?=\d{3}(?!\d))/g, put: noBreak },
  { find: /(?<=\d) (?=(?:h|min)(?!\p{L}))/gu, put: noBreak },
  { find: /(?<=\d[ \u00a0]h) (?=\d)/g, put: noBreak },
  { find: /(?<=(?:^|[\s('«\u202f])(?:MM?\.|Mmes?|n[o°])) (?=[\p{Lu}\d])/gu, put: noBreak },
  // A space that is missing is put in.
  { find: /(?<=[\p{L}\p{N})\]»%$€”’"])(?=[;!?](?:[\s)\]»”".,!?…]|$))/gu, put: narrow, inserts: true },
  { find: /(?<=[\p{L}\p{N})\]»%$€”’"])(?=:(?:[\s»]|$))/gu, put: noBreak, inserts: true },
  { find: /(?<=«)(?=[^\s»])/g, put: narrow, inserts: true },
  { find: /(?<=[^\s«])(?=»)/g, put: narrow, inserts: true },
];

/** What makes a word an address or a path: nothing may come between its characters. */
const address = /:\/\/|^[('«"]?(?:www\.|mailto:|tel:|[a-z]:\\)|[^@]@[^@]|[\p{L}\d-]\.\p{L}{2,24}\//iu;
const characterReference = /&(?:#\d{1,7}|#x[\da-f]{1,6}|amp|lt|gt|quot|apos|nbsp);/gi;

/**
 * French text with its spaces made right: narrow no-break before `;` `!` `?` `»` and after `«`, no-break before `:`,
 * `%`, `$`, `h` and within large numbers. Addresses, times (16:00) and paths are left as they are. Idempotent.
 * @param before the text just before, and @param after the text just after, when this is a part of a sentence.
 */
export function frenchSpaces(text: string, before = '', after = ''): string {
  let whole = before + text + after;
  let end = before.length + text.length;
  for (const rule of rules) {
    const kept = rule.inserts ? ranges(whole) : [];
    const stop = end;
    whole = whole.replace(rule.find, (found, ...rest) => {
      const at = offset(rest);
      if (at < before.length || at >= stop || isWithin(kept, at)) return found;
      end += rule.put.length - found.length;
      return rule.put;
    });
  }
  return whole.slice(before.length, end);
}

/** The offset of a match among what `replace` hands over: the number before the whole string. */
function offset(rest: readonly unknown[]): number {
  const found = rest.find((part) => typeof part === 'number');
  return typeof found === 'number' ? found : 0;
}

type Range = readonly [start: number, end: number];

function ranges(text: string): Range[] {
  const words = [...text.matchAll(/\S+/g)].filter((found) => address.test(found[0]));
  const references = [...text.matchAll(characterReference)];
  return [...words, ...references].map((found) => [found.index, found.index + found[0].length]);
}

/** Past the first character: a mark may still be set apart from the address before it. */
function isWithin(kept: readonly Range[], at: number): boolean {
  return kept.some(([start, end]) => at > start && at < end);
}
