/**
 * The one text of a JSON value, so that two programs that agree on the value agree on its hash. It follows RFC 8785
 * (JSON Canonicalization Scheme):
 *
 * - no space between tokens;
 * - the members of an object in the order of their names as UTF-16 code units; one whose value is undefined is left out;
 * - strings and numbers as ECMAScript's JSON.stringify writes them.
 *
 * One thing is wider than the RFC, which refuses it: half of a surrogate pair is kept, escaped in lower case (\ud83d).
 * @throws TypeError on what JSON can't say (NaN, infinity, a function).
 */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map((v) => canonicalJson(v ?? null)).join(',')}]`;
  if (typeof value === 'object' && value !== null) {
    const members = Object.entries(value)
      .filter(([, v]) => v !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, v]) => `${JSON.stringify(name)}:${canonicalJson(v)}`);
    return `{${members.join(',')}}`;
  }
  if (typeof value === 'number' && !Number.isFinite(value)) throw new TypeError(`${value} is not JSON`);
  const text = JSON.stringify(value);
  if (text === undefined) throw new TypeError(`${typeof value} is not JSON`);
  return text;
}
