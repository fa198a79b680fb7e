import { EventEmitter } from 'node:events';
import { expect, it } from 'vitest';

import { createPowerSource } from './power-source.ts';

it('tells of sleep and of waking, and looks afresh only after the waking was told', async () => {
  const monitor = new EventEmitter();
  const order: string[] = [];
  const source = createPowerSource({ monitor, onWake: () => order.push('look afresh') });
  const stop = source.start(({ kind, source: from }) => order.push(`${kind} (${from})`));
  monitor.emit('suspend');
  monitor.emit('resume');
  expect(order).toEqual(['computer-slept (power)', 'computer-woke (power)', 'look afresh']);

  await stop();
  monitor.emit('suspend');
  monitor.emit('resume');
  expect(order).toHaveLength(3);
  expect(monitor.eventNames()).toEqual([]);
});
