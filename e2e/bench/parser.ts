import { execFileSync } from 'node:child_process';
import { join } from 'node:path';

import { findElectron } from '../runtime/electron.mjs';
import { atMost, put } from './figure.ts';

/** Seconds for the same bytes, and how many there are. */
interface ParserTimes {
  readonly lines: number;
  readonly bytes: number;
  readonly split: number;
  readonly parse: number;
}

/** Goal of the issue: times as long as it takes plain Node to cut the file into lines. */
const longestRatio = 4;

/** Times the parser of restore logs, in the Node that comes with Electron. */
export function measureParser(bundles: string): void {
  const runtime = findElectron();
  if (runtime === undefined) throw new Error('no Electron on this machine: run npm run bench');
  const output = execFileSync(
    runtime.executable,
    [join(import.meta.dirname, 'parser.mjs'), bundles],
    { env: { ...process.env, ELECTRON_RUN_AS_NODE: '1' }, encoding: 'utf8' },
  );
  const { lines, bytes, split, parse } = JSON.parse(output) as ParserTimes;
  const ratio = Number((parse / split).toFixed(2));
  put({ name: 'restore log, lines parsed per second', ours: Math.round(lines / parse).toString() });
  put({ name: '  MB per second', ours: (bytes / parse / 1e6).toFixed(0) });
  put({
    name: '  against cutting it into lines, times as long',
    ours: `${String(ratio)}×`,
    bare: '1×',
    goal: atMost(ratio, longestRatio, '×'),
  });
}
