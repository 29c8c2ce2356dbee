/**
 * Telephone numbers as North America writes them (CSA Z243: 416-555-0110, 1-800-555-0110, (416) 555-0110, 555-0110),
 * not the end or the beginning of a longer number.
 */
const telephone = /(?<![\p{L}\d-])(?:\+?1[-. ]?)?(?:\(\d{3}\) ?|\d{3}[-. ])?\d{3}-\d{4}(?![\d-]|\p{L})/gu;

/** A text whose telephone numbers do not break over lines: their hyphens are U+2011 and their spaces no-break. Idempotent. */
export function unbrokenTelephones(text: string): string {
  if (!/\d-\d{4}/.test(text)) return text;
  return text.replace(telephone, (number) => number.replaceAll('-', '\u2011').replaceAll(' ', '\u00a0'));
}

/** The telephone numbers in a text, by their digits alone. */
export function telephonesIn(text: string): string[] {
  const plain = text.replace(/[\u2010\u2011]/g, '-').replace(/\u00a0/g, ' ');
  return [...plain.matchAll(telephone)].map(([number]) => number.replace(/\D/g, ''));
}
