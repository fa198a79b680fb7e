import { expect, it } from 'vitest';

import { compareVersions, highestVersion, majorOf } from './version.ts';

it.each([
  ['26.10', '26.9', 1],
  ['15.7', '15.7.0', 0],
  ['15.7.9', '26.0', -1],
  ['12.13.11.1', '12.13.11', 1],
  ['13.4.1 (a)', '13.4.1', 0],
  [' 27.0.1', '27.0.1', 0],
])('%s against %s', (a, b, sign) => {
  expect(Math.sign(compareVersions(a, b)!)).toBe(sign);
  expect(Math.sign(compareVersions(b, a)!)).toBe(sign === 0 ? 0 : -sign);
});

it.each(['', 'Latest', 'v1', '1..2', '1.2.', '.', '9'.repeat(400)])('%j is no version', (text) => {
  expect(compareVersions(text, '1')).toBeNull();
  expect(majorOf(text)).toBeNull();
  expect(highestVersion([text])).toBeNull();
});

it('knows the line of a version and the highest of some', () => {
  expect(majorOf('26.6.1')).toBe(26);
  expect(highestVersion(['9.9', 'Unknown', '10.0.1', '10'])).toBe('10.0.1');
  expect(highestVersion([])).toBeNull();
});
