import { expect, it } from 'vitest';

import { answerLimits, type CheckAnswer } from '../../../preload/contract/check.ts';
import { parseAnswer } from '../../../preload/contract/check-guard.ts';
import { createScrub, scrubAnswer } from './scrub.ts';

const scrub = createScrub({ home: '/Users/anna.k', user: 'anna.k', host: 'Annas-MacBook.local' });

it.each([
  ['/Users/anna.k/Library/iTunes', '~/Library/iTunes'],
  ['drwx anna.k staff', 'drwx … staff'],
  ['Host annas-macbook.local is up', 'Host … is up'],
  ['Annas-MacBook', '…'],
  ['hannah.kim', 'hannah.kim'],
  ['ether f0:18:98:aa:bb:cc', 'ether …'],
  ['IOPlatformUUID 564D7A1C-0A1B-4C2D-8E3F-00112233AABB', 'IOPlatformUUID …'],
  ['Serial Number: C02XX0AAJG5H', 'Serial Number: …'],
  ['127.0.0.1 gs.apple.com', '127.0.0.1 gs.apple.com'],
])('%s', (text, expected) => {
  expect(scrub(text)).toBe(expected);
});

it('takes names that name nobody for words', () => {
  const bare = createScrub({ home: '/root', user: 'root', host: 'localhost' });
  expect(bare('root on localhost, /root/x')).toBe('root on localhost, ~/x');
  const empty = createScrub({ home: '', user: '', host: '' });
  expect(empty('as it is')).toBe('as it is');
  expect(createScrub({ home: '/', user: 'x', host: 'y' })('/a/x/y')).toBe('/a/x/y');
});

it('brings every answer into the limits that main accepts', () => {
  const answer: CheckAnswer = {
    check: 'hosts-file',
    result: 'attention',
    reason: 'names-apple',
    values: Object.fromEntries(
      Array.from({ length: 30 }, (_, at) => [`v${String(at)}`, `anna.k ${'x'.repeat(500)}`]),
    ),
    evidence: [
      { from: `/Users/anna.k/${'f'.repeat(300)}`, text: 'anna.k\n'.repeat(9000) },
      ...Array.from({ length: 30 }, () => ({ from: 'a', text: 'b' })),
    ],
  };
  const plain = scrubAnswer(answer, scrub);
  expect(parseAnswer(plain)).toEqual(plain);
  expect(JSON.stringify(plain)).not.toContain('anna');
  expect(plain.evidence).toHaveLength(answerLimits.evidence);
});

it('takes time in step with the length', () => {
  const begin = performance.now();
  scrub('anna.k-00:11:22:33:44:'.repeat(50_000));
  expect(performance.now() - begin).toBeLessThan(2000);
});
