import { EventEmitter } from 'node:events';
import { expect, it } from 'vitest';

import { parseAnswer } from '../../../preload/contract/check-guard.ts';
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

it('answers the check of the charger when it is put in and pulled out', () => {
  const monitor = new EventEmitter();
  const answers: string[] = [];
  createPowerSource({ monitor, onWake: () => undefined }).start((event) => {
    if (event.kind !== 'check-answered') throw new Error(event.kind);
    expect(parseAnswer(event.answer)).toEqual(event.answer);
    answers.push(event.answer.reason);
  });
  monitor.emit('on-battery');
  monitor.emit('on-ac');
  expect(answers).toEqual(['battery', 'mains']);
});
