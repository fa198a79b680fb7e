import { describe, expect, it } from 'vitest';

import { askRequests, freeEndpoint, introduced, startDaemon } from './fake-daemon.test-support.ts';
import { until } from './harness.test-support.ts';
import { readPlist } from './plist.ts';
import { askPhone } from './talk.ts';

const kind = process.platform === 'win32' ? 'tcp' : 'unix';

describe('the permission is looked at before each word', () => {
  it.each([0, 1, 2, 3, 4, 5])('and holds for %d words', async (words) => {
    const endpoint = await freeEndpoint(kind);
    const daemon = await startDaemon(endpoint);
    const ends: unknown[] = [];
    let left = words;
    askPhone({
      endpoint,
      device: 3,
      read: readPlist,
      mayAsk: () => left-- > 0,
      done: (introduction) => ends.push(introduction),
    });
    await until(() => ends, [words === 5 ? introduced : null]);
    await until(() => daemon.open, 0);
    expect(daemon.said).toEqual(askRequests(3).slice(0, words));
  });
});
