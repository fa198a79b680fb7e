import type { LogFact } from './log-fact.ts';
import { logMode } from './log-mode.ts';
import { restoreOperations } from './restore-operations.ts';
import { ecidOf, type Rule, whole } from './rule.ts';

/**
 * Lines of idevicerestore, the restore program of Linux. Source: its log calls (idevicerestore.c,
 * restore.c, tss); a line there says what the program met, and never more.
 */
export const openSourceRules: readonly Rule[] = [
  {
    word: 'idevicerestore',
    pattern: /^\s*(idevicerestore \d[\w.-]{0,40})/i,
    fact: ([, version]) => ({ kind: 'program', version: version ?? '' }),
  },
  {
    word: 'found',
    pattern: /Found device in (\w{1,20}) mode/i,
    fact: ([, word]) => {
      const mode = logMode(word);
      return mode === null ? null : { kind: 'started-in', mode };
    },
  },
  {
    word: 'ipsw',
    pattern: /IPSW Product Build:\s?([0-9a-z]{3,20})/i,
    fact: ([, build]) => (build === undefined ? null : { kind: 'payload', build }),
  },
  {
    word: 'product',
    pattern: /Device Product Build:\s?(\d[0-9a-z]{2,19})/i,
    fact: ([, build]) => (build === undefined ? null : { kind: 'installed', build }),
  },
  {
    word: 'will',
    pattern: /This restore will (erase|update)/i,
    fact: ([, word]) => ({
      kind: 'behavior',
      behavior: word?.toLowerCase() === 'erase' ? 'erase' : 'update',
    }),
  },
  {
    word: 'ecid',
    // In decimal digits, unlike Apple's.
    pattern: /^(?:INFO: )?ECID: (\d{5,20})$/i,
    fact: ([, digits]) => {
      const ecid = ecidOf(BigInt(digits ?? '0').toString(16));
      return ecid === null ? null : { kind: 'ecid', ecid };
    },
  },
  {
    word: 'boardid',
    pattern: /^BoardID: (\d{1,5})$/,
    fact: ([, digits]) => ({ kind: 'board', boardId: Number(digits) }),
  },
  {
    word: 'chipid',
    pattern: /^ChipID: (\d{1,6})$/,
    fact: ([, digits]) => ({ kind: 'chip', chipId: Number(digits) }),
  },
  {
    word: 'restored',
    pattern: /com\.apple\.mobile\.restored, version (\d{1,3})/i,
    fact: ([, version]) => ({ kind: 'protocol', version: Number(version) }),
  },
  {
    word: 'connected',
    pattern: /_event_cb: device .{0,80} connected in ([\w ]{1,20}?) mode/i,
    fact: ([, word]) => ({ kind: 'mode', mode: logMode(word), change: 'connected' }),
  },
  {
    word: 'disconnected',
    pattern: /_event_cb: device .{0,80} disconnected/i,
    fact: () => ({ kind: 'mode', mode: null, change: 'disconnected' }),
  },
  {
    word: 'tss',
    pattern: /Sending TSS request/i,
    fact: () => ({ kind: 'signing', answer: 'asked', status: null }),
  },
  {
    word: 'tss',
    pattern: /TSS request failed.{0,40}\(status=(\d{1,6})/i,
    fact: ([, status]) => ({ kind: 'signing', answer: 'refused', status: whole(status) }),
  },
  {
    word: 'shsh',
    pattern: /Received SHSH blobs/i,
    fact: () => ({ kind: 'signing', answer: 'granted', status: null }),
  },
  {
    word: 'failed',
    pattern: /Device failed to enter restore mode/i,
    fact: () => wrongMode(null),
  },
  {
    word: 'reconnected',
    pattern: /Device reconnected in (\w{1,20}) mode/i,
    fact: ([, word]) => wrongMode(word ?? null),
  },
  {
    word: 'status',
    pattern:
      /Status: (Restore Finished|Verification Error|Disk Failure|Fail$|Failed to mount|Failed to recover FDR|X-Gold)/i,
    fact: ([, word]) => {
      const status = statuses[word?.toLowerCase() ?? ''];
      return status === undefined ? null : { kind: 'completed', status };
    },
  },
  {
    word: 'unhandled',
    pattern: /Unhandled status message \((\d{1,9})\)/i,
    fact: ([, status]) => ({ kind: 'completed', status: Number(status) }),
  },
  { word: 'failed', pattern: /RESTORE FAILED/i, fact: () => ({ kind: 'error', code: null }) },
  {
    word: 'unable',
    pattern: /Unable to (?:successfully )?restore device/i,
    fact: () => ({ kind: 'error', code: null }),
  },
  ...operationRules(),
  { word: 'done', pattern: /^DONE\s*$/, fact: () => ({ kind: 'succeeded' }) },
];

/** Its words for a final status, where one word stands for one number. */
const statuses: Readonly<Record<string, number | undefined>> = {
  'restore finished': 0,
  'verification error': -1,
  'disk failure': 6,
  fail: 14,
  'failed to mount': 27,
  'failed to recover fdr': 53,
  'x-gold': 1015,
};

function wrongMode(came: string | null): LogFact {
  const verdict = { kind: 'unexpected-mode', came: logMode(came ?? ''), due: 'restore' } as const;
  return { kind: 'verdict', verdict };
}

/**
 * `Restoring image (13)`. The number is the phone's own, which an old phone counts differently; the
 * name says which operation it is.
 */
function operationRules(): readonly Rule[] {
  return restoreOperations.flatMap(({ number, printed }) => {
    if (printed === null) return [];
    const words = printed.toLowerCase().split(/[^a-z]+/);
    return {
      word: words[1] ?? '',
      pattern: new RegExp(`^${printed} \\(\\d{1,4}\\)\\s*$`),
      fact: () => ({ kind: 'progress', mode: 'restore', operation: number, percent: null }),
    };
  });
}
