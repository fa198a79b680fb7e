import { join } from 'node:path';
import { utilityProcess } from 'electron';

import { helperEnv } from './helper-env.ts';
import type { Child } from './sources/child.ts';

/** Starts a helper process; its file lies beside main's own. */
export function forkHelper(name: string, serviceName: string): Child {
  return utilityProcess.fork(join(__dirname, `${name}.cjs`), [], {
    serviceName: `Holdsteady ${serviceName}`,
    env: helperEnv(process.env),
  });
}
