import { expect, test } from 'vitest';

import type { PortView } from '../../preload/contract/links.ts';
import { say } from '../say.ts';
import { laneWords, segmentWords } from './segment-words.ts';

const port = (number: string, name: string | null): PortView => ({
  port: number,
  name,
  words:
    name === null
      ? { id: 'port.plain', values: { port: number } }
      : { id: 'port.named', values: { name } },
  inUse: false,
  tally: null,
});

test('a lane is called as the person calls its port, and by its number otherwise', () => {
  const ports = [port('1-2', 'left, near the hinge'), port('1-3', null)];
  expect(['1-2', '1-3', '1-4'].map((one) => say(laneWords(ports, one)))).toEqual([
    'left, near the hinge',
    'USB port 1-3',
    'USB port 1-4',
  ]);
  const gone = { kind: 'away', from: 0, to: 14_000, open: false } as const;
  expect(segmentWords(laneWords(ports, '1-2'), gone)).toMatch(
    /^left, near the hinge: Not on the cable, /,
  );
});
