/**
 * Run as root in a mount namespace of its own, with an empty folder: fills a small disk, then makes
 * it read-only, and prints what the journal said at each stage as one JSON object.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, unlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { restored, startSession, tick, timesOf } from './journal.test-support.ts';

const [disk = ''] = process.argv.slice(2);
const folder = join(disk, 'history');
const filler = join(disk, 'filler');
const seen: Record<string, unknown> = {};

function mount(...how: readonly string[]): void {
  execFileSync('mount', [...how, disk]);
}

function fillUp(): void {
  const flag = { flag: 'a' };
  try {
    for (;;) writeFileSync(filler, Buffer.alloc(4096, 1), flag);
  } catch (error) {
    seen['filled'] = error instanceof Error && 'code' in error ? error.code : null;
  }
}

mount('-t', 'tmpfs', '-o', 'size=20m', 'tmpfs');
const session = await startSession(folder, { limits: { retryEvery: 30 } });
const { journal } = session;
let at = 0;
const add = (count: number) => {
  for (let left = count; left > 0; left -= 1) session.add(tick((at += 1)));
};
const pause = () => new Promise((resolve) => setTimeout(resolve, 150));

add(10);
seen['reserveAtFirst'] = existsSync(join(folder, 'reserve'));
fillUp();
// More than fits into the last page of the file, less than fits into the reserve.
add(200);
seen['onReserve'] = journal.notices;
seen['reserveUsed'] = !existsSync(join(folder, 'reserve'));
seen['savedOnReserve'] = timesOf(await restored(folder)).length;
fillUp();
add(5000);
seen['full'] = journal.notices;
unlinkSync(filler);
await pause();
seen['afterFull'] = journal.notices;
seen['savedAfterFull'] = timesOf(await restored(folder)).at(-1);

seen['lostWhenFull'] = journal.close();

// A disk with a file open for writing cannot become read-only: it has to be so at the start.
mount('-o', 'remount,ro');
const second = await startSession(folder, { limits: { retryEvery: 30 } });
seen['readOnly'] = second.journal.notices;
seen['readOnlyHistory'] = timesOf(second.state).at(-1);
for (let left = 10; left > 0; left -= 1) second.add(tick((at += 1)));
await pause();
seen['stillReadOnly'] = second.journal.notices;
mount('-o', 'remount,rw');
await pause();
seen['afterReadOnly'] = second.journal.notices;
seen['lost'] = second.journal.close();
const times = timesOf(await restored(folder));
seen['complete'] = times.every((time, index) => time === at - times.length + 1 + index);
seen['last'] = times.at(-1);
console.log(JSON.stringify(seen));
