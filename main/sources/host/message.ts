import { isObject } from '../../../preload/contract/guard.ts';

/** What the host probe says to main, once. */
export type ProbeMessage =
  | { readonly kind: 'known'; readonly system: string }
  | { readonly kind: 'unknown'; readonly reason: string };

const longestText = 300;

/** Reads a message of the probe process, which is not trusted; null when it makes no sense. */
export function parseProbeMessage(value: unknown): ProbeMessage | null {
  if (!isObject(value)) return null;
  const { kind, system, reason } = value;
  if (kind === 'known' && isText(system)) return { kind, system };
  if (kind === 'unknown' && isText(reason)) return { kind, reason };
  return null;
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value.length > 0 && value.length <= longestText;
}
