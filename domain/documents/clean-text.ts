/**
 * Text from people, spreadsheets and the clipboard, made fit for a document. What no reader could see (control
 * characters, half characters, byte order marks) is dropped rather than refused: nobody should be held up by it
 * while a bulletin waits. U+FFFE, U+FFFF and control characters would also make a Word file that does not open.
 */

const lineEnds = /\r\n?|[\u0085\u2028\u2029\v\f]/g;
/** Controls but tab and new line; noncharacters; lone surrogates; the byte order mark and the object mark. */
const unseen = /[\p{Cc}\p{Cs}\p{Noncharacter_Code_Point}\ufeff\ufffc]/gu;
/** Marks that turn the order of the letters after them: text could be made to read as its opposite. */
const turners = /[\u202a-\u202e\u2066-\u2069]/g;
const anySpaces = /[\t \u00a0\u2000-\u200a\u202f\u205f\u3000]+/g;
const noBreakSpaces = /[\u00a0\u202f]/;

/**
 * Text in composed form (NFC), with `\n` as its only line end, single spaces and no unseen characters. A tab is a
 * space: a document has no layout by tabs. A no-break space wins over the spaces beside it. Idempotent.
 */
export function cleanText(text: string): string {
  return text
    .replace(lineEnds, '\n')
    .replace(unseen, (character) => (character === '\n' || character === '\t' ? character : ''))
    .replace(turners, '')
    .replace(anySpaces, oneSpace)
    .normalize('NFC');
}

function oneSpace(run: string): string {
  return noBreakSpaces.exec(run)?.[0] ?? ' ';
}

/** `cleanText` on a single line, without spaces around it; cut with an ellipsis when longer than `longest` characters. */
export function cleanLine(text: string, longest = Number.POSITIVE_INFINITY): string {
  const line = cleanText(cleanText(text).replaceAll('\n', ' ')).trim();
  if (line.length <= longest) return line;
  const characters = [...line];
  if (characters.length <= longest) return line;
  return `${characters
    .slice(0, longest - 1)
    .join('')
    .trim()}…`;
}
