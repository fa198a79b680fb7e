import { existsSync, readFileSync } from 'node:fs';

/** @typedef {{ passed: number, failed: number, skipped: number }} Tally */

/** @param {boolean} ok @returns {Tally} */
export function one(ok) {
  return { passed: ok ? 1 : 0, failed: ok ? 0 : 1, skipped: 0 };
}

/** @param {string} file @returns {any} */
function report(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined;
}

/**
 * A run that failed must show as a failure, also when no single test did (a file that does not
 * load, a runner that crashes).
 *
 * @param {Tally} tally @param {boolean} ok @returns {Tally}
 */
function honest(tally, ok) {
  return ok || tally.failed > 0 ? tally : { ...tally, failed: 1 };
}

/** @param {string} file Vitest's JSON report @param {boolean} ok @returns {Tally} */
export function vitestTally(file, ok) {
  const {
    numPassedTests = 0,
    numFailedTests = 0,
    numPendingTests = 0,
    numTodoTests = 0,
  } = report(file) || {};
  const skipped = numPendingTests + numTodoTests;
  return honest({ passed: numPassedTests, failed: numFailedTests, skipped }, ok);
}

/** @param {string} file Playwright's JSON report @param {boolean} ok @returns {Tally} */
export function playwrightTally(file, ok) {
  const { stats = {}, errors = [] } = report(file) || {};
  const { expected = 0, unexpected = 0, flaky = 0, skipped = 0 } = stats;
  const failed = unexpected + flaky;
  return honest({ passed: expected, failed, skipped }, ok && errors.length === 0);
}
