import type { CheckAnswer, CheckCost } from '../../../preload/contract/check.ts';
import { checkCosts } from '../../../preload/contract/check.ts';
import type { Check, Way } from './check.ts';
import type { Tools } from './tools.ts';

/** An answer, the way it was asked for, and how long that took in milliseconds. */
export interface Outcome {
  readonly answer: CheckAnswer;
  readonly cost: CheckCost;
  readonly tookMs: number;
}

/** A check with the way that a run takes. */
export interface Planned {
  readonly check: Check;
  readonly cost: CheckCost;
  readonly way: Way;
}

/** The checks for this computer, each by the deepest way among those allowed; others are left out. */
export function planChecks(
  checks: readonly Check[],
  platform: Tools['platform'],
  allowed: ReadonlySet<CheckCost>,
): readonly Planned[] {
  return checks.flatMap((check) => {
    if (!check.platforms.includes(platform)) return [];
    const cost = checkCosts.findLast((one) => allowed.has(one) && check.ways[one] !== undefined);
    const way = cost === undefined ? undefined : check.ways[cost];
    return cost === undefined || way === undefined ? [] : [{ check, cost, way }];
  });
}

/**
 * Asks all side by side and tells of each as it answers. Whatever a check does, there is one answer
 * of each within its time. Never rejects.
 */
export async function runChecks(
  plan: readonly Planned[],
  tools: Tools,
  tell: (outcome: Outcome) => void,
): Promise<void> {
  await Promise.all(
    plan.map(async ({ check, cost, way }) => {
      const begin = performance.now();
      const answer = await askInTime(check, way, tools);
      tell({ answer, cost, tookMs: Math.round(performance.now() - begin) });
    }),
  );
}

async function askInTime({ id }: Check, way: Way, tools: Tools): Promise<CheckAnswer> {
  let timer: NodeJS.Timeout | undefined;
  const tooLate = new Promise<CheckAnswer>((resolve) => {
    timer = setTimeout(() => {
      const values = { seconds: Math.round(way.timeoutMs / 1000) };
      resolve({ check: id, result: 'unknown', reason: 'timed-out', values, evidence: [] });
    }, way.timeoutMs);
  });
  try {
    return await Promise.race([way.ask(tools), tooLate]);
  } catch (error) {
    // A fault in the check itself: the window says that it cannot tell, and the report says why.
    const text = error instanceof Error ? error.message : String(error);
    const evidence = text === '' ? [] : [{ from: id, text }];
    return { check: id, result: 'unknown', reason: 'failed', values: {}, evidence };
  } finally {
    clearTimeout(timer);
  }
}
