/** Run as a process of its own: appends without end, and prints the number of each appended line. */
import { writeSync } from 'node:fs';
import { startSession, tick, timesOf } from './journal.test-support.ts';

const [folder = ''] = process.argv.slice(2);
const session = await startSession(folder, { limits: { segment: 60_000 } });
let at = timesOf(session.state).at(-1) ?? 0;
for (;;) {
  session.add(tick((at += 1)));
  writeSync(1, `${at}\n`);
}
