import type { StatusView } from '../../preload/contract/snapshot.ts';
import type { SessionState } from './state.ts';
import { view } from './status-parts.ts';

/** The headline while the phone of a steadiness test is gone; null while it is there. */
export function testStatus({ steadiness, present }: SessionState): StatusView | null {
  const { run } = steadiness;
  if (run?.gone == null || present.length > 0) return null;
  const clock = { label: 'clock.gone', since: run.gone.since, of: null, over: null } as const;
  return view('drop', 'failed', {
    sentence: 'status.drop.tested',
    clock,
    urgency: 'assertive',
  });
}
