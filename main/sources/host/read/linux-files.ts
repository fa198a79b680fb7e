import { nothingIn, read, type Reading, unread } from './reading.ts';

/** Reads the name out of `/etc/os-release`, `Debian GNU/Linux 12 (bookworm)`. */
export function readOsRelease(text: string): Reading<string> {
  const field = (name: string) =>
    new RegExp(`^${name}=["']?([^"'\\n]{1,80})["']?\\s*$`, 'm').exec(text)?.[1]?.trim();
  const name = field('PRETTY_NAME') ?? field('NAME');
  return name === undefined ? nothingIn(text) : read(name);
}

/** Reads the lid out of `/proc/acpi/button/lid/LID/state`: `state:      open`. */
export function readLinuxLid(text: string): Reading<'open' | 'closed'> {
  const state = /^state:\s{1,40}(open|closed)\s*$/m.exec(text)?.[1];
  return state === undefined ? nothingIn(text) : read(state === 'open' ? 'open' : 'closed');
}

/**
 * Reads `/proc/cpuinfo`: whether the processor says that another system runs below this one. Only
 * some kinds of processor say it; for the others the answer is missing.
 */
export function readHypervisorFlag(text: string): Reading<boolean> {
  const flags = /^flags\s{0,20}:(.{1,20000})$/m.exec(text)?.[1];
  if (flags === undefined) return text.trim() === '' ? unread('empty') : unread('missing');
  return read(flags.split(' ').includes('hypervisor'));
}
