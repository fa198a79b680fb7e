/**
 * Everything that is checked about the computer, in the order of the window. Where each applies and
 * how it is answered: one file each in `main/sources/host/checks`; `hub` is read off the USB path.
 */
export const checkIds = [
  'power',
  'lid',
  'sleep-setting',
  'disk',
  'virtual-machine',
  'phone-tools',
  'hub',
  'mac-version',
  'mac-update',
  'mobile-device',
  'windows-version',
  'windows-update',
  'linux-version',
  'apple-software',
  'itunes-newest',
  'apple-service',
  'restarted',
  'hosts-file',
  'apple-servers',
  'vpn',
  'proxy',
  'clock',
  'newest-ios',
] as const;

/** One of {@link checkIds}. */
export type CheckId = (typeof checkIds)[number];

/**
 * What asking takes: `cheap` under a second or two and without the network, `slow` up to minutes and
 * only when the person asks, `network` asks a server and only after the person has allowed it.
 */
export const checkCosts = ['cheap', 'slow', 'network'] as const;

/** One of {@link checkCosts}. */
export type CheckCost = (typeof checkCosts)[number];

/**
 * The reasons that an answer may give, by check and result. Each has a sentence in `words/checks.ts`
 * as `check.<id>.<reason>`. Besides these every check may give one of {@link commonReasons}.
 */
export const checkReasons = {
  power: { ok: ['mains', 'desktop'], attention: ['battery'], unknown: [] },
  lid: { ok: ['open', 'no-lid'], attention: ['closed'], unknown: [] },
  // Not a problem by itself: the computer is kept awake while a try runs.
  'sleep-setting': { ok: ['never', 'kept-awake'], attention: [], unknown: [] },
  disk: { ok: ['enough'], attention: ['low', 'full'], unknown: [] },
  'virtual-machine': { ok: ['real'], attention: ['virtual'], unknown: [] },
  'phone-tools': { ok: ['none-running'], attention: ['running'], unknown: [] },
  hub: { ok: ['direct'], attention: ['hub'], unknown: ['no-phone'] },
  'mac-version': { ok: ['read'], attention: [], unknown: [] },
  'mac-update': {
    // `newest-of-line`: nothing waits for this macOS, but a newer one exists.
    ok: ['none-waiting', 'newest-of-line'],
    attention: ['waiting'],
    unknown: ['stale', 'managed'],
  },
  'mobile-device': { ok: ['installed'], attention: ['asking'], unknown: ['no-receipt'] },
  'windows-version': { ok: ['read'], attention: ['too-old'], unknown: [] },
  'windows-update': {
    ok: ['none-waiting'],
    attention: ['waiting', 'restart-pending'],
    unknown: ['stale', 'managed'],
  },
  'linux-version': { ok: ['read'], attention: [], unknown: [] },
  'apple-software': {
    ok: ['itunes-apple', 'itunes-store', 'apple-devices', 'both', 'restore-tool'],
    attention: ['none'],
    unknown: [],
  },
  'itunes-newest': {
    ok: ['newest'],
    attention: ['older'],
    unknown: ['store-edition', 'not-installed'],
  },
  // Whether it answers is what the usbmux source finds; the probe asks only what is installed and
  // running, to say which of these it is where it does not.
  'apple-service': {
    ok: ['answers'],
    attention: ['stopped', 'not-opened', 'not-there'],
    unknown: ['silent'],
  },
  // `started` tells when the computer was started; that it was before the last failure is found by
  // the core, which knows the failures.
  restarted: { ok: ['started'], attention: ['not-since-failure'], unknown: [] },
  'hosts-file': { ok: ['clean'], attention: ['names-apple'], unknown: [] },
  'apple-servers': {
    ok: ['reached'],
    attention: ['blocked-hosts-file', 'blocked-dns', 'unreachable', 'inspected'],
    unknown: ['proxy'],
  },
  vpn: { ok: ['none-seen'], attention: ['up'], unknown: [] },
  proxy: { ok: ['none'], attention: ['set'], unknown: [] },
  clock: { ok: ['plausible', 'agrees'], attention: ['wrong'], unknown: [] },
  'newest-ios': { ok: ['newest', 'known'], attention: ['older'], unknown: ['no-model'] },
} as const satisfies Readonly<
  Record<
    CheckId,
    {
      readonly ok: readonly string[];
      readonly attention: readonly string[];
      readonly unknown: readonly string[];
    }
  >
>;

/**
 * Why any check may not be able to tell: not asked yet, no answer in time, a program that ended with
 * a fault, is not there, may not be used (`denied` by the system, `blocked` by a policy), said
 * nothing, said what makes no sense, said too much; no network; the asking itself was broken off.
 */
export const commonReasons = [
  'not-asked',
  'timed-out',
  'failed',
  'missing',
  'denied',
  'blocked',
  'empty',
  'unreadable',
  'too-much',
  'offline',
  'broken-off',
] as const;

/** One of {@link commonReasons}. */
export type CommonReason = (typeof commonReasons)[number];

/** What a check came to. Silence is never `ok`. */
export type CheckResult = 'ok' | 'attention' | 'unknown';

type Reasons = typeof checkReasons;

/** The reasons that a check may give for a result. */
export type CheckReason<
  I extends CheckId = CheckId,
  R extends CheckResult = CheckResult,
> = I extends CheckId
  ? R extends 'unknown'
    ? Reasons[I]['unknown'][number] | CommonReason
    : Reasons[I][R][number]
  : never;

/**
 * What an answer rests on, as it was read: `from` names the command or the file, `text` is what it
 * said. Free of names of people and computers and of serial numbers.
 */
export interface CheckEvidence {
  readonly from: string;
  readonly text: string;
}

/** What fills the gaps of the reason's sentence. Times are epoch milliseconds, sizes bytes. */
export type CheckValues = Readonly<Record<string, string | number>>;

/** The answer to one check. An `ok` and an `attention` rest on something that was read. */
export type CheckAnswer<I extends CheckId = CheckId> = I extends CheckId
  ? | {
        readonly check: I;
        readonly result: 'ok';
        readonly reason: CheckReason<I, 'ok'>;
        readonly values: CheckValues;
        readonly evidence: readonly [CheckEvidence, ...CheckEvidence[]];
      }
    | {
        readonly check: I;
        readonly result: 'attention';
        readonly reason: CheckReason<I, 'attention'>;
        readonly values: CheckValues;
        readonly evidence: readonly [CheckEvidence, ...CheckEvidence[]];
      }
    | {
        readonly check: I;
        readonly result: 'unknown';
        readonly reason: CheckReason<I, 'unknown'>;
        readonly values: CheckValues;
        readonly evidence: readonly CheckEvidence[];
      }
  : never;

/** Limits of one answer: it comes from another process and is kept in the journal. */
export const answerLimits = {
  /** Characters of a value. */
  value: 200,
  values: 12,
  evidence: 8,
  /** Characters of the place that it was read from, and of what it said. */
  from: 120,
  text: 2000,
} as const;
