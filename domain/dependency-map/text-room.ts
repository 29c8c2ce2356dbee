/** Held to a number of characters of middle width; what is left out is marked. */
export function shortened(said: string, most: number): string {
  const characters = [...said];
  return characters.length <= most
    ? said
    : `${characters
        .slice(0, most - 1)
        .join('')
        .trimEnd()}…`;
}

/** At most two lines of about `most` characters, broken between words where that can be. */
export function linesOf(said: string, most: number): string[] {
  const words = said.split(/ +/).filter(Boolean);
  let first = '';
  while (words[0] !== undefined && [...first, ...words[0]].length < most) {
    first = [first, words.shift()].filter(Boolean).join(' ');
  }
  if (first === '') return [shortened(said, most)];
  return words.length === 0 ? [first] : [first, shortened(words.join(' '), most)];
}
