import { release } from 'node:os';
import { app } from 'electron';

import { checkIds, type CheckCost } from '../preload/contract/check.ts';
import { checkContext } from './check-context.ts';
import { electronFacts } from './electron-facts.ts';
import { forkHelper } from './fork-helper.ts';
import { standingOf } from './session/check-standing.ts';
import type { SessionEvent } from './session/event.ts';
import { reduce } from './session/reduce.ts';
import { initialState } from './session/state.ts';
import { createHostSource } from './sources/host/host-source.ts';
import { platformOf } from './sources/host/platform.ts';
import type { Source, Stop } from './sources/source.ts';
import { usbmuxEndpoint } from './sources/usbmux/endpoint.ts';
import { createUsbmuxSource } from './sources/usbmux/usbmux-source.ts';

/** What `--probe` was asked with. */
export interface ProbeModeOptions {
  /** True after `--probe network`: the person has allowed it by typing it. */
  readonly network: boolean;
  /** A folder for what the tools said, or null. */
  readonly record: string | null;
}

/** What is told of goes through the core, so that the document says what the window would. */
type Hear = (event: SessionEvent) => void;

/**
 * Answers every check once, without a window, and prints the answers as one JSON document. Resolves
 * with the exit code: 0 when every check that was begun has answered by itself.
 */
export async function probeOnce({ network, record }: ProbeModeOptions): Promise<number> {
  const costs: readonly CheckCost[] = network ? ['cheap', 'slow', 'network'] : ['cheap', 'slow'];
  let state = initialState;
  const hear: Hear = (event) => {
    state = reduce(state, event);
  };
  await Promise.all([askProbe(costs, record, hear), askService(hear)]);

  const { answers } = state.checks;
  const checks = checkIds.flatMap((check) => {
    const standing = standingOf(state, check);
    return standing === null ? [] : { check, cost: answers[check]?.cost ?? 'cheap', ...standing };
  });
  const document = {
    holdsteady: app.getVersion(),
    platform: process.platform,
    release: release(),
    arch: process.arch,
    system: state.host?.system ?? null,
    checks,
  };
  await new Promise((resolve) => {
    process.stdout.write(`${JSON.stringify(document, null, 2)}\n`, resolve);
  });
  const given = Object.values(answers);
  return given.length > 0 && given.every(({ answer }) => answer.reason !== 'broken-off') ? 0 : 1;
}

async function askProbe(
  costs: readonly CheckCost[],
  record: string | null,
  hear: Hear,
): Promise<void> {
  const host = createHostSource({
    fork: () => forkHelper('host-probe', 'computer'),
    // The document has all of it, and nothing else may stand on this output.
    log: () => undefined,
    platform: platformOf(process.platform),
    delay: 0,
    context: (network) => checkContext(electronFacts, initialState, network),
    record,
    keep: null,
  });
  await until(
    host,
    hear,
    ({ kind }) => kind === 'checks-ended',
    () => host.ask(costs),
  );
}

/** Listens to Apple's device service until it has answered once, or could not be asked. */
function askService(hear: Hear): Promise<void> {
  const endpoint = usbmuxEndpoint(process.platform, process.env);
  const source = createUsbmuxSource({ endpoint, log: () => undefined });
  return until(source, hear, () => true);
}

/** Runs a source until it has told of what is waited for. */
async function until(
  source: Source,
  hear: Hear,
  isLast: (event: SessionEvent) => boolean,
  begun?: () => void,
): Promise<void> {
  let stop: Stop = () => Promise.resolve();
  await new Promise<void>((resolve) => {
    stop = source.start((event) => {
      hear(event);
      if (isLast(event)) resolve();
    });
    begun?.();
  });
  await stop();
}
