import type { OtherFamily } from './other-family.ts';
import { modelsByChip } from './iphone-models.ts';

/**
 * Which devices are built on a chip.
 *
 * - `iphone` only iPhones, whatever the board
 * - `shared` iPhones and others; the iPhone table has all boards of its iPhones
 * - `open`   iPhones, and perhaps others: a board of neither list can be either
 * - `other`  no iPhone
 */
export type ChipUse =
  | { readonly kind: 'iphone' }
  | { readonly kind: 'shared' }
  | { readonly kind: 'open'; readonly others: ReadonlyMap<number, OtherFamily> }
  | { readonly kind: 'other'; readonly family: OtherFamily }
  | { readonly kind: 'unknown' };

/** Chips that libirecovery lists for iPhones only. */
const iphoneOnly: ReadonlySet<number> = new Set([0x8015, 0x8140, 0x8920, 0x8950]);

/**
 * Chips whose other users are not settled. 0x8150: libirecovery has only iPhones, blacktop/ipsw adds
 * the 2026 Studio Displays on boards 02 and 04. 0x8160: known from one source, iPhones only.
 */
const open: ReadonlyMap<number, ReadonlyMap<number, OtherFamily>> = new Map([
  [
    0x8150,
    new Map<number, OtherFamily>([
      [0x02, 'display'],
      [0x04, 'display'],
    ]),
  ],
  [0x8160, new Map<number, OtherFamily>()],
]);

/** Chips of no iPhone. Source: libirecovery's device table; where it has several families, so say. */
const others: ReadonlyMap<number, OtherFamily> = new Map<number, OtherFamily>([
  [0x7001, 'ipad'],
  [0x8001, 'ipad'],
  [0x8027, 'ipad'],
  [0x8945, 'ipad'],
  [0x8955, 'ipad'],
  [0x8720, 'ipod'],
  [0x8922, 'ipod'],
  [0x8947, 'apple-tv'],
  [0x8011, 'unnamed'], // iPad, Apple TV
  [0x8942, 'unnamed'], // iPad, iPod touch, Apple TV
  [0x8103, 'ipad-or-mac'],
  [0x8112, 'ipad-or-mac'],
  [0x8122, 'ipad-or-mac'],
  [0x8132, 'ipad-or-mac'],
  [0x8142, 'ipad-or-mac'],
  [0x8012, 'mac'], // T2
  [0xfe00, 'mac'], // virtual
  [0x7002, 'watch'],
  [0x8002, 'watch'],
  [0x8004, 'watch'],
  [0x8310, 'watch'],
  [0x8006, 'watch-or-homepod'],
  [0x8301, 'watch-or-homepod'],
]);

/** Who uses a chip. An iPhone's chip that no list above settles is shared. */
export function chipUse(chip: number): ChipUse {
  if (iphoneOnly.has(chip)) return { kind: 'iphone' };
  const openBoards = open.get(chip);
  if (openBoards !== undefined) return { kind: 'open', others: openBoards };
  if (modelsByChip(chip).length > 0) return { kind: 'shared' };
  // Pro, Max and Ultra chips of Macs: one block, new members every year.
  const family = chip >= 0x6000 && chip <= 0x604f ? 'mac' : others.get(chip);
  return family === undefined ? { kind: 'unknown' } : { kind: 'other', family };
}
