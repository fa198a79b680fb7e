import type { SessionState } from './state.ts';

/**
 * The next moment, in epoch milliseconds, at which the state wants to hear of the time although
 * nothing happens; null while it waits for nothing. The engine turns it into `deadline-passed`.
 */
export function nextDeadline(state: SessionState): number | null {
  const deadlines: number[] = [];
  if (state.away?.kind === 'restarting') deadlines.push(state.away.until);
  for (const phone of state.present) {
    if (phone.recoveryNoticeAt !== null) deadlines.push(phone.recoveryNoticeAt);
  }
  return deadlines.length > 0 ? Math.min(...deadlines) : null;
}
