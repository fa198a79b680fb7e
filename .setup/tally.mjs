import { existsSync, readFileSync } from 'node:fs';

/** @typedef {{ passed: number, failed: number, skipped: number }} Tally */

/** @param {boolean} ok @returns {Tally} */
export function one(ok) {
  return { passed: ok ? 1 : 0, failed: ok ? 0 : 1, skipped: 0 };
}

/** @param {string} file @returns {Record<string, any>} */
function report(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {};
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

/** @param {...unknown} numbers those that a report has */
function sum(...numbers) {
  return numbers.reduce((/** @type {number} */ total, one) => total + (Number(one) || 0), 0);
}

/** @param {string} file Vitest's JSON report @param {boolean} ok @returns {Tally} */
export function vitestTally(file, ok) {
  const said = report(file);
  // A file that does not load has no tests to fail, so it counts as one itself.
  const notLoaded = (said.testResults || []).filter(
    (/** @type {any} */ one) => one.status === 'failed' && one.assertionResults.length === 0,
  );
  return honest(
    {
      passed: sum(said.numPassedTests),
      failed: sum(said.numFailedTests, notLoaded.length),
      skipped: sum(said.numPendingTests, said.numTodoTests),
    },
    ok,
  );
}

/** @param {string} file Playwright's JSON report @param {boolean} ok @returns {Tally} */
export function playwrightTally(file, ok) {
  const { stats = {}, errors = [] } = report(file);
  return honest(
    {
      passed: sum(stats.expected),
      failed: sum(stats.unexpected, stats.flaky),
      skipped: sum(stats.skipped),
    },
    ok && errors.length === 0,
  );
}
