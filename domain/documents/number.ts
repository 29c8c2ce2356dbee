import { type DocumentKind, numberPrefix } from './kinds.ts';

/**
 * What the numbers of a kind begin with in a year. An exercise counts apart, so that it leaves no gap in the real ones;
 * so does an audience that is numbered apart, by its code.
 */
export function numberSeries(kind: DocumentKind, year: number, exercise: boolean, audience?: string): string {
  const parts = [...(exercise ? ['EX'] : []), numberPrefix[kind], ...(audience ? [audience] : []), year];
  return `${parts.join('-')}-`;
}

/**
 * The next number of a series: SB-2026-001, then one more than the highest that was given.
 * @param given numbers already given, of this series or any other.
 */
export function nextNumber(series: string, given: readonly string[]): string {
  const counts = given
    .filter((number) => number.startsWith(series))
    .map((number) => number.slice(series.length))
    .filter((count) => /^\d{1,9}$/.test(count))
    .map(Number);
  return `${series}${String(Math.max(0, ...counts) + 1).padStart(3, '0')}`;
}
