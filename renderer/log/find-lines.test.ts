import { expect, it } from 'vitest';

import type { LogLineView } from '../../preload/contract/log-drawer.ts';
import { findLines, textOf } from './find-lines.ts';
import { mergeLines } from './merge-lines.ts';

const line = (raw: string, words: LogLineView['words'] = null): LogLineView => ({ raw, words });
const lines = [
  line('[10:00:00.0001] requested restore behavior: Update', { id: 'run.update' }),
  line('[10:00:01.0001] operation 13 progress 40'),
];

it('finds a line by its own words and by the plain ones, in any case', () => {
  expect(findLines(lines, 'PROGRESS')).toEqual([lines[1]]);
  expect(findLines(lines, ' keeps your data ')).toEqual([lines[0]]);
  expect(findLines(lines, 'nothing like it')).toEqual([]);
});

it('shows all lines, and the same list, while nothing is searched', () => {
  expect(findLines(lines, '  ')).toBe(lines);
});

it('copies the log’s own words', () => {
  expect(textOf(lines)).toBe(lines.map(({ raw }) => raw).join('\n'));
});

it('adds lines, starts afresh, and keeps the list that did not change', () => {
  expect(mergeLines(lines, { reset: false, earlier: [], lines: [] })).toBe(lines);
  expect(mergeLines(lines, { reset: false, earlier: [], lines: [line('x')] })).toHaveLength(3);
  expect(mergeLines(lines, { reset: false, earlier: [line('first')], lines: [] })[0]?.raw).toBe(
    'first',
  );
  expect(mergeLines(lines, { reset: true, earlier: [], lines: [line('x')] })).toEqual([line('x')]);
});
