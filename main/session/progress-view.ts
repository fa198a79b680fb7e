import { message } from '../../preload/contract/message.ts';
import type { ProgressView } from '../../preload/contract/snapshot.ts';
import { spanWords } from './elapsed.ts';
import { type LogProgress, type RestoreStage, restoreStages } from './log-progress.ts';

/** Progress as the window draws it: one piece of the bar a stage, with the log's own figure in it. */
export function progressView({ stage, since, percent, operation }: LogProgress): ProgressView {
  const usual = usualMs[stage];
  // Between the copies many small parts have their turn; the name of the stage would say less.
  const doing = operation !== null && (stage === 'disk' || stage === 'finish');
  return {
    words: message(doing ? `log.op.${operation}` : `log.stage.${stage}`),
    fraction: percent === null ? null : percent / 100,
    stage: restoreStages.indexOf(stage) + 1,
    stages: restoreStages.length,
    since,
    usual: usual === undefined ? null : message('log.usual', { length: spanWords(usual) }),
  };
}

/**
 * How long a stage took in the one log of a healthy restore that is known from end to end: iPhone 11
 * Pro, from iOS 17.6 to 18.3, erased. The other stages are not told apart there.
 */
const usualMs: Partial<Readonly<Record<RestoreStage, number>>> = {
  files: 36_000,
  boot: 14_000,
  copy: 200_000,
};
