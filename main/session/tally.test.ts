import { expect, test } from 'vitest';
import { message } from '../../preload/contract/message.ts';
import { rankingWords, tallyWords } from './tally.ts';

const minute = 60_000;
const words = (letter: string) => message('cable.letter', { letter });
const cable = (letter: string, minutes: number, drops: number) => ({
  words: words(letter),
  tally: { watched: minutes * minute, drops },
});

test.each([
  ['one cable has nothing to compare with', [cable('A', 30, 9)], undefined],
  ['one that was never watched is no second', [cable('A', 30, 9), cable('B', 0, 0)], undefined],
  ['too little watching', [cable('A', 30, 9), cable('B', 1, 0)], 'link.ranking.short'],
  ['one drop may be chance', [cable('A', 3, 1), cable('B', 3, 0)], 'link.ranking.alike'],
  ['alike', [cable('A', 10, 5), cable('B', 10, 4)], 'link.ranking.alike'],
  ['clearly different', [cable('A', 9, 7), cable('B', 12, 0)], 'link.ranking.differ'],
] as const)('%s', (_, all, id) => {
  expect(rankingWords(all)?.id).toBe(id);
});

test('the better one is named first, each with its numbers', () => {
  expect(rankingWords([cable('A', 9, 9), cable('B', 12, 1)])?.values).toEqual({
    best: words('B'),
    bestTally: message('link.tally.rate', {
      drops: 1,
      watched: message('link.watched', { minutes: 12 }),
      rate: '< 0.1',
    }),
    worst: words('A'),
    worstTally: message('link.tally.rate', {
      drops: 9,
      watched: message('link.watched', { minutes: 9 }),
      rate: '1.0',
    }),
  });
});

test('what was never watched has no tally', () => {
  expect(tallyWords({ watched: 0, drops: 0 })).toBeNull();
  expect(tallyWords({ watched: 1000, drops: 0 })?.id).toBe('link.tally');
});
