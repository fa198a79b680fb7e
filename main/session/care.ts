import { message } from '../../preload/contract/message.ts';
import type { StatusView } from '../../preload/contract/snapshot.ts';
import { standingOf } from './check-standing.ts';
import type { SessionState } from './state.ts';
import { view } from './status-parts.ts';

/**
 * The headline of a phone that runs iOS while nothing is under way: what would break an update comes
 * before that one can begin. Everything that can be done there stays possible.
 */
export function beforeStart(state: SessionState, status: StatusView): StatusView {
  if (status.id !== 'normal') return status;
  const { actions } = status;
  if (needsCare(state, 'virtual-machine')) return view('vm', 'attention', { actions });
  if (!needsCare(state, 'power')) return status;
  return view('sleepy', 'attention', { actions, next: message('status.sleepy.next') });
}

/**
 * Adds to a headline what the computer itself needs, while a try runs or the phone waits for one.
 * It stands beside what happens on the cable, and never in its place.
 */
export function withCare(state: SessionState, status: StatusView): StatusView {
  const isWaiting = state.present.some(({ mode }) => mode === 'recovery' || mode === 'dfu');
  if (state.tries.length === 0 && !isWaiting) return status;
  if (needsCare(state, 'power')) return { ...status, care: message('ready.charger') };
  return needsCare(state, 'disk') ? { ...status, care: message('ready.disk') } : status;
}

function needsCare(state: SessionState, check: 'virtual-machine' | 'power' | 'disk'): boolean {
  return standingOf(state, check)?.result === 'attention';
}
