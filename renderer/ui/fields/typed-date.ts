const monthNames = [
  ['jan', 'january', 'janv', 'janvier'],
  ['feb', 'february', 'fev', 'fevr', 'fevrier'],
  ['mar', 'march', 'mars'],
  ['apr', 'april', 'avr', 'avril'],
  ['may', 'mai'],
  ['jun', 'june', 'juin'],
  ['jul', 'july', 'juil', 'juillet'],
  ['aug', 'august', 'aout'],
  ['sep', 'sept', 'september', 'septembre'],
  ['oct', 'october', 'octobre'],
  ['nov', 'november', 'novembre'],
  ['dec', 'december', 'decembre'],
];

/**
 * Reads a date as it is typed: 2026-11-22, "22 Nov 2026", "Nov 22, 2026", "1er novembre 2026", 22/11/2026 (where it can
 * only be read one way).
 * @returns YYYY-MM-DD, 'ambiguous' when day and month could be either, or undefined when it is no date.
 */
export function readDate(typed: string): string | 'ambiguous' | undefined {
  const text = typed
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .toLowerCase()
    .replace(/[.,]/g, ' ')
    .trim();
  const iso = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})$/.exec(text);
  if (iso) return dateOf(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const numbers = /^(\d{1,2})[-/](\d{1,2})[-/](\d{4})$/.exec(text);
  if (numbers) return readNumbers(Number(numbers[1]), Number(numbers[2]), Number(numbers[3]));
  const dayFirst = /^(\d{1,2})(?:er|st|nd|rd|th)?\s+([a-z]+)\s+(\d{4})$/.exec(text);
  if (dayFirst) return dateOf(Number(dayFirst[3]), monthOf(dayFirst[2]), Number(dayFirst[1]));
  const monthFirst = /^([a-z]+)\s+(\d{1,2})(?:st|nd|rd|th)?\s+(\d{4})$/.exec(text);
  if (monthFirst) return dateOf(Number(monthFirst[3]), monthOf(monthFirst[1]), Number(monthFirst[2]));
  return undefined;
}

function readNumbers(first: number, second: number, year: number): string | 'ambiguous' | undefined {
  if (first <= 12 && second <= 12 && first !== second) return 'ambiguous';
  return first > 12 ? dateOf(year, second, first) : dateOf(year, first, second);
}

function monthOf(word = ''): number {
  return monthNames.findIndex((names) => names.includes(word)) + 1;
}

function dateOf(year: number, month: number, day: number): string | undefined {
  const date = new Date(Date.UTC(year, month - 1, day));
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return undefined;
  return date.toISOString().slice(0, 10);
}
