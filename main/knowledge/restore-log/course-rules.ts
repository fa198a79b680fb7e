import { cleanText } from './clean-text.ts';
import type { LogFact, LogMode } from './log-fact.ts';
import { logMode } from './log-mode.ts';
import { type Found, hex, type Rule, whole } from './rule.ts';

/** Lines in the course of a restore: states, modes, waits, operations, the copy of the image. */
export const courseRules: readonly Rule[] = [
  {
    word: 'changing',
    pattern: /Changing state from '([^']{0,40})' to '([^']{0,40})'/i,
    fact: ([, from, to]) => ({
      kind: 'state',
      from: stateName(from ?? ''),
      to: stateName(to ?? ''),
    }),
  },
  ...(['connected', 'disconnected'] as const).map((change): Rule => ({
    word: change,
    pattern: new RegExp(`(BootedOS|Recovery|RestoreOS|DFU|Muxed) mode device ${change}`, 'i'),
    fact: ([, word]) => ({ kind: 'mode', mode: logMode(word), change }),
  })),
  {
    word: 'phase',
    pattern: /Finished (BootedOS|DFU|Recovery|RestoreOS) Restore Phase:\s?(\w{1,20})/i,
    fact: ([, word, result]) => {
      const mode = logMode(word);
      const ok = /^success/i.test(result ?? '');
      return mode === null ? null : { kind: 'phase-over', mode, ok };
    },
  },
  {
    word: 'timer',
    pattern: /Creating a timer for (\d{1,6}) (minute|second)/i,
    fact: ([, amount, unit]) => ({
      kind: 'timer',
      limit: Number(amount) * (unit?.toLowerCase() === 'minute' ? 60_000 : 1000),
    }),
  },
  {
    word: 'timer',
    pattern: /Timer fired to timeout transitioning device/i,
    fact: () => ({ kind: 'timer-fired' }),
  },
  {
    word: 'operation',
    pattern:
      /<(DFU|Recovery Mode|Restore) Device (?:0x)?[0-9a-f…]{0,20}>: operation (\d{1,4}) progress (-?\d{1,4})/i,
    fact: ([, device, operation, percent]) => ({
      kind: 'progress',
      mode: devices[device?.toLowerCase() ?? ''] ?? null,
      operation: Number(operation),
      percent: percentOf(percent),
    }),
  },
  {
    word: 'checkpoint',
    // As the computer writes it, and with more blanks and a result as idevicerestore does.
    pattern:
      /(Started|Completed)\s{1,4}checkpoint id:\s?0x([0-9a-f]{1,8})\s?\(([^()]{0,60})\)(?: result=(-?\d{1,10}))?/i,
    fact: ([, word, id, name, result]) =>
      checkpoint(id, name, word?.toLowerCase() === 'started' ? 'begun' : 'done', result),
  },
  {
    word: 'checkpoint',
    pattern:
      /Checkpoint (started|completed)\s{1,4}id:\s?0x([0-9a-f]{1,8})\s?\(([^()]{0,60})\)(?: result=(-?\d{1,10}))?/i,
    fact: ([, word, id, name, result]) =>
      checkpoint(id, name, word?.toLowerCase() === 'started' ? 'begun' : 'done', result),
  },
  {
    word: 'checkpoint',
    pattern: /Checkpoint FAILURE id:\s?0x([0-9a-f]{1,8}) result=(-?\d{1,10})/i,
    fact: ([, id, result]) => checkpoint(id, '', 'failed', result),
  },
  {
    word: 'checkpoint',
    // As the phone's own log writes it.
    pattern:
      /CHECKPOINT (BEGIN|END|FAILURE(?::\(FAILURE:(\d{1,10})\))?):?(?:\s{1,4}(?:\w{1,20}:)?\[0x([0-9a-f]{1,8})\])?(?:\s{1,4}(\w{1,60}))?/i,
    fact: phoneCheckpoint,
  },
  {
    word: 'asr',
    pattern: /ASR progress:\s?(-?\d{1,4})?/i,
    fact: ([, percent]) => ({ kind: 'image', step: 'copy', percent: percentOf(percent) }),
  },
  {
    word: 'asr',
    pattern: /ASR STATUS:\s?(start|setup|metadata|fail|finish)/i,
    fact: ([, word]) => ({
      kind: 'image',
      step: imageSteps[word?.toLowerCase() ?? ''] ?? 'start',
      percent: null,
    }),
  },
];

/** Those that are known need no cleaning, and there are many such lines. */
const stateNames: ReadonlySet<string> = new Set([
  'Idle',
  '(null)',
  'Restoring',
  'Transitioning',
  'Debounce',
  'Disappeared',
]);

function stateName(text: string): string {
  return stateNames.has(text) ? text : cleanText(text, 40);
}

const devices: Readonly<Record<string, LogMode | undefined>> = {
  dfu: 'dfu',
  'recovery mode': 'recovery',
  restore: 'restore',
};

const imageSteps: Readonly<Record<string, 'start' | 'fail' | 'finish' | undefined>> = {
  // Setting up and metadata come before the first block of the image.
  start: 'start',
  setup: 'start',
  metadata: 'start',
  fail: 'fail',
  finish: 'finish',
};

/** 0 to 100; null where the log gives none (-1) or something that is no percentage. */
export function percentOf(digits: string | undefined): number | null {
  const percent = whole(digits);
  return percent === null || percent < 0 || percent > 100 ? null : percent;
}

function checkpoint(
  id: string | undefined,
  name: string | undefined,
  change: 'begun' | 'done' | 'failed',
  result: string | undefined,
): LogFact {
  const code = whole(result);
  const failed = change === 'failed' || (code !== null && code !== 0);
  return {
    kind: 'checkpoint',
    id: hex(id),
    name: cleanText(name ?? '', 60),
    change: failed ? 'failed' : change,
    code: failed ? code : null,
  };
}

function phoneCheckpoint([, word, code, id, name]: Found): LogFact {
  const change = word?.toLowerCase();
  if (change === 'begin' || change === 'end') {
    return checkpoint(id, name, change === 'begin' ? 'begun' : 'done', undefined);
  }
  return checkpoint(id, name, 'failed', code);
}
