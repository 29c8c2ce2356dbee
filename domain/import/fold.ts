/** Text without case, accents, punctuation or doubled spaces, so that "Numéro d’employé" and "numero_d_employe" are the same. */
export function fold(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}%]+/gu, ' ')
    .trim();
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
export const unprintable = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\u200b\ufeff\ufffe\uffff]/g;

/** Nothing to trim or to compose: most keys. */
const simple = /^[\x21-\x7e]*$/;

/** A key as people type it: spaces around and doubled, and case, make no other key; accents and punctuation do. */
export function foldKey(text: string): string {
  if (simple.test(text)) return text.toLowerCase();
  return text.normalize('NFC').replace(unprintable, '').trim().replace(/\s+/g, ' ').toLowerCase();
}
