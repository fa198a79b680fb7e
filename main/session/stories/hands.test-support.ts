import { iphone11Pro } from './phones.test-support.ts';
import type { Story } from './telling.test-support.ts';
import {
  changesCable,
  comes,
  goes,
  opens,
  saysPulled,
  saysStarted,
  saysStopped,
  ticks,
} from './telling.test-support.ts';
import { boots, intoRecovery, refuses } from './ways.test-support.ts';

const { ios, recovery, dfu } = iphone11Pro;

const minute = 60;

const pulledAndBack = (gone: number, stays: number): Story => [goes(), gone, comes(ios), stays];

/** What a person does with their hands, and tells. */
export const handStories = {
  'plugged-in-and-out': [...opens(), comes(ios), 20, ...pulledAndBack(12, 30), goes(), 30],
  'loose-cable-before-anything-began': [
    ...[...opens(), comes(ios), 5],
    ...Array.from({ length: 4 }, () => pulledAndBack(1, 3)).flat(),
    60,
  ],
  'loose-cable-in-recovery': [
    ...[...opens(), comes(recovery), 5],
    ...Array.from({ length: 4 }, () => [goes(), 1, comes(recovery), 3]).flat(),
    150,
  ],
  'cable-swapped-quickly-in-recovery': [
    ...[...opens(), comes(recovery), 40],
    ...[goes(), 4, comes(recovery), 30, goes(), 8, changesCable, 1, comes(recovery), 150],
  ],
  'cables-swapped-between-tries': [
    ...[...opens(), comes(ios), 138],
    ...[...intoRecovery(iphone11Pro), ...refuses(iphone11Pro, 31), 25],
    ...[goes(), 8, changesCable, 4, comes(recovery), 40],
    ...[goes(), 20, comes(recovery), 30, goes(), 6, comes(recovery), 120],
    ...[...refuses(iphone11Pro, 33), 30],
  ],
  'force-restart-in-step-2': [
    ...[...opens(), ticks('update'), 1, comes(ios), 20],
    ...[goes(), 31, comes(ios), 30],
  ],
  'force-restart-out-of-dfu': [...opens(), comes(dfu), 60, goes(), 20, comes(ios), 30],
  'left-recovery-during-the-download': [
    ...[...opens(), comes(ios), 138, goes(), 9, comes(recovery), 905],
    ...[goes(), 30, comes(ios), 30],
  ],
  'left-recovery-although-it-was-said-to-run': [
    ...[...opens(), comes(recovery), 20, saysStarted, 885],
    ...[goes(), 30, comes(ios), 30],
  ],
  'left-recovery-without-a-try': [
    ...[...opens(), comes(recovery), 905],
    ...[goes(), 30, comes(ios), 30],
  ],
  'pulled-out-in-a-planned-gap': [
    ...[...opens(), comes(ios), 30, saysStarted, 90],
    ...[...intoRecovery(iphone11Pro), goes(), 8, saysPulled, 20],
  ],
  'pulled-out-after-a-minute': [...opens(), comes(ios), 60, goes(), 6, saysPulled, 30],
  'stopped-while-getting-ready': [
    ...[...opens(), comes(ios), 30, saysStarted, 90],
    ...[...intoRecovery(iphone11Pro), ...boots(iphone11Pro), saysStopped, 5 * minute],
  ],
} as const satisfies Readonly<Record<string, Story>>;
