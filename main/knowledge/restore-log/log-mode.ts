import type { LogMode } from './log-fact.ts';

/**
 * The mode that a word of a log means, or null. Apple's engine says BootedOS, Recovery, RestoreOS and
 * DFU; idevicerestore says normal, Recovery, restore and DFU.
 */
export function logMode(word: string | undefined): LogMode | null {
  return modes[word?.toLowerCase() ?? ''] ?? null;
}

const modes: Readonly<Record<string, LogMode | undefined>> = {
  bootedos: 'booted',
  normal: 'booted',
  recovery: 'recovery',
  restoreos: 'restore',
  restore: 'restore',
  dfu: 'dfu',
};
