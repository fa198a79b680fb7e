import { homedir, release } from 'node:os';
import * as information from 'systeminformation';

import { createNetworkTools } from './network-tools.ts';
import { platformOf } from './platform.ts';
import { readSmallFile, spaceFor } from './read-disk.ts';
import type { ProgramRunner } from './run-program.ts';
import { createSystemTools } from './system-tools.ts';
import type { CheckContext, Tools } from './tools.ts';

/** What the real tools are made of. */
export interface RealToolsParts {
  readonly programs: ProgramRunner;
  readonly context: CheckContext;
  /** Whether the person has allowed to ask servers. */
  readonly network: boolean;
}

const usualLimit = 64 * 1024;

/** The {@link Tools} of this computer. */
export function createRealTools({ programs, context, network }: RealToolsParts): Tools {
  const now = (): number => Date.now();
  return {
    platform: platformOf(process.platform),
    release: release(),
    home: homedir(),
    env: process.env,
    context,
    now,
    run: (file, args, options) => programs.run(file, args, options),
    readFile: (path, limit = usualLimit) => readSmallFile(path, limit),
    diskSpace: (path) => spaceFor(path),
    ...createNetworkTools(network),
    system: createSystemTools(information, now),
  };
}
