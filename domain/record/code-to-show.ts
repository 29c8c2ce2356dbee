/** The longest code; a list without codes has its names, cut to this, in their place. */
const longestCode = 40;

/** The code, or nothing where it only says the name again: lists that have no codes bring their names as codes. */
export function codeToShow(code: string, ...names: string[]): string {
  const said = plain(code);
  const again = names.some((name) => plain(name) === said || plain(name.slice(0, longestCode)) === said);
  return again ? '' : code;
}

function plain(text: string): string {
  return text.trim().replace(/\s+/g, ' ').toLowerCase();
}
