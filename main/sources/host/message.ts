import type { CheckAnswer, CheckCost, CheckId } from '../../../preload/contract/check.ts';
import { checkCosts, checkIds } from '../../../preload/contract/check.ts';
import { parseAnswer } from '../../../preload/contract/check-guard.ts';
import { isObject, oneOf } from '../../../preload/contract/guard.ts';
import type { CheckContext } from './tools.ts';

/** What main asks of the probe, once. */
export interface ProbeRequest {
  /** The ways that may be used. */
  readonly costs: readonly CheckCost[];
  readonly context: CheckContext;
  /** A folder for what the tools said, without anything private; null in everyday use. */
  readonly record: string | null;
  /** A folder for Apple's lists, so that they are asked for once a day; null keeps nothing. */
  readonly keep: string | null;
}

/** What main says to the probe: the request first, and `stop` to break it off. */
export type ProbeOrder =
  { readonly kind: 'ask'; readonly request: ProbeRequest } | { readonly kind: 'stop' };

/** What the probe says to main. */
export type ProbeMessage =
  /** The name of the system, or why it is not known. */
  | { readonly kind: 'known'; readonly system: string }
  | { readonly kind: 'unknown'; readonly reason: string }
  /** These checks are being asked. */
  | { readonly kind: 'begun'; readonly checks: readonly CheckId[] }
  | {
      readonly kind: 'answer';
      readonly answer: CheckAnswer;
      readonly cost: CheckCost;
      readonly tookMs: number;
    }
  /** All have answered. */
  | { readonly kind: 'done' };

const longestText = 300;
const isCost = oneOf(...checkCosts);
const isCheck = oneOf(...checkIds);

/** Reads a message of the probe process, which is not trusted; null when it makes no sense. */
export function parseProbeMessage(value: unknown): ProbeMessage | null {
  if (!isObject(value)) return null;
  const { kind, system, reason } = value;
  if (kind === 'known' && isText(system)) return { kind, system };
  if (kind === 'unknown' && isText(reason)) return { kind, reason };
  if (kind === 'done') return { kind };
  if (kind === 'begun') {
    const { checks } = value;
    const isList = Array.isArray(checks) && checks.length <= checkIds.length;
    return isList && checks.every(isCheck) ? { kind, checks: [...new Set(checks)] } : null;
  }
  if (kind === 'answer') {
    const { cost, tookMs } = value;
    const answer = parseAnswer(value['answer']);
    const isTime = typeof tookMs === 'number' && tookMs >= 0 && Number.isFinite(tookMs);
    return answer !== null && isCost(cost) && isTime ? { kind, answer, cost, tookMs } : null;
  }
  return null;
}

/** Reads an order of main, in the probe. */
export function parseProbeOrder(value: unknown): ProbeOrder | null {
  if (!isObject(value)) return null;
  if (value['kind'] === 'stop') return { kind: 'stop' };
  const { kind, request } = value;
  if (kind !== 'ask' || !isObject(request) || !Array.isArray(request['costs'])) return null;
  // Main is trusted; only the list that opens the network is looked at again.
  if (!request['costs'].every(isCost)) return null;
  return { kind, request: request as unknown as ProbeRequest };
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value.length > 0 && value.length <= longestText;
}
