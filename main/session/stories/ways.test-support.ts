import type { Sighting } from '../event.ts';
import type { Modes } from './phones.test-support.ts';
import type { Story } from './telling.test-support.ts';
import { comes, goes } from './telling.test-support.ts';

// The parts of a restore, in seconds as in the one that was measured from end to end: an iPhone 11
// Pro, erased from iOS. Each part ends when the phone is about to leave or has just arrived for good.

/** From iOS into recovery, which then waits for the computer. */
export function intoRecovery({ ios, recovery }: Modes): Story {
  return [goes(ios.port), 9.6, comes(recovery), 13];
}

/** The boot loader is sent: recovery once more, until the kernel has been sent. */
export function boots({ recovery }: Modes): Story {
  return [goes(recovery.port), 1.9, comes(recovery), 21];
}

/** The restore system starts, and works for so many seconds. */
export function installs(from: Sighting, system: Sighting, seconds = 371): Story {
  return [goes(from.port), 14, comes(system), seconds];
}

/** The restart at the end. */
export function comesHome(from: Sighting, ios: Sighting): Story {
  return [goes(from.port), 42, comes(ios)];
}

/** All of it from recovery on; `system` is what the restore system shows itself as. */
export function restoresFromRecovery(phone: Modes, system: Sighting, seconds?: number): Story {
  return [
    ...boots(phone),
    ...installs(phone.recovery, system, seconds),
    ...comesHome(system, phone.ios),
  ];
}

/** All of it from iOS on. */
export function restoresFromIos(phone: Modes, system: Sighting, seconds?: number): Story {
  return [...intoRecovery(phone), ...restoresFromRecovery(phone, system, seconds)];
}

/** The kernel was sent, and after so many seconds it is in recovery again: error 4013. */
export function refuses(phone: Modes, seconds: number): Story {
  return [...boots(phone), goes(phone.recovery.port), seconds, comes(phone.recovery)];
}
