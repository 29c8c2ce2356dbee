/** What a run of tests or checks came to. */
export interface Counts {
  passed: number;
  failed: number;
  skipped: number;
}

export const nothingRun: Counts = { passed: 0, failed: 0, skipped: 0 };

export function sum(counts: Counts[]): Counts {
  return counts.reduce(
    (total, one) => ({
      passed: total.passed + one.passed,
      failed: total.failed + one.failed,
      skipped: total.skipped + one.skipped,
    }),
    nothingRun,
  );
}

/** A runner that failed without a failed test (a file that does not load, an unhandled error, no test found) has one failure. */
export function withExitCode(counts: Counts, exitCode: number | null): Counts {
  return exitCode !== 0 && counts.failed === 0 ? { ...counts, failed: 1 } : counts;
}

export function inWords({ passed, failed, skipped }: Counts): string {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}
