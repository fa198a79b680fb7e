import { at, iphone11Pro, iphone14ProMax } from './phones.test-support.ts';
import type { Story } from './telling.test-support.ts';
import {
  changesCable,
  comes,
  goes,
  opens,
  otherGoes,
  saysStarted,
} from './telling.test-support.ts';
import {
  boots,
  comesHome,
  installs,
  intoRecovery,
  refuses,
  restoresFromRecovery,
} from './ways.test-support.ts';

const { ios, recovery, dfu, hidden } = iphone11Pro;

const minute = 60;

const plugged: Story = [...opens(), comes(ios), 138];
const upToTheKernel: Story = [...plugged, ...intoRecovery(iphone11Pro), ...boots(iphone11Pro)];
const inside = (seconds: number): Story => [
  ...upToTheKernel,
  ...installs(recovery, hidden, seconds),
];

const behindHub = at({ port: '1-2.2', hubs: 1 }, iphone11Pro);
const throughHub = (seconds: number): Story => [
  ...opens(),
  ...[comes(behindHub.ios), 138],
  ...intoRecovery(behindHub),
  ...boots(behindHub),
  ...installs(behindHub.recovery, behindHub.hidden, seconds),
];
const elsewhere = at({ port: '1-3' }, iphone14ProMax);

/** Three tries from recovery that fail alike, the last ones with another cable. */
const thrice = (last: typeof elsewhere): Story => [
  ...opens(),
  ...[comes(iphone14ProMax.recovery), 90],
  ...[...refuses(iphone14ProMax, 31), 3 * minute],
  ...[...refuses(iphone14ProMax, 33), 40],
  ...[goes(), 7, changesCable, 5, comes(last.recovery), 90],
  ...[...refuses(last, 32), 30],
];

/** It goes wrong, and the cable shows how. */
export const failingStories = {
  'error-4013-at-once': [...upToTheKernel, goes(), 1.2, comes(recovery), 60, goes(), 5],
  'error-4013-after-a-while': [...upToTheKernel, goes(), 38, comes(recovery), 60],
  'error-4014': [...upToTheKernel, goes(), 12, comes(dfu), 60],
  'boot-loader-crashes-into-dfu': [
    ...plugged,
    ...intoRecovery(iphone11Pro),
    ...[goes(), 4, comes(dfu), 30],
  ],
  'vanishes-while-installing': [...inside(90), goes(), 630],
  'vanishes-late-and-stays-away': [...inside(5 * minute), goes(), 630],
  'vanishes-and-returns-in-recovery': [...inside(90), goes(), 20, comes(recovery), 30],
  'vanishes-late-and-returns-in-recovery': [
    ...inside(4 * minute),
    ...[goes(), 25, comes(recovery), 30],
  ],
  'bounces-while-installing': [
    ...inside(90),
    ...[goes(), 1, comes(hidden), 300],
    ...comesHome(hidden, ios),
    30,
  ],
  'bounces-late-while-installing': [
    ...upToTheKernel,
    ...installs(recovery, ios, 5 * minute),
    ...[goes(), 1, comes(ios), 120],
    ...comesHome(ios, ios),
    30,
  ],
  'drops-while-the-kernel-is-sent': [
    ...[...plugged, ...intoRecovery(iphone11Pro)],
    ...[goes(), 1.9, comes(recovery), 3, goes(), 4, comes(recovery), 30],
  ],
  'stalls-and-is-refused-when-tried-again': [
    ...upToTheKernel,
    180,
    ...refuses(iphone11Pro, 30),
    30,
  ],
  'stalls-and-works-when-tried-again': [
    ...[...upToTheKernel, 180],
    ...restoresFromRecovery(iphone11Pro, ios),
    30,
  ],
  'flaps-while-installing-and-vanishes': [
    ...inside(90),
    ...[goes(), 1, comes(hidden), 4, goes(), 1, comes(hidden), 4, goes(), 640],
  ],
  'never-arrives-in-recovery': [...opens(), comes(ios), 30, saysStarted, 60, goes(), 630],
  'hub-drops-everything': [
    ...throughHub(4 * minute),
    ...[otherGoes('1-2.1'), goes('1-2.2'), otherGoes('1-2.4'), otherGoes('1-2')],
    ...[3, comes(behindHub.hidden), 150],
    ...comesHome(behindHub.hidden, behindHub.ios),
    30,
  ],
  'hub-drops-the-phone-first': [
    ...throughHub(4 * minute),
    ...[goes('1-2.2'), 0.04, otherGoes('1-2.4'), 0.04, otherGoes('1-2'), 630],
  ],
  'mouse-leaves-during-the-last-restart': [
    ...inside(371),
    ...[goes(), 0.3, otherGoes('1-3'), 42, comes(ios), 30],
  ],
  'three-tries-with-two-cables-on-one-port': thrice(iphone14ProMax),
  'three-tries-with-two-cables-on-two-ports': thrice(elsewhere),
} as const satisfies Readonly<Record<string, Story>>;
