import type { DemoId } from '../../../preload/contract/command.ts';
import { at, iphone11Pro, iphone14ProMax } from './phones.test-support.ts';
import type { Story } from './telling.test-support.ts';
import {
  begins,
  changesCable,
  closes,
  comes,
  goes,
  introduces,
  opens,
  otherGoes,
  saysStarted,
  serviceFound,
  ticks,
} from './telling.test-support.ts';
import { installs, intoRecovery, refuses, boots, restoresFromIos } from './ways.test-support.ts';

const { ios, hidden } = iphone11Pro;
const onHub = at({ port: '1-2.4', hubs: 1 }, iphone14ProMax);
const straight = iphone14ProMax;

/** What `--demo` plays: each a minute's show at ten times the speed. */
export const demos: Readonly<Record<DemoId, Story>> = {
  healthy: [
    ...[...opens(), begins, serviceFound, 1, comes(ios), 1, introduces(ios, '17.6')],
    ...[12, saysStarted, 24],
    ...restoresFromIos(iphone11Pro, hidden),
    ...[4, introduces(ios, '18.3'), 30, closes],
  ],
  // Twice the same through a hub with two cables, then straight in: further, but the plug is loose.
  failing: [
    ...[...opens(), begins, 1, comes(onHub.ios), 12, saysStarted, 24],
    ...[...intoRecovery(onHub), ...refuses(onHub, 31), 15],
    ...[
      ticks('update'),
      8,
      goes(onHub.recovery.port),
      9,
      changesCable,
      6,
      comes(onHub.recovery),
      30,
    ],
    ...[...refuses(onHub, 33), 20],
    ...[ticks('cable'), 6, goes(onHub.recovery.port), 0.1, otherGoes('1-2'), 12],
    ...[comes(straight.recovery), 30, ...boots(straight)],
    ...installs(straight.recovery, straight.hidden, 80),
    ...[goes(), 1.2, comes(straight.hidden), 50, goes(), 22, comes(straight.recovery), 40, closes],
  ],
};
