import { join } from 'node:path';
import { utilityProcess } from 'electron';

import { helperEnv } from './helper-env.ts';
import type { Child } from './sources/child.ts';

/** Starts a helper process; its file lies beside main's own. `more` goes into its environment. */
export function forkHelper(
  name: string,
  serviceName: string,
  more: Readonly<Record<string, string>> = {},
): Child {
  return utilityProcess.fork(join(__dirname, `${name}.cjs`), [], {
    serviceName: `Holdsteady ${serviceName}`,
    env: { ...helperEnv(process.env), ...more },
  });
}
