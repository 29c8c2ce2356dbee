/** The longest code; a list without codes has its names, cut to this, in their place. */
const longestCode = 40;
const isAddress = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;

/**
 * The code, or nothing where it only says the name again: lists that have no codes bring their names as codes, and lists
 * of people their e-mail addresses, which stand with the person.
 */
export function codeToShow(code: string, ...names: string[]): string {
  const said = plain(code);
  const again = names.some((name) => plain(name) === said || plain(name.slice(0, longestCode)) === said);
  const named = names.some((name) => plain(name) !== '');
  return again || (named && isAddress.test(said)) ? '' : code;
}

function plain(text: string): string {
  return text.trim().replace(/\s+/g, ' ').toLowerCase();
}
