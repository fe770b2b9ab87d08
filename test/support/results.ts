// The counts of the test runners, read from the files they leave.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export const ROOT = join(import.meta.dirname, '../..');
export const RESULTS = join(ROOT, 'out/test');

type Counts = { readonly passed: number; readonly failed: number; readonly skipped: number };

type Vitest = {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numPendingTests: number;
  readonly numTodoTests: number;
};
type Playwright = {
  readonly stats: {
    readonly expected: number;
    readonly unexpected: number;
    readonly flaky: number;
    readonly skipped: number;
  };
};

function countsOf(file: string): Counts {
  const report = JSON.parse(readFileSync(file, 'utf8')) as Vitest | Playwright;
  if ('stats' in report)
    return {
      passed: report.stats.expected,
      failed: report.stats.unexpected + report.stats.flaky,
      skipped: report.stats.skipped,
    };
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests,
    skipped: report.numPendingTests + report.numTodoTests,
  };
}

/** "N passed, N failed, N skipped" over every runner that left a report. */
export function closingLine(): string {
  const files = existsSync(RESULTS) ? readdirSync(RESULTS).filter((name) => name.endsWith('.json')) : [];
  const all = files.map((name) => countsOf(join(RESULTS, name)));
  const sum = (field: keyof Counts): number => all.reduce((total, counts) => total + counts[field], 0);
  return `${sum('passed')} passed, ${sum('failed')} failed, ${sum('skipped')} skipped`;
}
