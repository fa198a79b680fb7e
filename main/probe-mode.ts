import { release } from 'node:os';
import { app, powerMonitor, session } from 'electron';

import type { CheckAnswer, CheckCost } from '../preload/contract/check.ts';
import { checkContext } from './check-context.ts';
import { forkHelper } from './fork-helper.ts';
import { initialState } from './session/state.ts';
import { runProbe } from './sources/host/probe-run.ts';

/** What `--probe` was asked with. */
export interface ProbeModeOptions {
  /** True after `--probe network`: the person has allowed it by typing it. */
  readonly network: boolean;
  /** A folder for what the tools said, or null. */
  readonly record: string | null;
}

/** Longer than the slowest checks take together. */
const limitMs = 150_000;

/**
 * Answers every check once, without a window, and prints the answers as one JSON document. Resolves
 * with the exit code: 0 when every check that was begun has answered by itself.
 */
export async function probeOnce({ network, record }: ProbeModeOptions): Promise<number> {
  const costs: readonly CheckCost[] = network ? ['cheap', 'slow', 'network'] : ['cheap', 'slow'];
  const facts = {
    isOnBattery: () => powerMonitor.isOnBatteryPower(),
    resolveProxy: () => session.defaultSession.resolveProxy('https://gs.apple.com'),
  };
  const context = await checkContext(facts, initialState, network);
  const answers: (CheckAnswer & { readonly cost: CheckCost })[] = [];
  let system: string | null = null;
  await new Promise<void>((resolve) => {
    runProbe({
      fork: () => forkHelper('host-probe', 'computer'),
      // The document has all of it, and nothing else may stand on this output.
      log: () => undefined,
      costs,
      context,
      limitMs,
      record,
      told: (told) => {
        if (told.kind === 'system') system = told.system;
        if (told.kind === 'check-answered') answers.push({ ...told.answer, cost: told.cost });
        if (told.kind === 'checks-ended') resolve();
      },
    });
  });
  const document = {
    holdsteady: app.getVersion(),
    platform: process.platform,
    release: release(),
    arch: process.arch,
    system,
    checks: answers.sort((a, b) => a.check.localeCompare(b.check)),
  };
  await new Promise((resolve) => {
    process.stdout.write(`${JSON.stringify(document, null, 2)}\n`, resolve);
  });
  return answers.length > 0 && answers.every(({ reason }) => reason !== 'broken-off') ? 0 : 1;
}
