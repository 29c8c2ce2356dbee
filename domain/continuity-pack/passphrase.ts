/** Four short words, or twelve characters that nobody guesses: below that an archive is opened by trying. */
export const shortestPassphrase = 12;
export const longestPassphrase = 200;

/** What is wrong with a passphrase as it was typed, twice; null when it will do. */
export function passphraseProblem(passphrase: string, again: string): 'short' | 'different' | null {
  if ([...passphrase.trim()].length < shortestPassphrase) return 'short';
  return passphrase === again ? null : 'different';
}
