import { engineErrors } from './engine-errors.ts';
import type { ErrorEntry } from './explanation.ts';
import { modemErrors } from './modem-errors.ts';
import { oldErrors } from './old-errors.ts';
import { restoreSystemErrors } from './restore-system-errors.ts';
import { signingErrors } from './signing-errors.ts';
import { usbErrors } from './usb-errors.ts';

/** Every number that any source names, layer by layer. */
export const errorTable: readonly ErrorEntry[] = [
  ...restoreSystemErrors,
  ...modemErrors,
  ...oldErrors,
  ...usbErrors,
  ...signingErrors,
  ...engineErrors,
];

const byCode: ReadonlyMap<number, ErrorEntry> = new Map(
  errorTable.map((entry) => [entry.code, entry]),
);

/** The row of a number, or null when no source names it. */
export function errorEntry(code: number): ErrorEntry | null {
  return byCode.get(code) ?? null;
}
