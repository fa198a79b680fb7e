import type { LogBehavior, LogFact, LogMode } from '../../knowledge/restore-log/log-fact.ts';
import { iphone11Pro } from './phones.test-support.ts';
import type { Beat, Story } from './telling.test-support.ts';
import { comes, goes, logBegins, logSays, opens } from './telling.test-support.ts';

const { ios, recovery, hidden } = iphone11Pro;

const on = (mode: LogMode): LogFact => ({ kind: 'mode', mode, change: 'connected' });
const off = (mode: LogMode): LogFact => ({ kind: 'mode', mode, change: 'disconnected' });
const ended = (status: number): Beat =>
  logSays({ kind: 'completed', status }, { kind: 'error', code: status });
const cause = (code: number, text: string): Beat =>
  logSays({ kind: 'cause', depth: 0, code, text, verdict: null });
const does = (operation: number, percent: number | null): Beat =>
  logSays({ kind: 'progress', mode: 'restore', operation, percent });

/** From the click to the iPhone in recovery; the log is there a second after the click. */
export function clicks(behavior: LogBehavior): Story {
  return [
    ...logBegins,
    0.3,
    logSays({ kind: 'payload', build: '22D63' }, { kind: 'behavior', behavior }),
    logSays({ kind: 'started-in', mode: 'booted' }),
  ];
}

/** Into recovery and through it, up to where the kernel has been sent. */
export const sendsTheKernel: Story = [
  ...[goes(), logSays(off('booted')), 9.6, comes(recovery), logSays(on('recovery')), 13],
  ...[goes(), logSays(off('recovery')), 1.9, comes(recovery), logSays(on('recovery')), 19],
  logSays({ kind: 'progress', mode: 'recovery', operation: 6, percent: null }),
  2,
];

/** The restore system copies, and checks what it has copied. */
export const copies: Story = [
  ...[goes(), logSays(off('recovery')), 14, comes(hidden), logSays(on('restore')), 2],
  ...[does(28, null), 6, does(11, null), 4, does(13, 0), 40, does(13, 20), 40, does(13, 40)],
  ...[30, does(18, null), 30, does(13, 80), 60, does(13, 100), 4, does(14, 0), 30, does(14, 60)],
  ...[20, does(14, 100), 60, does(77, null), 20],
];

const plugged: Story = [...opens(), comes(ios), 90];

/** Tries of which the computer writes a log. */
export const logStories = {
  'healthy-update-with-its-log': [
    ...[...plugged, ...clicks('update'), 130, ...sendsTheKernel, ...copies],
    ...[logSays({ kind: 'acknowledged' }, { kind: 'completed', status: 0 }), 2],
    ...[goes(), 42, comes(ios), 30],
  ],
  'restore-of-which-the-log-tells-error-4013': [
    ...[...plugged, ...clicks('erase'), 130, ...sendsTheKernel],
    ...[goes(), logSays(off('recovery')), 31, comes(recovery), 0.4],
    logSays({
      kind: 'verdict',
      verdict: { kind: 'unexpected-mode', came: 'recovery', due: 'restore' },
    }),
    ...[ended(4013), 60],
  ],
  'restore-of-which-the-log-tells-first': [
    ...[...plugged, ...clicks('update'), 130, ...sendsTheKernel, ...copies.slice(0, 12)],
    ...[
      logSays(off('restore'), { kind: 'verdict', verdict: { kind: 'removed' } }),
      0.2,
      goes(),
      0.5,
      ended(4010),
      25,
      comes(recovery),
      30,
    ],
  ],
  'refused-by-the-server': [
    ...[...plugged, ...clicks('update'), 20],
    logSays({ kind: 'signing', answer: 'refused', status: 94 }),
    ...[0.5, ended(3194), 60],
  ],
  'error-that-nobody-knows': [
    ...[...plugged, ...clicks('update'), 130, ...sendsTheKernel, ...copies.slice(0, 16)],
    ...[ended(4077), cause(4077, 'Failed to settle the frobnicator of the device'), 60],
  ],
} satisfies Readonly<Record<string, Story>>;
