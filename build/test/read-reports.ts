import { existsSync, readFileSync } from 'node:fs';
import { type Counts, nothingRun } from './counts.ts';

interface VitestReport {
  numPassedTests: number;
  numFailedTests: number;
  numPendingTests: number;
  numTodoTests: number;
  testResults: { status: string; assertionResults: { status: string }[] }[];
}

interface PlaywrightReport {
  stats: { expected: number; unexpected: number; flaky: number; skipped: number };
  errors: unknown[];
}

/** Counts of Vitest's JSON report; a file that does not load counts as one failure. */
export function readVitestReport(path: string): Counts {
  const report = read<VitestReport>(path);
  if (!report) return nothingRun;
  const unloaded = report.testResults.filter(
    ({ status, assertionResults }) =>
      status === 'failed' && !assertionResults.some((test) => test.status === 'failed'),
  );
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + unloaded.length,
    skipped: report.numPendingTests + report.numTodoTests,
  };
}

/** Counts of Playwright's JSON report; a test that passed when tried again counts as passed, and is told. */
export function readPlaywrightReport(path: string): Counts {
  const report = read<PlaywrightReport>(path);
  if (!report) return nothingRun;
  const { expected, unexpected, flaky, skipped } = report.stats;
  if (flaky > 0) console.log(`${flaky} of these passed only at the second try (marked "flaky" above).`);
  return { passed: expected + flaky, failed: unexpected + report.errors.length, skipped };
}

function read<Report>(path: string): Report | undefined {
  return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : undefined;
}
