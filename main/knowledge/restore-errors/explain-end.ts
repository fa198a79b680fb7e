import { assertNever } from '../../../preload/contract/assert-never.ts';
import { type Message, message } from '../../../preload/contract/message.ts';
import type { LogFact, LogVerdict } from '../restore-log/log-fact.ts';
import { explainCode } from './explain-code.ts';
import type { Explanation } from './explanation.ts';

/** One link of the chain of causes at the end of a log. */
export type EndCause = Pick<Extract<LogFact, { kind: 'cause' }>, 'depth' | 'code' | 'text'>;

/**
 * What a restore came to, in the order of trust: the line that says why it stopped, then the deepest
 * cause that has a meaning, then the final status. The number that is shown stays the final one.
 * A status of 0 is success, whatever was said on the way. Null when the log tells none of it.
 */
export function explainEnd(
  verdict: LogVerdict | null,
  causes: readonly EndCause[],
  status: number | null,
): Explanation | null {
  if (status === 0) return explainCode(0);
  const deepestFirst = [...causes].sort((a, b) => b.depth - a.depth);
  const code = status ?? deepestFirst.at(-1)?.code ?? null;
  if (verdict !== null) return { ...explainVerdict(verdict), code, ground: 'line', line: null };

  const chain = deepestFirst.map((cause) => explainCode(cause.code));
  const known = chain.find(({ ground }) => ground !== 'none' && ground !== 'group');
  if (known !== undefined) return { ...known, code };
  if (code === null) return null;
  const last = explainCode(code);
  const line = deepestFirst.find(({ text }) => text !== '')?.text ?? null;
  return last.ground === 'none' || last.ground === 'group' ? { ...last, line } : last;
}

/** Why a restore stopped, by the number that stands for the same, or in words of its own. */
function explainVerdict(verdict: LogVerdict): Explanation {
  switch (verdict.kind) {
    case 'removed':
      return explainCode(4010);
    case 'no-space':
      return explainCode(1110);
    case 'busy':
      return explainCode(4017);
    case 'unexpected-mode':
      return explainWrongMode(verdict);
    case 'gave-up':
      return explainWait(verdict);
    default:
      return assertNever(verdict);
  }
}

function explainWrongMode({
  came,
  due,
}: Extract<LogVerdict, { kind: 'unexpected-mode' }>): Explanation {
  if (due === 'restore' && came === 'recovery') return explainCode(4013);
  if (due === 'restore' && came === 'dfu') return explainCode(4014);
  const what = message('error.wrong-mode', { came: came ?? 'unknown', due: due ?? 'unknown' });
  return like(4013, what);
}

function explainWait({ from, to }: Extract<LogVerdict, { kind: 'gave-up' }>): Explanation {
  if (to === 'booted') {
    if (from === 'restore') return explainCode(4005);
    if (from === 'recovery') return explainCode(4041);
  }
  if (from === 'dfu' && to === 'dfu') return explainCode(4042);
  return like(4013, message('error.never-back'));
}

/** Other words for the same kind of end. No part is named: the reports are about the number itself. */
function like(code: number, what: Message): Explanation {
  return { ...explainCode(code), what, parts: [] };
}
