import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { playwrightTally, vitestTally } from './tally.mjs';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'holdsteady-tally-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

function file(report: unknown): string {
  const path = join(folder, 'report.json');
  writeFileSync(path, JSON.stringify(report));
  return path;
}

describe('the count of a Vitest run', () => {
  it('is what the report says', () => {
    const report = { numPassedTests: 5, numFailedTests: 2, numPendingTests: 1, numTodoTests: 1 };
    expect(vitestTally(file(report), false)).toEqual({ passed: 5, failed: 2, skipped: 2 });
  });

  it('takes a file that does not load for a failure', () => {
    const testResults = [
      { status: 'failed', assertionResults: [] },
      { status: 'passed', assertionResults: [{}] },
    ];
    const tally = vitestTally(file({ numPassedTests: 1, testResults }), false);
    expect(tally).toEqual({ passed: 1, failed: 1, skipped: 0 });
  });

  it('is a failure when the run failed and no test did, or there is no report', () => {
    expect(vitestTally(file({ numPassedTests: 3 }), false).failed).toBe(1);
    expect(vitestTally(join(folder, 'missing.json'), false).failed).toBe(1);
  });
});

describe('the count of a Playwright run', () => {
  it('takes a flaky test for a failure', () => {
    const report = { stats: { expected: 4, unexpected: 1, flaky: 1, skipped: 2 }, errors: [] };
    expect(playwrightTally(file(report), false)).toEqual({ passed: 4, failed: 2, skipped: 2 });
  });

  it('is a failure when the runner met an error beside the tests', () => {
    const report = { stats: { expected: 4 }, errors: [{ message: 'no such file' }] };
    expect(playwrightTally(file(report), true).failed).toBe(1);
  });
});
