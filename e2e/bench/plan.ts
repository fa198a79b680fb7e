/** How long and how often everything is measured; `--quick` only shows that the bench works. */
export interface Plan {
  /** Alternating starts of each app. */
  readonly startRounds: number;
  readonly attaches: number;
  /** Alternating starts whose memory is read. */
  readonly memoryRounds: number;
  /** How often all checks of the computer are asked. */
  readonly checkRounds: number;
  /** How long an app is left alone before it counts as being at rest, in milliseconds. */
  readonly settleMs: number;
  /** How long its processor time is counted, in milliseconds. */
  readonly restMs: number;
}

const whole: Plan = {
  startRounds: 11,
  attaches: 60,
  memoryRounds: 3,
  checkRounds: 5,
  settleMs: 10_000,
  restMs: 60_000,
};

const quick: Plan = {
  startRounds: 3,
  attaches: 6,
  memoryRounds: 1,
  checkRounds: 1,
  settleMs: 4_000,
  restMs: 10_000,
};

/** The plan of this run. */
export const plan = process.env['HOLDSTEADY_BENCH_QUICK'] === '1' ? quick : whole;
