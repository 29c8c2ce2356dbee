/** The value in the middle. */
export function median(values: readonly number[]): number {
  return percentile(values, 50);
}

/** The value that so many percent of all do not exceed. */
export function percentile(values: readonly number[], percent: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil((percent / 100) * sorted.length) - 1)] ?? Number.NaN;
}

export interface Figure {
  name: string;
  value: string;
  aim: string;
}

/** Prints figures as they come, in columns. */
export function print({ name, value, aim }: Figure): void {
  console.log(`${name.padEnd(58)} ${value.padStart(34)}   aim ${aim}`);
}
