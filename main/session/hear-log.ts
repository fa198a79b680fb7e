import type { LogEvent } from './events/log-event.ts';
import type { SessionState } from './state.ts';

/** The restore log tells something. */
export function hearLog(
  state: SessionState,
  _event: LogEvent & { readonly at: number },
): SessionState {
  return state;
}
