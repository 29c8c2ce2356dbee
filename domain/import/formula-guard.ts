const dangerous = /^'*[=+\-@\t\r]/;
const guarded = /^'+[=+\-@\t\r]/;

/**
 * A cell that a spreadsheet would take for a formula (= + - @, tab, return at its start) gets an apostrophe in front. One that
 * already has apostrophes there gets one more, so that taking one off again gives back exactly what was there.
 */
export function withGuard(text: string): string {
  return dangerous.test(text) ? `'${text}` : text;
}

/**
 * For a cell that is text whatever it begins with (a workbook's): only what looks guarded already gets one more apostrophe,
 * so that reading gives it back.
 */
export function withGuardKept(text: string): string {
  return guarded.test(text) ? `'${text}` : text;
}

export function withoutGuard(text: string): string {
  return guarded.test(text) ? text.slice(1) : text;
}
