import { execFileSync } from 'node:child_process';
import { join } from 'node:path';

import { findElectron } from '../runtime/electron.mjs';
import { put } from './figure.ts';

/** Microseconds for each event. */
interface CoreTimes {
  readonly reduceEach: number;
  readonly appendEach: number;
}

/** Times the journal and the reducer, in the Node that comes with Electron. For information only. */
export function measureCore(bundles: string): void {
  const runtime = findElectron();
  if (runtime === undefined) throw new Error('no Electron on this machine: run npm run bench');
  const output = execFileSync(
    runtime.executable,
    [join(import.meta.dirname, 'core.mjs'), bundles],
    { env: { ...process.env, ELECTRON_RUN_AS_NODE: '1' }, encoding: 'utf8' },
  );
  const times = JSON.parse(output) as CoreTimes;
  put({ name: 'reduce, µs per event', ours: times.reduceEach.toFixed(2) });
  put({ name: 'journal append, µs per line', ours: times.appendEach.toFixed(1) });
}
