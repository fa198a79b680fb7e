import { isObject } from '../../../../preload/contract/guard.ts';
import { nothingIn, read, type Reading, unread } from './reading.ts';

/** A network adapter that is up. */
export interface Adapter {
  readonly name: string;
  /** What its maker calls it, which nobody can rename: `WireGuard Tunnel`. */
  readonly description: string;
}

/**
 * Reads `Get-NetAdapter` as JSON: a list, or one adapter by itself. Of its status, a word or a
 * number as the version of PowerShell has it, only `up` counts.
 */
export function readAdapters(text: string): Reading<readonly Adapter[]> {
  let said: unknown;
  try {
    said = JSON.parse(text);
  } catch {
    return nothingIn(text);
  }
  const items: readonly unknown[] = Array.isArray(said) ? said : [said];
  const adapters = items.map(adapterOf);
  const known = adapters.filter((one) => one !== null);
  // No computer has no adapter at all.
  if (known.length < adapters.length || known.length === 0) return unread('unreadable');
  return read(
    known.filter(({ isUp }) => isUp).map(({ name, description }) => ({ name, description })),
  );
}

function adapterOf(item: unknown): (Adapter & { readonly isUp: boolean }) | null {
  if (!isObject(item)) return null;
  const { Name: name, InterfaceDescription: description, Status: status } = item;
  if (typeof name !== 'string' || typeof description !== 'string') return null;
  if (typeof status !== 'string' && typeof status !== 'number') return null;
  return { name, description, isUp: status === 'Up' || status === 2 };
}
