import { message } from '../../preload/contract/message.ts';
import type { RunView, StatusId, StatusView } from '../../preload/contract/snapshot.ts';
import { progressView } from './progress-view.ts';
import { restoreApp } from './restore-app.ts';
import type { SessionState } from './state.ts';
import { leadTry } from './try-list.ts';

/** States in which the computer is at work, as far as anybody knows. */
const atWork: ReadonlySet<StatusId> = new Set([
  'start',
  'change',
  'slow',
  'back',
  'recovery',
  'dfu',
  'install',
  'done',
]);

/** Adds to a headline what the restore log says of the try that it is about. */
export function withRun(state: SessionState, status: StatusView): StatusView {
  return atWork.has(status.id) ? { ...status, run: runView(state) } : status;
}

function runView(state: SessionState): RunView | null {
  const lead = leadTry(state);
  const { followed, sought } = state.log;
  if (lead?.firm !== true) return null;
  const { log } = lead;
  if (log === null || followed?.ref.key !== log.key) {
    // Nothing is said of a log that nobody has looked for.
    const badge = message('run.no-log', { app: restoreApp(state) });
    return sought === null ? null : { behavior: null, badge, progress: null };
  }
  const { behavior } = log;
  const { progress } = followed.story;
  return {
    behavior,
    badge: message(`run.${behavior ?? 'unknown'}`),
    progress: progress === null ? null : progressView(progress),
  };
}
