import { appendFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

import type { FoundLog } from './choose.ts';
import { followLog, type LogFollower } from './follow-log.ts';
import { readLines } from './read-lines.ts';
import { temporaryFolder } from './temp-logs.test-support.ts';

/** Kinds of the facts that one look has brought. */
async function look(follower: LogFollower, now: number): Promise<readonly string[]> {
  const step = await follower.step(now);
  if (step.kind !== 'told') throw new Error(step.kind);
  return step.facts.map(({ fact }) => fact.kind);
}

it('tells the last line of a tool that wraps its lines at the next quiet look', async () => {
  const path = join(temporaryFolder(), 'tool.log');
  writeFileSync(path, '10:15:00.000: Finished Recovery Restore\n    Phase: Successful\n');
  const now = Date.now();
  const log: FoundLog = {
    key: 'a',
    path,
    identity: '1:1',
    name: 'tool.log',
    origin: 'added',
    size: 70,
    modifiedAt: now,
    openedAt: null,
  };
  const follower = followLog(log, readLines, now);
  expect(await look(follower, now)).toEqual([]);
  expect(await look(follower, now + 500)).toEqual(['phase-over']);
  appendFileSync(path, '10:15:02.000: Restore completed,\n    status: 4013\n');
  expect(await look(follower, now + 1000)).toEqual([]);
  expect(await look(follower, now + 1500)).toEqual(['completed']);
  expect(await look(follower, now + 2000)).toEqual([]);
});
