/**
 * Who a device is, as far as its USB identity tells. `iphone` only where product id, or chip and
 * board together, say so; `unclear` where the mode is an iPhone's but the serial names nothing we know.
 */
export interface Identity {
  readonly kind: 'iphone' | 'unclear';
  /** Exclusive chip id, 16 hex digits, upper case; null where the serial does not hold it. */
  readonly ecid: string | null;
  /** Chip id as a number, e.g. 0x8101; null when unknown. */
  readonly chip: number | null;
  /** Board id as a number; null when unknown. */
  readonly board: number | null;
  readonly model: ModelKnowledge;
}

/** What can be said of the model without guessing. */
export type ModelKnowledge =
  /** Chip and board name exactly one model. */
  | { readonly kind: 'exact'; readonly name: string; readonly productType: string }
  /** The chip narrows it to these models; `shared` when other families use the chip too. */
  | { readonly kind: 'family'; readonly names: readonly string[]; readonly shared: boolean }
  | { readonly kind: 'unknown' };
