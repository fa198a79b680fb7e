import { cleanText } from './clean-text.ts';
import type { LogFact } from './log-fact.ts';
import { type Found, type Rule, whole } from './rule.ts';
import { verdictIn } from './verdict-in.ts';

/** Lines about how a restore ended. The words outrank the number. */
export const endRules: readonly Rule[] = [
  {
    word: 'depth',
    pattern: /Depth:\s?(\d{1,3})\s{1,3}Code:\s?(-?\d{1,10})\s{1,3}Error:(.*)/i,
    fact: ([, depth, code, text]) => ({
      kind: 'cause',
      depth: Number(depth),
      code: Number(code),
      text: cleanText(text ?? '', longestCause),
      verdict: verdictIn(text ?? '', true),
    }),
  },
  ...['unexpected', 'gave', 'removed', 'space', 'already'].map((word): Rule => ({
    word,
    pattern: /^.*$/s,
    fact: verdictOf,
  })),
  {
    word: 'completed',
    pattern: /Restore completed,? status:\s{0,3}(-?\d{1,10})/i,
    fact: ([, status]) => ({ kind: 'completed', status: Number(status) }),
  },
  {
    word: 'error',
    pattern: /Restore error (-?\d{1,10})/i,
    fact: ([, code]) => ({ kind: 'error', code: whole(code) }),
  },
  {
    word: 'failed',
    pattern: /AMRestorePerform\w{1,60} failed with error:\s?(-?\d{1,10})/i,
    fact: ([, code]) => ({ kind: 'error', code: whole(code) }),
  },
  {
    word: 'elapsed',
    pattern: /Elapsed time \(in seconds\):\s?(\d{1,7})/i,
    fact: ([, seconds]) => ({ kind: 'elapsed', seconds: Number(seconds) }),
  },
  {
    word: 'acknowledgement',
    pattern: /Sending acknowledgement that final status was received/i,
    fact: () => ({ kind: 'acknowledged' }),
  },
  {
    word: 'returned',
    pattern: /device returned success/i,
    fact: () => ({ kind: 'succeeded' }),
  },
  { word: 'succeeded', pattern: /Restore succeeded/i, fact: () => ({ kind: 'succeeded' }) },
  {
    word: 'successfully',
    pattern: /(?<!\bnot )Successfully restored/i,
    fact: () => ({ kind: 'succeeded' }),
  },
];

const longestCause = 300;

function verdictOf([text]: Found, quoted: boolean): LogFact | null {
  const verdict = verdictIn(text ?? '', quoted);
  return verdict === null ? null : { kind: 'verdict', verdict };
}
