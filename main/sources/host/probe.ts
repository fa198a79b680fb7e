/**
 * The host probe: a process that asks the system for its name, says it and ends. It exists because
 * `systeminformation` starts other programs and may block while they run.
 */
import { osInfo } from 'systeminformation';

import { parentPort } from '../parent-port.ts';
import { askSystem } from './ask-system.ts';

/** Less than main waits, so that a slow system gives a reason and not just silence. */
const within = 12_000;

/** Time for the answer to leave the process. */
const lastWords = 100;

const parent = parentPort();

// Without it macOS may give a number that it keeps for programs built long ago.
process.env['SYSTEM_VERSION_COMPAT'] = '0';

void askSystem(osInfo, within).then((answer) => {
  parent.post(answer);
  setTimeout(() => process.exit(0), lastWords);
});
