import type { ComputerView } from '../../preload/contract/snapshot.ts';

/** How the key that starts a shortcut is written on this computer. */
export function commandKey({ platform }: ComputerView): string {
  return platform === 'darwin' ? '⌘' : 'Ctrl';
}
