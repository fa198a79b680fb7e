import type { CheckCost } from '../../../preload/contract/check.ts';
import type { HostFacts } from '../../session/event.ts';
import type { Fork } from '../child.ts';
import type { Emit, Log, Source } from '../source.ts';
import { type ProbeRun, runProbe, type Told } from './probe-run.ts';
import type { CheckContext } from './tools.ts';

/** What the host source is given. */
export interface HostSourceParts {
  /** Starts the probe process. */
  readonly fork: Fork;
  readonly log: Log;
  readonly platform: HostFacts['platform'];
  /** How long after `start` the probe runs, in milliseconds: the window goes first. */
  readonly delay: number;
  /** What only main knows; asked before each run. `network` says whether servers may be asked. */
  readonly context: (network: boolean) => Promise<CheckContext>;
  /** A folder for what the tools said, without anything private; null in everyday use. */
  readonly record: string | null;
  /** A folder for Apple's lists, which are asked for once a day; null keeps nothing. */
  readonly keep: string | null;
}

/** The computer's own facts: its name, and what the checks found. */
export interface HostSource extends Source {
  /** Something may have changed: what is cheap is asked again, unless that was just done. */
  refresh(): void;
  /** The person wants to know: asks by all these ways, in the place of a run that goes on. */
  ask(costs: readonly CheckCost[]): void;
  /** Breaks off what is being asked. */
  cancel(): void;
}

/** How long a probe may run that asks only what is cheap, and one that asks all. */
const cheapLimitMs = 30_000;
const slowLimitMs = 150_000;

/** What was asked so recently is not asked again by itself. */
const freshMs = 60_000;

/** Builds a {@link HostSource}. */
export function createHostSource(parts: HostSourceParts): HostSource {
  const { fork, log, platform, delay, context, record, keep } = parts;
  let emit: Emit | null = null;
  let begin: NodeJS.Timeout | undefined;
  /** The run that goes on; `probe` is null until main's own facts are known. */
  let run: { probe: ProbeRun | null } | null = null;
  let lastBegun: number | null = null;
  const ending = new Set<Promise<void>>();

  function tell(told: Told): void {
    const stamp = { at: Date.now(), source: 'host' } as const;
    if (told.kind === 'system') {
      emit?.({ kind: 'host-learned', ...stamp, host: { platform, system: told.system } });
    } else {
      emit?.({ ...told, ...stamp });
    }
  }

  function start(costs: readonly CheckCost[]): void {
    if (emit === null) return;
    clearTimeout(begin);
    cancel();
    lastBegun = performance.now();
    const mine: { probe: ProbeRun | null } = { probe: null };
    run = mine;
    void context(costs.includes('network')).then((given) => {
      // Another one may have begun meanwhile, or the app be at its end.
      if (run !== mine) return;
      mine.probe = runProbe({
        fork,
        log,
        costs,
        context: given,
        limitMs: costs.includes('slow') ? slowLimitMs : cheapLimitMs,
        record,
        keep,
        told: (told) => {
          if (run !== mine) return;
          tell(told);
          // The process may live on for a moment; the end of the source waits for it.
          if (told.kind === 'checks-ended') run = null;
        },
      });
    });
  }

  function cancel(): void {
    if (run === null) return;
    const { probe } = run;
    run = null;
    tell({ kind: 'checks-ended' });
    if (probe === null) return;
    const end = probe.stop().finally(() => ending.delete(end));
    ending.add(end);
  }

  return {
    start: (to) => {
      emit = to;
      begin = setTimeout(() => start(['cheap']), delay);
      return async () => {
        emit = null;
        clearTimeout(begin);
        cancel();
        await Promise.all(ending);
      };
    },
    refresh: () => {
      // The first run waits for the window, whatever happens meanwhile.
      const isDue = lastBegun !== null && performance.now() - lastBegun >= freshMs;
      if (run === null && isDue) start(['cheap']);
    },
    ask: start,
    cancel,
  };
}
