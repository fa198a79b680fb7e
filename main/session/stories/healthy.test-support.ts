import { at, iphone11Pro, iphone15Pro, iphone8 } from './phones.test-support.ts';
import type { Story } from './telling.test-support.ts';
import {
  comes,
  goes,
  introduces,
  opens,
  saysStarted,
  serviceFound,
} from './telling.test-support.ts';
import {
  boots,
  comesHome,
  installs,
  intoRecovery,
  restoresFromIos,
  restoresFromRecovery,
} from './ways.test-support.ts';

const { ios, recovery, dfu, staged, hidden } = iphone11Pro;
const inUsb3 = at({ port: '2-2', speed: 'super' }, iphone15Pro);

const minute = 60;

/** Everything goes as it should. */
export const healthyStories = {
  'healthy-restore-from-ios': [
    ...opens(),
    ...[comes(ios), 138],
    ...restoresFromIos(iphone11Pro, hidden),
    30,
  ],
  'healthy-restore-that-hides-nothing': [
    ...opens(),
    ...[comes(ios), 138],
    ...restoresFromIos(iphone11Pro, ios),
    30,
  ],
  'healthy-update-as-said': [
    ...opens(),
    ...[comes(ios), 30, saysStarted, 108],
    ...restoresFromIos(iphone11Pro, ios, 14 * minute),
    30,
  ],
  'healthy-update-as-said-that-hides': [
    ...opens(),
    ...[comes(ios), 30, saysStarted, 108],
    ...restoresFromIos(iphone11Pro, hidden, 14 * minute),
    30,
  ],
  'healthy-restore-from-recovery': [
    ...opens(),
    ...[comes(recovery), 75],
    ...restoresFromRecovery(iphone11Pro, hidden),
    30,
  ],
  'healthy-update-from-recovery-as-said': [
    ...opens(),
    ...[comes(recovery), 20, saysStarted, 4 * minute],
    ...restoresFromRecovery(iphone11Pro, ios, 14 * minute),
    30,
  ],
  'healthy-restore-of-a-phone-that-was-there-before': [
    ...opens(ios),
    20,
    ...restoresFromIos(iphone11Pro, hidden),
    30,
  ],
  'healthy-restore-from-dfu': [
    ...opens(),
    ...[comes(dfu), 60, goes(), 2, comes(staged), 4, goes(), 2, comes(recovery), 21],
    ...installs(recovery, hidden),
    ...comesHome(hidden, ios),
    30,
  ],
  'healthy-restore-from-dfu-without-a-first-stage': [
    ...opens(),
    ...[comes(dfu), 60, goes(), 6, comes(recovery), 21],
    ...installs(recovery, ios),
    ...comesHome(ios, ios),
    30,
  ],
  'healthy-restore-with-a-slow-start-of-the-restore-system': [
    ...opens(),
    ...[comes(ios), 138],
    ...intoRecovery(iphone11Pro),
    ...boots(iphone11Pro),
    ...[goes(), 4 * minute, comes(hidden), 371],
    ...comesHome(hidden, ios),
    30,
  ],
  'healthy-restore-that-is-counted-anew': [
    ...opens(),
    ...[comes(ios), 138],
    ...intoRecovery(iphone11Pro),
    ...boots(iphone11Pro),
    ...installs(recovery, hidden, 27),
    ...[goes(), 1.5, comes(hidden), 340],
    ...comesHome(hidden, ios),
    30,
  ],
  'update-that-is-proved-by-the-version': [
    ...opens(),
    ...[serviceFound, comes(ios), 1, introduces(ios, '17.6'), 137],
    ...restoresFromIos(iphone11Pro, hidden),
    ...[4, introduces(ios, '18.3'), 30],
  ],
  'another-restart-after-the-update': [
    ...opens(),
    ...[comes(ios), 30, saysStarted, 108],
    ...restoresFromIos(iphone11Pro, ios, 14 * minute),
    ...[2 * minute, goes(), 35, comes(ios), 30],
  ],
  'restore-of-an-iphone-15-pro-that-goes-on-in-usb-3': [
    ...opens(),
    ...[comes(iphone15Pro.ios), 138],
    ...intoRecovery(iphone15Pro),
    ...boots(iphone15Pro),
    ...installs(iphone15Pro.recovery, inUsb3.hidden),
    ...comesHome(inUsb3.hidden, inUsb3.ios),
    30,
  ],
  'restore-of-an-older-phone-with-forty-digits': [
    ...opens(),
    ...[comes(iphone8.ios), 138],
    ...restoresFromIos(iphone8, iphone8.ios),
    30,
  ],
} as const satisfies Readonly<Record<string, Story>>;
