import { at, iphone11Pro, iphone8, ipadRecovery, portController } from './phones.test-support.ts';
import type { Story } from './telling.test-support.ts';
import {
  clockSet,
  closes,
  comes,
  goes,
  losesSight,
  opens,
  otherGoes,
  sees,
  sleeps,
  starts,
} from './telling.test-support.ts';
import {
  boots,
  comesHome,
  installs,
  intoRecovery,
  restoresFromIos,
  restoresFromRecovery,
} from './ways.test-support.ts';

const { ios, recovery, dfu, hidden } = iphone11Pro;
const bystander = at({ port: '1-4' }, iphone8);

const minute = 60;

const upToTheKernel: Story = [
  ...[...opens(), comes(ios), 138],
  ...intoRecovery(iphone11Pro),
  ...boots(iphone11Pro),
];

/** What the computer does, and what else hangs on it. */
export const aroundStories = {
  'computer-sleeps-in-a-gap': [
    ...upToTheKernel,
    ...[goes(), 5, sleeps(65 * minute), 1, comes(hidden, 'listing'), 340],
    ...comesHome(hidden, ios),
    30,
  ],
  'computer-sleeps-and-it-is-found-in-recovery': [
    ...upToTheKernel,
    ...[goes(), 5, sleeps(65 * minute), 1, comes(recovery, 'listing'), 60],
  ],
  'computer-sleeps-while-it-installs': [
    ...[...upToTheKernel, ...installs(recovery, hidden, 100)],
    ...[sleeps(20 * minute), 260],
    ...comesHome(hidden, ios),
    30,
  ],
  'clock-set-back-in-a-gap': [
    ...[...opens(), comes(ios), 138],
    ...[goes(), 3, clockSet(-60 * minute), 6.6, comes(recovery), 13],
    ...restoresFromRecovery(iphone11Pro, hidden),
    30,
  ],
  'clock-set-forward-while-installing': [
    ...[...upToTheKernel, ...installs(recovery, hidden, 200)],
    ...[clockSet(60 * minute), 120],
    ...comesHome(hidden, ios),
    30,
  ],
  'two-phones-of-which-one-is-restored': [
    ...opens(bystander.ios),
    ...[20, comes(ios), 138],
    ...restoresFromIos(iphone11Pro, hidden),
    30,
  ],
  'ipad-restored-beside-an-iphone': [
    ...opens(),
    ...[comes(ios), 60, otherGoes('1-4'), 9.6, comes(ipadRecovery), 13],
    ...[otherGoes('1-4'), 1.9, comes(ipadRecovery), 21, otherGoes('1-4'), 400],
  ],
  'closed-and-opened-again-while-it-installs': [
    ...[...upToTheKernel, ...installs(recovery, hidden, 90), closes],
    ...[30, ...opens(hidden), 250],
    ...comesHome(hidden, ios),
    30,
  ],
  'closed-and-opened-again-while-it-installs-and-hides-nothing': [
    ...[...upToTheKernel, ...installs(recovery, ios, 300), closes],
    ...[30, ...opens(ios), 250],
    ...comesHome(ios, ios),
    30,
  ],
  'closed-while-it-installs-and-opened-after-the-end': [
    ...[...upToTheKernel, ...installs(recovery, hidden, 90), closes],
    ...[11 * minute, ...opens(ios), 30],
  ],
  'closed-while-it-installs-and-opened-just-after-the-end': [
    ...[...upToTheKernel, ...installs(recovery, hidden, 300), closes],
    ...[5 * minute, ...opens(ios), 30],
  ],
  'closed-while-it-installs-and-opened-the-next-day': [
    ...[...upToTheKernel, ...installs(recovery, hidden, 90), closes],
    ...[14 * 60 * minute, ...opens(), 60],
  ],
  'closed-late-in-a-long-install-and-opened-again': [
    ...[...upToTheKernel, ...installs(recovery, hidden, 14 * minute), closes],
    ...[30, ...opens(hidden), 100],
    ...comesHome(hidden, ios),
    30,
  ],
  'closed-in-a-gap-and-opened-the-next-day': [
    ...[...upToTheKernel, goes(), 4, closes, 14 * 60 * minute, ...opens(), 60],
  ],
  'closed-and-opened-again-in-a-gap': [
    ...[...upToTheKernel, goes(), 4, closes, 6, ...opens(), 3, comes(hidden), 371],
    ...comesHome(hidden, ios),
    30,
  ],
  'sight-lost-while-it-installs': [
    ...[...upToTheKernel, ...installs(recovery, hidden, 100), losesSight, 60],
    ...[...sees(hidden), 240],
    ...comesHome(hidden, ios),
    30,
  ],
  'ports-that-are-never-read': [starts, 60],
  'low-level-mode-on-the-way-to-dfu': [
    ...opens(),
    comes(portController),
    5,
    goes(),
    3,
    comes(dfu),
    30,
  ],
} as const satisfies Readonly<Record<string, Story>>;
