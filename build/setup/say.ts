/** What set-up says to the person who waits: one plain line each. */
export function say(line: string): void {
  console.log(line);
}

/** Says what went wrong and how to go on, then ends with a failure. */
export function giveUp(line: string): never {
  console.error(`\n${line}\n`);
  process.exit(1);
}

/** Says how far a long wait has come, every few seconds, until the returned function is called. */
export function sayProgress(measure: () => string): () => void {
  const timer = setInterval(() => say(`  … ${measure()}`), 5000);
  return () => clearInterval(timer);
}

export function megabytes(bytes: number): string {
  return `${Math.round(bytes / 1e6)} MB`;
}
