import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { inWords, nothingRun, sum, withExitCode } from './counts.ts';
import { readPlaywrightReport, readVitestReport } from './read-reports.ts';

const folder = mkdtempSync(join(tmpdir(), 'holdfast-reports-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function report(content: object): string {
  const path = join(folder, 'report.json');
  writeFileSync(path, JSON.stringify(content));
  return path;
}

describe('counts', () => {
  it('reads Vitest, and a file that does not load as a failure', () => {
    const path = report({
      numPassedTests: 3,
      numFailedTests: 1,
      numPendingTests: 1,
      numTodoTests: 1,
      testResults: [
        { status: 'failed', assertionResults: [{ status: 'failed' }] },
        { status: 'failed', assertionResults: [] },
        { status: 'passed', assertionResults: [{ status: 'passed' }] },
      ],
    });
    expect(readVitestReport(path)).toEqual({ passed: 3, failed: 2, skipped: 2 });
  });

  it('reads Playwright, and tells of a test that passed only at the second try', () => {
    const said = vi.spyOn(console, 'log').mockImplementation(() => {});
    const path = report({ stats: { expected: 4, unexpected: 1, flaky: 1, skipped: 2 }, errors: [{}] });
    expect(readPlaywrightReport(path)).toEqual({ passed: 5, failed: 2, skipped: 2 });
    expect(said).toHaveBeenCalledWith(expect.stringContaining('second try'));
    said.mockRestore();
  });

  it('has no good news without a report', () => {
    expect(withExitCode(readVitestReport(join(folder, 'none.json')), 1)).toEqual({
      passed: 0,
      failed: 1,
      skipped: 0,
    });
  });

  it('never lets a failed runner count as passed', () => {
    expect(withExitCode({ passed: 5, failed: 0, skipped: 0 }, 1).failed).toBe(1);
    expect(withExitCode({ passed: 5, failed: 2, skipped: 0 }, 1).failed).toBe(2);
    expect(withExitCode({ passed: 5, failed: 0, skipped: 0 }, 0).failed).toBe(0);
  });

  it('sums, and says the closing line as it is read by machines', () => {
    const total = sum([
      { passed: 12, failed: 0, skipped: 0 },
      { passed: 30, failed: 1, skipped: 0 },
      nothingRun,
    ]);
    expect(inWords(total)).toBe('42 passed, 1 failed');
    expect(inWords({ ...total, skipped: 3 })).toBe('42 passed, 1 failed, 3 skipped');
  });
});
