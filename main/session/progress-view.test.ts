import { expect, it } from 'vitest';

import { message } from '../../preload/contract/message.ts';
import type { LogProgress } from './log-progress.ts';
import { progressView } from './progress-view.ts';

const copy: LogProgress = {
  stage: 'copy',
  since: 5000,
  percent: 40,
  operation: 'modem',
  protocol: null,
  sent: true,
  over: false,
};

it('shows the stage, its figure, and how long it took where that is known', () => {
  expect(progressView(copy)).toEqual({
    words: message('log.stage.copy'),
    fraction: 0.4,
    stage: 5,
    stages: 8,
    since: 5000,
    usual: message('log.usual', { length: message('span.both', { minutes: 3, seconds: 20 }) }),
  });
});

it('names the part that has its turn, and makes up no figure', () => {
  const { words, fraction, usual } = progressView({ ...copy, stage: 'finish', percent: null });
  expect([words, fraction, usual]).toEqual([message('log.op.modem'), null, null]);
});
