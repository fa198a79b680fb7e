import { expect, it } from 'vitest';

import { answerLimits } from './check.ts';
import { parseAnswer } from './check-guard.ts';

const line = { from: '/etc/hosts', text: '127.0.0.1 localhost' };
const fine = { check: 'hosts-file', result: 'ok', reason: 'clean', values: {}, evidence: [line] };

it('reads an answer and takes over nothing else', () => {
  const sent = { ...fine, evidence: [{ ...line, user: 'anna' }], host: 'annas-mac' };
  expect(parseAnswer(sent)).toEqual(fine);
});

it('takes no word for it that all is well', () => {
  expect(parseAnswer({ ...fine, evidence: [] })).toBeNull();
  expect(
    parseAnswer({ ...fine, result: 'attention', reason: 'names-apple', evidence: [] }),
  ).toBeNull();
  expect(
    parseAnswer({ ...fine, result: 'unknown', reason: 'denied', evidence: [] }),
  ).not.toBeNull();
});

it.each([
  ['another check', { check: 'weather' }],
  ['the reason of another check', { reason: 'mains' }],
  ['the reason of another result', { reason: 'names-apple' }],
  ['a name that every object has', { check: 'constructor' }],
  ['a list for values', { values: [1] }],
  ['an endless value', { values: { at: Number.POSITIVE_INFINITY } }],
  ['a nested value', { values: { at: {} } }],
  ['a long value', { values: { at: 'x'.repeat(answerLimits.value + 1) } }],
  ['a long text', { evidence: [{ from: 'x', text: 'x'.repeat(answerLimits.text + 1) }] }],
  ['many lines', { evidence: Array.from({ length: answerLimits.evidence + 1 }, () => line) }],
  ['half a line', { evidence: [{ from: 'x' }] }],
])('reads no answer out of %s', (_, change) => {
  expect(parseAnswer({ ...fine, ...change })).toBeNull();
});

it.each([null, 'ok', [], { ...fine, values: undefined }])('reads no answer out of %j', (value) => {
  expect(parseAnswer(value)).toBeNull();
});
